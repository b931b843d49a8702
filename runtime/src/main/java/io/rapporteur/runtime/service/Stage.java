package io.rapporteur.runtime.service;

import java.util.Locale;

/** The services of the pipeline, in the order of the flow. */
public enum Stage {
    INGEST,
    PARSER,
    ENRICHER,
    SINK;

    /** Name in events, headers, group ids and logs: {@code parser}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
