package io.rapporteur.replay;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Says which of the history is read again. What is named (documents, ranges, sources) must be there; of several of one kind one
 * must match, of several kinds all. A selector that says nothing chooses everything.
 *
 * @param documents symbols or document ids, or ids of dead letters; upper and lower case and white space make no difference
 * @param sources patterns for the names of the files
 * @param ranges places in the raw topic
 * @param from earliest time at which the file was dropped; null for no limit
 * @param until that time and later are left out; null for no limit
 * @param madeBy conditions on the code that made the live result; one must hold
 * @param failed whether arrivals that ended as dead letters are chosen, and not live documents
 */
public record Selector(
        List<String> documents,
        List<NamePattern> sources,
        List<RawRange> ranges,
        @Nullable Instant from,
        @Nullable Instant until,
        List<MakerCondition> madeBy,
        boolean failed) {

    public Selector {
        documents = List.copyOf(documents);
        sources = List.copyOf(sources);
        ranges = List.copyOf(ranges);
        madeBy = List.copyOf(madeBy);
    }

    /** Chooses among what there is. */
    public Selection select(Collection<ReplayCandidate> candidates) {
        List<String> missing = missing(candidates);
        Set<String> wanted = documents.stream().map(this::wanted).collect(Collectors.toSet());
        List<ReplayCandidate> chosen = candidates.stream()
                .filter(one -> wanted.isEmpty() || keys(one).stream().anyMatch(wanted::contains))
                .filter(one -> sources.isEmpty() || sources.stream().anyMatch(source -> matches(source, one)))
                .filter(one -> ranges.isEmpty() || ranges.stream().anyMatch(range -> matches(range, one)))
                .filter(one -> from == null || !one.dropped().isBefore(from))
                .filter(one -> until == null || one.dropped().isBefore(until))
                .filter(one -> madeBy.isEmpty() || madeBy.stream().anyMatch(maker -> maker.test(one.makers())))
                .toList();
        int named = wanted.size() + sources.size() + ranges.size();
        return new Selection(named == 0 ? chosen.size() : named, chosen, missing);
    }

    private List<String> missing(Collection<ReplayCandidate> candidates) {
        Set<String> there = candidates.stream()
                .flatMap(candidate -> keys(candidate).stream())
                .collect(Collectors.toCollection(HashSet::new));
        List<String> missing = new ArrayList<>();
        documents.stream()
                .distinct()
                .filter(document -> !there.contains(wanted(document)))
                .forEach(missing::add);
        sources.stream()
                .filter(source -> candidates.stream().noneMatch(one -> matches(source, one)))
                .forEach(source -> missing.add("source " + source.pattern()));
        ranges.stream()
                .filter(range -> candidates.stream().noneMatch(one -> matches(range, one)))
                .forEach(range -> missing.add("raw " + range));
        return missing;
    }

    private static boolean matches(NamePattern source, ReplayCandidate candidate) {
        String name = candidate.name();
        return name != null && source.matches(name);
    }

    private static boolean matches(RawRange range, ReplayCandidate candidate) {
        return range.contains(candidate.rawPartition(), candidate.rawOffset());
    }

    /** The names under which a candidate may be asked for: its id, and the id without the language. */
    private static Set<String> keys(ReplayCandidate candidate) {
        String id = key(candidate.id());
        int at = id.lastIndexOf('@');
        return at <= 0 ? Set.of(id) : Set.of(id, id.substring(0, at));
    }

    /** Whether something is asked for by its id, and not because of what it is like. */
    public boolean names(String id) {
        return documents.stream().map(this::wanted).anyMatch(key(id)::equals);
    }

    /** A document as it was named; a letter may be named with its topic, {@code topic-partition-offset}, and is known without. */
    private String wanted(String document) {
        String key = key(document);
        int topicEnd = failed ? key.lastIndexOf('-', key.lastIndexOf('-') - 1) : -1;
        return key.substring(topicEnd + 1);
    }

    private static String key(String name) {
        return name.replaceAll("\\s", "").toUpperCase(Locale.ROOT);
    }

    /** What it says, always in the same order: part of a replay's id. */
    public String text() {
        List<String> said = new ArrayList<>();
        wanted().forEach(document -> said.add("document " + document));
        sources.stream().map(NamePattern::pattern).sorted().forEach(source -> said.add("source " + source));
        ranges.stream().map(RawRange::toString).sorted().forEach(range -> said.add("raw " + range));
        Stream.ofNullable(from).forEach(time -> said.add("from " + time));
        Stream.ofNullable(until).forEach(time -> said.add("until " + time));
        madeBy.stream().map(MakerCondition::toString).sorted().forEach(maker -> said.add("made by " + maker));
        if (failed) {
            said.add("failed");
        }
        return said.isEmpty() ? "everything" : String.join(", ", said);
    }

    /** The documents as they are compared, each once and in order: in upper case, without white space. */
    public List<String> wanted() {
        return documents.stream().map(this::wanted).sorted().distinct().toList();
    }

    /** Whether it says anything at all. */
    public boolean isEmpty() {
        return !failed && equals(new Selector(List.of(), List.of(), List.of(), null, null, List.of(), false));
    }
}
