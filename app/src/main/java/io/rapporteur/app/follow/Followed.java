package io.rapporteur.app.follow;

import io.rapporteur.topic.Topic;
import io.rapporteur.topic.Topics;
import java.util.function.Function;

/** The topics that can be followed, under the names of what they tell. */
public enum Followed {
    RECEIVED(Topics::received),
    PARSED(Topics::parsed),
    ENRICHED(Topics::enriched),
    LINKS(Topics::links),
    ARRIVALS(Topics::arrivals),
    DEAD_LETTERS(Topics::deadLetters);

    private final Function<Topics, Topic<?, ?>> topic;

    Followed(Function<Topics, Topic<?, ?>> topic) {
        this.topic = topic;
    }

    public Topic<?, ?> in(Topics topics) {
        return topic.apply(topics);
    }
}
