package io.rapporteur.sink.store;

import java.util.Objects;
import org.apache.kafka.common.TopicPartition;

/**
 * The step that one transaction makes in one partition.
 *
 * @param from offset that this instance believes to be stored
 * @param to offset of the next record to store afterwards
 */
public record Move(TopicPartition partition, long from, long to) {

    public Move {
        Objects.requireNonNull(partition, "partition");
        if (to < from) {
            throw new IllegalArgumentException(
                    "move of " + partition + " must not go back, got: " + from + " to " + to);
        }
    }
}
