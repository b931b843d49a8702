package io.rapporteur.replay;

import java.util.Locale;

/** Where a replay starts: what of the history is read again, and by which stage. */
public enum Start {
    /** The texts, by the parser. */
    RECEIVED,
    /** The structures, by the enricher. */
    PARSED,
    /** The enriched events, by every consumer; the sink writes their rows again. */
    ENRICHED,
    /** The enriched events and their links, so that the sink writes all rows again. */
    STORED;

    /** Name in options and receipts: {@code received}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether the stage behind it tells an outcome of its own; the others are done when the sink has passed them. */
    public boolean tellsOutcomes() {
        return this == RECEIVED || this == PARSED;
    }
}
