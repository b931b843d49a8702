package io.rapporteur.runtime.service;

import io.rapporteur.schemas.topic.Topic;
import io.rapporteur.schemas.topic.Topics;
import java.util.List;
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

    /** The topics that it reads; those that it writes to itself in between are not among them. */
    public List<Topic<?, ?>> inputs(Topics topics) {
        return switch (this) {
            case INGEST -> List.of(topics.raw());
            case PARSER -> List.of(topics.received());
            case ENRICHER -> List.of(topics.parsed());
            case SINK -> List.of(
                    topics.enriched(),
                    topics.links(),
                    topics.authorities(),
                    topics.arrivals(),
                    topics.deadLetters(),
                    topics.deadLetterDecisions());
        };
    }
}
