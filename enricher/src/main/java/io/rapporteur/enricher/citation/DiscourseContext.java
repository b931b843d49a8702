package io.rapporteur.enricher.citation;

import io.rapporteur.model.document.ReadingLimits;
import org.jspecify.annotations.Nullable;

/** What a document has said so far, each thing in a memory of its own. */
final class DiscourseContext {

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

    DiscourseContext(boolean explaining, ReadingLimits limits) {
        this.candidates = new CandidateBudget(explaining, limits);
        this.instruments = new CitedInstruments(node, candidates);
    }

    /** How many candidates may be told. */
    CandidateBudget candidates() {
        return candidates;
    }

    /** Where reading is. */
    CurrentNode node() {
        return node;
    }

    /** Who speaks, and which organs were named. */
    NamedOrgans organs() {
        return organs;
    }

    /** Which numbers were cited. */
    CitedNumbers numbers() {
        return numbers;
    }

    /** What the document calls things by its own words. */
    Definitions definitions() {
        return definitions;
    }

    /** Which instruments were cited. */
    CitedInstruments instruments() {
        return instruments;
    }

    /** The last year that a document cited here can be of. */
    int latest() {
        return latest;
    }

    void latest(int year) {
        latest = year;
    }

    /** The last citation of the note before. */
    @Nullable
    Reference lastNote() {
        return lastNote;
    }

    void lastNote(Reference reference) {
        lastNote = reference;
    }
}
