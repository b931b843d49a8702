package io.rapporteur.sink;

import io.rapporteur.runtime.breaker.Breaker;
import io.rapporteur.runtime.breaker.PartitionAttempts;
import io.rapporteur.runtime.streams.RejectedException;
import io.rapporteur.schemas.deadletter.Origin;
import io.rapporteur.schemas.deadletter.Reason;
import io.rapporteur.sink.store.Move;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;

/**
 * Stores the records of a poll under the circuit breaker: together as long as nothing is suspect, else those of the partition one
 * by one, so that a note names the record that ended the process. Used by one thread.
 */
final class GuardedStore {

    private final RecordStore store;
    private final Positions positions;
    private final Breaker breaker;
    private final int window;
    private final Map<TopicPartition, PartitionAttempts> owned = new HashMap<>();

    /**
     * A store under a breaker.
     *
     * @param batchRecords most records of one poll, all of which may be of one partition
     */
    GuardedStore(RecordStore store, Positions positions, Breaker breaker, int batchRecords) {
        this.store = store;
        this.positions = positions;
        this.breaker = breaker;
        this.window = Math.max(Breaker.WINDOW, batchRecords);
    }

    /** Stores all that can be stored and moves the partitions; throws what will not pass. */
    void store(ConsumerRecords<byte[], byte[]> records) throws Exception {
        var together = new ReadBatch();
        for (TopicPartition partition : records.partitions()) {
            List<ConsumerRecord<byte[], byte[]>> own = records.records(partition);
            PartitionAttempts attempts = attempts(partition);
            if (own.stream().anyMatch(record -> attempts.isNoted(record.offset(), size(record)))) {
                storeEach(own, attempts);
            } else {
                for (ConsumerRecord<byte[], byte[]> record : own) {
                    attempts.attempt(record.offset(), size(record), () -> store.read(record, together))
                            .ifPresent(detail -> giveUp(record, together, attempts, detail));
                }
            }
        }
        move(together, records.nextOffsets());
    }

    private void storeEach(List<ConsumerRecord<byte[], byte[]>> records, PartitionAttempts attempts) throws Exception {
        for (ConsumerRecord<byte[], byte[]> record : records) {
            var alone = new ReadBatch();
            var next = Map.of(
                    new TopicPartition(record.topic(), record.partition()), new OffsetAndMetadata(record.offset() + 1));
            var refused = attempts.attempt(record.offset(), size(record), () -> {
                store.read(record, alone);
                move(alone, next);
            });
            if (refused.isPresent()) {
                giveUp(record, alone, attempts, refused.get());
                move(alone, next);
            }
        }
    }

    private void move(ReadBatch batch, Map<TopicPartition, OffsetAndMetadata> next) throws Exception {
        List<Move> moves = positions.moves(next);
        store.store(batch, moves);
        positions.moved(moves);
    }

    /** Gives partitions back, whether they are taken away or the sink stops. */
    void release(Collection<TopicPartition> partitions) {
        for (TopicPartition partition : List.copyOf(partitions)) {
            PartitionAttempts attempts = owned.remove(partition);
            if (attempts != null) {
                attempts.close();
            }
        }
    }

    /** Gives all of them back. */
    void releaseAll() {
        release(new ArrayList<>(owned.keySet()));
    }

    private PartitionAttempts attempts(TopicPartition partition) {
        return owned.computeIfAbsent(partition, key -> breaker.partition(key, window));
    }

    private static int size(ConsumerRecord<byte[], byte[]> record) {
        return record.value() == null ? 0 : record.value().length;
    }

    private void giveUp(
            ConsumerRecord<byte[], byte[]> record, ReadBatch batch, PartitionAttempts attempts, String detail) {
        Origin origin =
                attempts.look(record.offset(), () -> store.origin(record)).orElse(null);
        batch.giveUp(record, RejectedException.unread(Reason.ENDED_PROCESS, detail, origin));
    }
}
