package io.rapporteur.app.follow;

import io.rapporteur.schemas.topic.Topic;
import io.rapporteur.schemas.topic.Topics;

/** The topics that can be followed, under the names of what they tell. */
public enum Followed {
    RECEIVED,
    PARSED,
    ENRICHED,
    LINKS,
    WITHDRAWALS,
    ARRIVALS,
    DEAD_LETTERS,
    DEAD_LETTER_DECISIONS;

    public Topic<?, ?> in(Topics topics) {
        return switch (this) {
            case RECEIVED -> topics.received();
            case PARSED -> topics.parsed();
            case ENRICHED -> topics.enriched();
            case LINKS -> topics.links();
            case WITHDRAWALS -> topics.withdrawals();
            case ARRIVALS -> topics.arrivals();
            case DEAD_LETTERS -> topics.deadLetters();
            case DEAD_LETTER_DECISIONS -> topics.deadLetterDecisions();
        };
    }
}
