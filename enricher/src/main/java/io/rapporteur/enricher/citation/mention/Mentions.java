package io.rapporteur.enricher.citation.mention;

import io.rapporteur.enricher.citation.result.CitationKind;
import io.rapporteur.model.document.Limit;
import io.rapporteur.model.document.ReadingLimits;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The citations of a node, in order: a list of values, in which a later word may put another in the place of one. It counts
 * those of the whole document, so that one that cites without end is left when the limit is passed; and it remembers what of it
 * has been looked through, so that asking again what was cited last costs nothing.
 */
public final class Mentions {

    private static final int NONE = -1;

    /** More citations than brackets behind another hold. */
    private static final int MAX_ASIDES = 8;

    private final ReadingLimits limits;
    private final List<Reference> references = new ArrayList<>();
    private int all;
    private int looked;
    private int resolution = NONE;
    private int decision = NONE;
    private int instrument = NONE;
    private @Nullable String treaty;
    private boolean severalTreaties;

    public Mentions(ReadingLimits limits) {
        this.limits = limits;
    }

    /** Begins the next node. */
    public void clear() {
        references.clear();
        looked = 0;
        resolution = NONE;
        decision = NONE;
        instrument = NONE;
        treaty = null;
        severalTreaties = false;
    }

    /** Adds a citation; gives its place in the list. */
    public int add(Reference reference) {
        insert(references.size(), reference);
        return references.size() - 1;
    }

    /** Adds a citation before the last one; gives its place in the list. */
    public int addBeforeLast(Reference reference) {
        int index = references.size() - 1;
        insert(index, reference);
        return index;
    }

    private void insert(int index, Reference reference) {
        looked = Math.min(looked, index);
        all++;
        limits.check(Limit.CITATIONS, all);
        references.add(index, reference);
    }

    /** Puts what is known now in the place of what was: the same thing under the same number or name. */
    public void replace(int index, Reference reference) {
        references.set(index, reference);
    }

    public void replaceLast(Reference reference) {
        replace(references.size() - 1, reference);
    }

    public Reference get(int index) {
        return references.get(index);
    }

    public boolean isEmpty() {
        return references.isEmpty();
    }

    public int size() {
        return references.size();
    }

    /** The citation before, or null. */
    @Nullable
    public Reference last() {
        return references.isEmpty() ? null : references.get(references.size() - 1);
    }

    /** The citation before that does not stand in brackets behind another, or null. */
    @Nullable
    public Reference lastPrincipal() {
        for (int i = references.size() - 1; i >= 0; i--) {
            if (!references.get(i).aside()) {
                return references.get(i);
            }
        }
        return null;
    }

    /** The place of the citation that ends before a token, or -1; looks at the last ones only. */
    public int endingAt(int token) {
        for (int i = references.size() - 1; i >= Math.max(0, references.size() - MAX_ASIDES); i--) {
            if (references.get(i).next() == token) {
                return i;
            }
        }
        return NONE;
    }

    /** The last resolution or decision that was cited by its number, or null. */
    @Nullable
    public Reference lastNumbered(CitationKind kind) {
        look();
        return at(kind == CitationKind.DECISION ? decision : resolution);
    }

    /** The treaty, charter or declaration that was cited last, or null. */
    @Nullable
    public Reference lastInstrument() {
        look();
        return at(instrument);
    }

    /** Whether one treaty was cited, and no second. */
    public boolean hasOneTreaty() {
        look();
        return treaty != null && !severalTreaties;
    }

    public List<Reference> toList() {
        return List.copyOf(references);
    }

    private @Nullable Reference at(int index) {
        return index == NONE ? null : references.get(index);
    }

    private void look() {
        for (; looked < references.size(); looked++) {
            Mention mention = references.get(looked).mention();
            boolean numbered = mention instanceof Mention.Numbered;
            switch (mention.kind()) {
                case RESOLUTION -> resolution = numbered ? looked : resolution;
                case DECISION -> decision = numbered ? looked : decision;
                case TREATY -> {
                    instrument = looked;
                    look(references.get(looked).target());
                }
                case CHARTER, DECLARATION -> instrument = looked;
                default -> {}
            }
        }
    }

    private void look(@Nullable String target) {
        severalTreaties |= treaty != null && !treaty.equals(target);
        treaty = treaty == null ? target : treaty;
    }
}
