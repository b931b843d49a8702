package io.rapporteur.runtime.breaker;

import java.util.Collections;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What is noted about one partition.
 *
 * @param process the process that owns the partition, or owned it last
 * @param closed whether it gave the partition back in order
 * @param begun offset of the record that it began last and has not said to be ended
 * @param ends how many processes have ended with a record in work, by the record's offset
 */
record AttemptNote(String process, boolean closed, OptionalLong begun, SortedMap<Long, Integer> ends) {

    /** Each ended process adds one at most, and what has been committed is forgotten; far above what is met. */
    private static final int MAX_ENDS = 64;

    private static final String VERSION = "1";
    private static final String CLOSED = "closed";
    private static final String OWNED = "owned";
    private static final int FIXED_WORDS = 3;

    AttemptNote {
        Objects.requireNonNull(process, "process");
        Objects.requireNonNull(begun, "begun");
        ends = Collections.unmodifiableSortedMap(new TreeMap<>(ends));
    }

    /** A partition of which nothing is known. */
    static AttemptNote first(String process) {
        return new AttemptNote(process, false, OptionalLong.empty(), new TreeMap<>());
    }

    /** Whether the process that wrote this is gone and did not give the partition back. */
    boolean isUncleanFor(String next) {
        return !closed && !process.equals(next);
    }

    /** The note as the next owner begins with it: a record that a process began and never ended counts against the record. */
    AttemptNote takenOverBy(String next) {
        SortedMap<Long, Integer> counted = new TreeMap<>(ends);
        if (isUncleanFor(next)) {
            begun.ifPresent(offset -> counted.merge(offset, 1, Integer::sum));
        }
        while (counted.size() > MAX_ENDS) {
            counted.remove(counted.firstKey());
        }
        return new AttemptNote(next, false, OptionalLong.empty(), counted);
    }

    /** Without the records before an offset: they have been committed. */
    AttemptNote from(long offset) {
        return new AttemptNote(process, closed, begun, ends.tailMap(offset));
    }

    AttemptNote begin(long offset) {
        return new AttemptNote(process, false, OptionalLong.of(offset), ends);
    }

    AttemptNote end() {
        return new AttemptNote(process, false, OptionalLong.empty(), ends);
    }

    AttemptNote close() {
        return new AttemptNote(process, true, OptionalLong.empty(), ends);
    }

    int ends(long offset) {
        return ends.getOrDefault(offset, 0);
    }

    /** As it is kept: {@code 1 PROCESS closed|owned|OFFSET OFFSET=ENDS …}. */
    String text() {
        String state = closed ? CLOSED : begun.isPresent() ? Long.toString(begun.getAsLong()) : OWNED;
        String counted = ends.entrySet().stream()
                .map(entry -> " " + entry.getKey() + "=" + entry.getValue())
                .collect(Collectors.joining());
        return String.join(" ", VERSION, process, state) + counted;
    }

    /** Reads what {@link #text} wrote; nothing for anything else, as for a note of another version. */
    static Optional<AttemptNote> parse(String text) {
        String[] words = text.split(" ", -1);
        if (words.length < FIXED_WORDS || !words[0].equals(VERSION)) {
            return Optional.empty();
        }
        try {
            String state = words[2];
            OptionalLong begun = state.equals(CLOSED) || state.equals(OWNED)
                    ? OptionalLong.empty()
                    : OptionalLong.of(Long.parseLong(state));
            SortedMap<Long, Integer> ends = new TreeMap<>();
            for (int i = FIXED_WORDS; i < words.length; i++) {
                Map.Entry<Long, Integer> entry = entry(words[i]);
                ends.put(entry.getKey(), entry.getValue());
            }
            return Optional.of(new AttemptNote(words[1], state.equals(CLOSED), begun, ends));
        } catch (NumberFormatException notOurs) {
            return Optional.empty();
        }
    }

    private static Map.Entry<Long, Integer> entry(String word) {
        int between = word.indexOf('=');
        if (between < 0) {
            throw new NumberFormatException("offset=ends expected, got: " + word);
        }
        return Map.entry(Long.valueOf(word.substring(0, between)), Integer.valueOf(word.substring(between + 1)));
    }
}
