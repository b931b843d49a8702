package io.rapporteur.replay.difference;

import io.rapporteur.event.CitationFound;
import io.rapporteur.replay.difference.CitationChange.Kind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.BiPredicate;

/**
 * Pairs the citations of two readings of one text. First those with the same words and target belong together, then those with
 * the same target whose words overlap, then those whose words overlap; what is left was lost or gained. Each step walks over
 * both lists once.
 */
final class CitationDifference {

    private static final Comparator<CitationFound> BY_PLACE = Comparator.<CitationFound>comparingInt(
                    citation -> citation.getSpan().getStart())
            .thenComparingInt(citation -> citation.getSpan().getEnd())
            .thenComparing(CitationFound::getOrdinal);

    private final List<CitationFound> before;
    private final List<CitationFound> after;
    private final List<CitationChange> changes = new ArrayList<>();

    private CitationDifference(List<CitationFound> before, List<CitationFound> after) {
        this.before = new ArrayList<>(before);
        this.after = new ArrayList<>(after);
        this.before.sort(BY_PLACE);
        this.after.sort(BY_PLACE);
    }

    static List<CitationChange> between(List<CitationFound> before, List<CitationFound> after) {
        var difference = new CitationDifference(before, after);
        difference.pair((one, other) -> sameWords(one, other) && sameTarget(one, other));
        difference.pair((one, other) -> overlap(one, other) && sameTarget(one, other));
        difference.pair(CitationDifference::overlap);
        difference.before.forEach(lost -> difference.changes.add(new CitationChange(Kind.LOST, lost, null)));
        difference.after.forEach(gained -> difference.changes.add(new CitationChange(Kind.GAINED, null, gained)));
        difference.changes.sort(Comparator.comparing(CitationDifference::shown, BY_PLACE));
        return List.copyOf(difference.changes);
    }

    /** Takes out the pairs that belong together, each with the first of the others that is still there. */
    private void pair(BiPredicate<CitationFound, CitationFound> together) {
        List<CitationFound> unpaired = new ArrayList<>();
        boolean[] taken = new boolean[after.size()];
        int first = 0;
        for (CitationFound one : before) {
            // Spans of citations hardly overlap each other, so that only a few of the others are looked at.
            while (first < after.size() && (taken[first] || endsBefore(after.get(first), one))) {
                first++;
            }
            int match = match(one, first, taken, together);
            if (match < 0) {
                unpaired.add(one);
            } else {
                taken[match] = true;
                compare(one, after.get(match));
            }
        }
        List<CitationFound> rest = new ArrayList<>();
        for (int i = 0; i < taken.length; i++) {
            if (!taken[i]) {
                rest.add(after.get(i));
            }
        }
        before.clear();
        before.addAll(unpaired);
        after.clear();
        after.addAll(rest);
    }

    private int match(
            CitationFound one, int from, boolean[] taken, BiPredicate<CitationFound, CitationFound> together) {
        for (int i = from; i < after.size() && !endsBefore(one, after.get(i)); i++) {
            if (!taken[i] && together.test(one, after.get(i))) {
                return i;
            }
        }
        return -1;
    }

    private void compare(CitationFound one, CitationFound other) {
        if (!sameTarget(one, other)) {
            changes.add(new CitationChange(Kind.RETARGETED, one, other));
        } else if (!Objects.equals(one.getPinpoint(), other.getPinpoint())) {
            changes.add(new CitationChange(Kind.PINPOINT, one, other));
        } else if (!sameApartFromPlaceInTree(one, other)) {
            changes.add(new CitationChange(Kind.DETAIL, one, other));
        }
    }

    /** Ordinals and nodes shift when anything before is read otherwise; that alone is no change of this citation. */
    private static boolean sameApartFromPlaceInTree(CitationFound one, CitationFound other) {
        return one.getSpan().equals(other.getSpan())
                && one.getWhere().equals(other.getWhere())
                && one.getKind() == other.getKind()
                && one.getFunction().equals(other.getFunction())
                && one.getMention().equals(other.getMention())
                && one.getRule().equals(other.getRule())
                && one.getConfidence() == other.getConfidence()
                && Objects.equals(one.getLink(), other.getLink())
                && Objects.equals(one.getDate(), other.getDate())
                && one.getCandidates().equals(other.getCandidates())
                && one.getEvidence().equals(other.getEvidence())
                && Objects.equals(one.getConflict(), other.getConflict());
    }

    private static boolean sameWords(CitationFound one, CitationFound other) {
        return one.getSpan().equals(other.getSpan());
    }

    private static boolean sameTarget(CitationFound one, CitationFound other) {
        return Objects.equals(one.getTarget(), other.getTarget());
    }

    private static boolean overlap(CitationFound one, CitationFound other) {
        return !endsBefore(one, other) && !endsBefore(other, one);
    }

    private static boolean endsBefore(CitationFound one, CitationFound other) {
        return one.getSpan().getEnd() <= other.getSpan().getStart();
    }

    private static CitationFound shown(CitationChange change) {
        CitationFound gained = change.after();
        return gained == null ? Objects.requireNonNull(change.before()) : gained;
    }
}
