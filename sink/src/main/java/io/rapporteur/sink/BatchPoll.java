package io.rapporteur.sink;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;

/**
 * Polls records one by one until they are enough for a transaction: by their number, or by the bytes that they really have. What is
 * a few kilobytes on the broker, compressed, may be many megabytes here; only the record that fills the batch goes beyond.
 */
final class BatchPoll {

    /** Bytes of keys and values with which a batch is full. */
    static final long FULL = 16 * 1024 * 1024;

    private final Consumer<byte[], byte[]> consumer;
    private final int mostRecords;

    /**
     * Polls of this consumer, which must bring one record each.
     *
     * @param mostRecords with which a batch is full, too
     */
    BatchPoll(Consumer<byte[], byte[]> consumer, int mostRecords) {
        this.consumer = consumer;
        this.mostRecords = mostRecords;
    }

    /** What there is, after waiting for the first record. */
    ConsumerRecords<byte[], byte[]> poll(Duration patience) {
        var batch = new Batch();
        batch.add(consumer.poll(patience));
        Set<TopicPartition> owned = consumer.assignment();
        while (batch.count > 0 && batch.count < mostRecords && batch.bytes < FULL) {
            ConsumerRecords<byte[], byte[]> next = consumer.poll(Duration.ZERO);
            batch.add(next);
            if (next.isEmpty() || !consumer.assignment().equals(owned)) {
                break;
            }
        }
        // What was handed to somebody else in between is theirs to store.
        batch.retain(consumer.assignment());
        return batch.records();
    }

    /** Records of several polls. */
    private static final class Batch {

        private final Map<TopicPartition, List<ConsumerRecord<byte[], byte[]>>> records = new HashMap<>();
        private final Map<TopicPartition, OffsetAndMetadata> nextOffsets = new HashMap<>();
        private int count;
        private long bytes;

        void add(ConsumerRecords<byte[], byte[]> polled) {
            for (ConsumerRecord<byte[], byte[]> record : polled) {
                records.computeIfAbsent(
                                new TopicPartition(record.topic(), record.partition()), partition -> new ArrayList<>())
                        .add(record);
                count++;
                bytes += Math.max(0, record.serializedKeySize()) + (long) Math.max(0, record.serializedValueSize());
            }
            nextOffsets.putAll(polled.nextOffsets());
        }

        void retain(Set<TopicPartition> owned) {
            records.keySet().retainAll(owned);
            nextOffsets.keySet().retainAll(owned);
        }

        ConsumerRecords<byte[], byte[]> records() {
            return new ConsumerRecords<>(records, nextOffsets);
        }
    }
}
