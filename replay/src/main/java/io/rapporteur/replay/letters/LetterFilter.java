package io.rapporteur.replay.letters;

import io.rapporteur.replay.NamePattern;
import io.rapporteur.schemas.record.RecordPosition;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which letters are meant; each condition narrows the others, and one without values does not narrow.
 *
 * @param ids letters by where they stand
 * @param names patterns of names
 * @param stages stages that gave up: {@code ingest}
 * @param reasons names of reasons: {@code EMPTY}
 * @param before first failure before this time
 * @param after first failure after this time
 */
public record LetterFilter(
        Set<RecordPosition> ids,
        List<NamePattern> names,
        Set<String> stages,
        Set<String> reasons,
        @Nullable Instant before,
        @Nullable Instant after) {

    public LetterFilter {
        ids = Set.copyOf(ids);
        names = List.copyOf(names);
        stages = Set.copyOf(stages);
        reasons = Set.copyOf(reasons);
    }

    /** Whether every letter is meant. */
    public boolean isEmpty() {
        return ids.isEmpty()
                && names.isEmpty()
                && stages.isEmpty()
                && reasons.isEmpty()
                && before == null
                && after == null;
    }

    /** Whether this letter is meant. */
    public boolean test(OpenLetter open) {
        var seen = Instant.ofEpochMilli(open.letter().firstSeen());
        return (ids.isEmpty() || ids.contains(open.id()))
                && (names.isEmpty() || names.stream().anyMatch(name -> name.matches(open.name())))
                && (stages.isEmpty() || stages.contains(open.letter().stage()))
                && (reasons.isEmpty() || reasons.contains(open.letter().reason()))
                && (before == null || seen.isBefore(before))
                && (after == null || seen.isAfter(after));
    }

    /** How many things were named; conditions alone name one: whatever meets them. */
    public int requested() {
        return Math.max(1, ids.size() + names.size());
    }

    /**
     * Something that was named and that no letter is.
     *
     * @param name id or pattern
     * @param isId whether a letter was named by its id, and not by a pattern of names
     */
    public record Missing(String name, boolean isId) {

        public Missing {
            Objects.requireNonNull(name, "name");
        }
    }

    /** What was named and is not among the letters found. */
    public List<Missing> missing(Collection<OpenLetter> found) {
        List<Missing> missing = new ArrayList<>();
        ids.stream()
                .filter(id -> found.stream().noneMatch(open -> open.id().equals(id)))
                .map(RecordPosition::toString)
                .sorted()
                .forEach(id -> missing.add(new Missing(id, true)));
        names.stream()
                .filter(name -> found.stream().noneMatch(open -> name.matches(open.name())))
                .forEach(name -> missing.add(new Missing(name.pattern(), false)));
        return missing;
    }
}
