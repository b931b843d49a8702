package io.rapporteur.sink.store;

import java.util.List;
import org.apache.kafka.common.TopicPartition;

/** Another instance has moved a partition that this one believed to own; its transaction was rolled back. */
public final class FencedException extends Exception {

    private final List<TopicPartition> partitions;

    FencedException(List<TopicPartition> partitions) {
        super("another instance has stored " + partitions);
        this.partitions = List.copyOf(partitions);
    }

    public List<TopicPartition> partitions() {
        return partitions;
    }
}
