package io.rapporteur.replay;

import io.rapporteur.schemas.mark.Digest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What a replay is going to do.
 *
 * @param replayId the same for the same selection, bytes, code and rules
 * @param selection what was asked for, for the receipt
 * @param requested number of things named
 * @param records what is sent again, by item
 * @param expected the live documents that came of each item, by item
 * @param missing named things that are not there
 * @param expired things whose history is gone, with what of them is gone
 */
public record Plan(
        String replayId,
        String selection,
        Start start,
        int requested,
        SortedMap<String, SourceRecord> records,
        Map<String, Set<String>> expected,
        List<String> missing,
        List<String> expired) {

    private static final int ID_LENGTH = 16;

    public Plan {
        missing = List.copyOf(missing);
        expired = List.copyOf(expired);
    }

    /**
     * Makes the plan.
     *
     * @param records found for the chosen candidates; those without a digest are expired
     * @param code version of code and rules
     * @param purpose tells replays from comparisons, and a forced repetition from what it repeats
     */
    public static Plan of(
            Selector selector,
            Selection selection,
            Start start,
            Map<String, SourceRecord> records,
            List<String> code,
            String purpose) {
        SortedMap<String, SourceRecord> found = new TreeMap<>();
        Map<String, Set<String>> expected = new TreeMap<>();
        Set<String> expired = new TreeSet<>();
        for (ReplayCandidate candidate : selection.chosen()) {
            SourceRecord record = records.get(candidate.item(start));
            if (record == null || record.digest() == null) {
                expired.add(candidate.id() + ": its " + start.id() + " event is no longer kept");
                continue;
            }
            found.put(record.item(), record);
            expected.computeIfAbsent(record.item(), item -> new TreeSet<>()).add(candidate.id());
        }
        if (start == Start.STORED) {
            // The links of a document are read again with it.
            records.values().stream().filter(record -> record.digest() != null).forEach(record -> {
                found.putIfAbsent(record.item(), record);
                expected.putIfAbsent(record.item(), Set.of());
            });
        }
        String id = id(selector.text(), start, found, code, purpose);
        return new Plan(
                id,
                selector.text(),
                start,
                selection.requested(),
                found,
                expected,
                selection.missing(),
                List.copyOf(expired));
    }

    /** The same with a receipt that says what was asked for in other words; the id stays. */
    public Plan askedAs(String words) {
        return new Plan(replayId, words, start, requested, records, expected, missing, expired);
    }

    /** The documents that came of an item, as one text. */
    public String documents(String item) {
        return String.join(" ", expected.getOrDefault(item, Set.of()));
    }

    private static String id(
            String selection, Start start, SortedMap<String, SourceRecord> records, List<String> code, String purpose) {
        var text = new StringBuilder();
        text.append(selection).append('\n').append(start).append('\n');
        text.append(String.join(" ", code)).append('\n').append(purpose);
        // Not the offsets: the records are sent again, so that the same bytes lie elsewhere next time.
        records.forEach(
                (item, record) -> text.append('\n').append(item).append(' ').append(record.digest()));
        return Digest.of(text.toString().getBytes(StandardCharsets.UTF_8)).substring(0, ID_LENGTH);
    }
}
