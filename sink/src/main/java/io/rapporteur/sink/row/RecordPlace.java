package io.rapporteur.sink.row;

import java.util.Objects;

/** Where a record stands in its topic. */
public record RecordPlace(String topic, int partition, long offset) {

    public RecordPlace {
        Objects.requireNonNull(topic, "topic");
    }
}
