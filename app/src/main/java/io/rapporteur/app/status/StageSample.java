package io.rapporteur.app.status;

import io.rapporteur.runtime.service.Stage;
import java.util.Map;
import java.util.Objects;
import org.apache.kafka.common.TopicPartition;

/**
 * How far a stage has come at one moment, in offsets of its input.
 *
 * @param ends offset behind the last committed record of each partition that the stage reads
 * @param next offset of the next record that the stage will read in each of them
 */
record StageSample(Stage stage, Map<TopicPartition, Long> ends, Map<TopicPartition, Long> next) {

    StageSample {
        Objects.requireNonNull(stage, "stage");
        ends = Map.copyOf(ends);
        next = Map.copyOf(next);
    }

    long in() {
        return ends.values().stream().mapToLong(Long::longValue).sum();
    }

    long done() {
        return ends.keySet().stream().mapToLong(this::next).sum();
    }

    long lag() {
        return ends.keySet().stream().mapToLong(this::lag).sum();
    }

    long lag(TopicPartition partition) {
        return Math.max(0, Objects.requireNonNull(ends.get(partition)) - next(partition));
    }

    long next(TopicPartition partition) {
        return next.getOrDefault(partition, 0L);
    }
}
