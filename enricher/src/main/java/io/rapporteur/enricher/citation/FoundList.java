package io.rapporteur.enricher.citation;

import io.rapporteur.model.document.Limit;
import io.rapporteur.model.document.ReadingLimits;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.List;
import java.util.RandomAccess;
import org.jspecify.annotations.Nullable;

/**
 * The citations of a node, in order. It counts those of the whole document, so that one that cites without end is left when the
 * limit is passed; and it remembers what of it has been looked through, so that asking again what was cited last costs nothing.
 */
final class FoundList extends AbstractList<Found> implements RandomAccess {

    private final ReadingLimits limits;
    private final List<Found> found = new ArrayList<>();
    private int all;
    private int looked;
    private @Nullable Found resolution;
    private @Nullable Found decision;
    private @Nullable Found instrument;

    FoundList(ReadingLimits limits) {
        this.limits = limits;
    }

    /** Begins the next node. */
    @Override
    public void clear() {
        found.clear();
        looked = 0;
        resolution = null;
        decision = null;
        instrument = null;
    }

    @Override
    public void add(int index, Found citation) {
        looked = Math.min(looked, index);
        all++;
        limits.check(Limit.CITATIONS, all);
        found.add(index, citation);
    }

    @Override
    public Found get(int index) {
        return found.get(index);
    }

    @Override
    public int size() {
        return found.size();
    }

    /** The last resolution or decision that was cited by its number, or null. */
    @Nullable
    Found lastNumbered(CitationKind kind) {
        look();
        return kind == CitationKind.DECISION ? decision : resolution;
    }

    /** The treaty, charter or declaration that was cited last, or null. */
    @Nullable
    Found lastInstrument() {
        look();
        return instrument;
    }

    private void look() {
        for (; looked < found.size(); looked++) {
            Found citation = found.get(looked);
            switch (citation.kind) {
                case RESOLUTION -> resolution = citation.number == null ? resolution : citation;
                case DECISION -> decision = citation.number == null ? decision : citation;
                case TREATY, CHARTER, DECLARATION -> instrument = citation;
                default -> {}
            }
        }
    }
}
