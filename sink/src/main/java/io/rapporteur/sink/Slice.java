package io.rapporteur.sink;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;

/**
 * Records of several polls for one transaction, as many as a small heap bears: a thousand links are nothing, and one document
 * may be all that there is room for.
 */
final class Slice {

    /** Keys and values of one slice, bytes; as events and rows they take some ten times as much. */
    private static final long FULL_BYTES = 4L * 1024 * 1024;

    private final int fullRecords;
    private final Map<TopicPartition, List<ConsumerRecord<byte[], byte[]>>> records = new HashMap<>();
    private final Map<TopicPartition, OffsetAndMetadata> next = new HashMap<>();
    private long bytes;
    private int count;

    Slice(int fullRecords) {
        this.fullRecords = fullRecords;
    }

    void add(ConsumerRecords<byte[], byte[]> polled) {
        for (ConsumerRecord<byte[], byte[]> record : polled) {
            records.computeIfAbsent(
                            new TopicPartition(record.topic(), record.partition()), partition -> new ArrayList<>())
                    .add(record);
            bytes += Math.max(0, record.serializedKeySize()) + Math.max(0, record.serializedValueSize());
            count++;
        }
        next.putAll(polled.nextOffsets());
    }

    boolean isFull() {
        return bytes >= FULL_BYTES || count >= fullRecords;
    }

    /** Whether there is nothing to store, not even an offset. */
    boolean isEmpty() {
        return next.isEmpty();
    }

    /** What it holds; it is empty then. */
    ConsumerRecords<byte[], byte[]> take() {
        var taken = new ConsumerRecords<>(Map.copyOf(records), Map.copyOf(next));
        records.clear();
        next.clear();
        bytes = 0;
        count = 0;
        return taken;
    }
}
