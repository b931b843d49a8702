package io.rapporteur.sink;

import io.rapporteur.sink.store.Move;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;

/** Where the sink stands in each partition that it owns, as the database has it. Used by one thread. */
final class Positions {

    private final Map<TopicPartition, Long> stored = new HashMap<>();

    /**
     * Takes over partitions: what the broker believes to be their offsets does not count.
     *
     * @throws IllegalStateException when a topic ends before what has been stored of it
     */
    void seek(Consumer<?, ?> consumer, Map<TopicPartition, Long> offsets) {
        Map<TopicPartition, Long> ends = consumer.endOffsets(offsets.keySet());
        offsets.forEach((partition, offset) -> {
            refuseOtherTopic(partition, offset, Objects.requireNonNull(ends.get(partition), partition.topic()));
            consumer.seek(partition, offset);
            stored.put(partition, offset);
        });
    }

    void forget(Collection<TopicPartition> partitions) {
        partitions.forEach(stored::remove);
    }

    /** The moves to the given next offsets. */
    List<Move> moves(Map<TopicPartition, OffsetAndMetadata> next) {
        List<Move> moves = new ArrayList<>();
        next.forEach((partition, offset) -> moves.add(new Move(
                partition, Objects.requireNonNull(stored.get(partition), partition.toString()), offset.offset())));
        return moves;
    }

    void moved(List<Move> moves) {
        moves.forEach(move -> stored.put(move.partition(), move.to()));
    }

    private static void refuseOtherTopic(TopicPartition partition, long offset, long end) {
        if (offset > end) {
            throw new IllegalStateException(
                    ("topic %s must reach at least to offset %d in partition %d, which the database has stored, got:"
                                    + " %d; it was made anew, or the database belongs to another cluster: use an empty database,"
                                    + " or delete the rows of rapporteur.offsets to store the topic again")
                            .formatted(partition.topic(), offset, partition.partition(), end));
        }
    }
}
