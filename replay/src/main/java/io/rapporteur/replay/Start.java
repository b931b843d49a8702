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
    STORED,
    /** What ended as dead letters, by the stage that gave up; chosen by asking for what failed. */
    DEAD_LETTERS;

    /** Name in options and receipts: {@code received}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The start of that name. */
    public static Start of(String id) {
        return valueOf(id.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
