package io.rapporteur.runtime.breaker;

import java.time.Duration;
import java.util.Optional;
import org.apache.kafka.common.TopicPartition;

/** Where notes about partitions are kept; they outlive the process that wrote them. May be used by several threads. */
interface AttemptLog extends AutoCloseable {

    /**
     * The last note about a partition.
     *
     * @throws org.apache.kafka.common.errors.RetriableException when it cannot be had for the moment
     */
    Optional<AttemptNote> read(TopicPartition partition, Duration patience);

    /**
     * Replaces the note about a partition; kept when this returns.
     *
     * @throws org.apache.kafka.common.errors.RetriableException when it cannot be kept for the moment
     */
    void write(TopicPartition partition, AttemptNote note, Duration patience);

    @Override
    void close();
}
