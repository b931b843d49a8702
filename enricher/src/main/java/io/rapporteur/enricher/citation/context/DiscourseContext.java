package io.rapporteur.enricher.citation.context;

import io.rapporteur.enricher.citation.mention.Reference;
import io.rapporteur.model.document.ReadingLimits;
import org.jspecify.annotations.Nullable;

/** What a document has said so far, each thing in a memory of its own. */
public final class DiscourseContext {

    /** Where the document does not say when it was adopted. */
    private static final int LAST_YEAR = 2099;

    private final CandidateBudget candidates;
    private final CurrentNode node = new CurrentNode();
    private final NamedOrgans organs = new NamedOrgans();
    private final CitedNumbers numbers = new CitedNumbers();
    private final Definitions definitions = new Definitions();
    private final CitedInstruments instruments;
    private int latest = LAST_YEAR;
    private @Nullable Reference lastNote;

    public DiscourseContext(boolean explaining, ReadingLimits limits) {
        this.candidates = new CandidateBudget(explaining, limits);
        this.instruments = new CitedInstruments(node, candidates);
    }

    /** How many candidates may be told. */
    public CandidateBudget candidates() {
        return candidates;
    }

    /** Where reading is. */
    public CurrentNode node() {
        return node;
    }

    /** Who speaks, and which organs were named. */
    public NamedOrgans organs() {
        return organs;
    }

    /** Which numbers were cited. */
    public CitedNumbers numbers() {
        return numbers;
    }

    /** What the document calls things by its own words. */
    public Definitions definitions() {
        return definitions;
    }

    /** Which instruments were cited. */
    public CitedInstruments instruments() {
        return instruments;
    }

    /** The last year that a document cited here can be of. */
    public int latest() {
        return latest;
    }

    public void latest(int year) {
        latest = year;
    }

    /** The last citation of the note before; null where that cites nothing that could be read. */
    @Nullable
    public Reference lastNote() {
        return lastNote;
    }

    public void lastNote(@Nullable Reference reference) {
        lastNote = reference;
    }
}
