package io.rapporteur.runtime.service;

import io.rapporteur.schemas.kafka.ConsumerConfiguration;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;

/**
 * Reads what a topic holds at this moment, committed records only; belongs to no group and leaves no trace. A broker that
 * falls silent meanwhile ends it with a {@link TimeoutException}.
 */
public final class TopicScan {

    private static final Duration POLL = Duration.ofMillis(250);

    /** How long the broker may give nothing before the reading ends: it is away, or the rest has been deleted. */
    public static final Duration PATIENCE = Duration.ofSeconds(30);

    private TopicScan() {}

    /** A consumer of committed bytes without a group. */
    public static Consumer<byte[], byte[]> consumer(Cluster cluster) {
        return ConsumerConfiguration.committed().open(cluster.clientConfig());
    }

    /** The same for what is there now: the broker answers at once, and a change of partitions does not wait for the last answer. */
    public static Consumer<byte[], byte[]> scanner(Cluster cluster) {
        return ConsumerConfiguration.committed().answeredAtOnce().open(cluster.clientConfig());
    }

    /** Hands every record that the topic holds now to {@code reader}, each partition in its order. */
    public static void read(
            Cluster cluster, String topic, java.util.function.Consumer<ConsumerRecord<byte[], byte[]>> reader) {
        try (Consumer<byte[], byte[]> consumer = scanner(cluster)) {
            read(consumer, consumer.beginningOffsets(partitions(consumer, topic)), PATIENCE, reader);
        }
    }

    /** Hands every record from these offsets to the ends of now to {@code reader}, each partition in its order. */
    public static void read(
            Cluster cluster,
            Map<TopicPartition, Long> from,
            java.util.function.Consumer<ConsumerRecord<byte[], byte[]>> reader) {
        try (Consumer<byte[], byte[]> consumer = scanner(cluster)) {
            read(consumer, from, PATIENCE, reader);
        }
    }

    /**
     * The same by a consumer of the caller's.
     *
     * @param patience how long the broker may give nothing
     * @throws TimeoutException when it has given nothing for so long
     */
    public static void read(
            Consumer<byte[], byte[]> consumer,
            Map<TopicPartition, Long> from,
            Duration patience,
            java.util.function.Consumer<ConsumerRecord<byte[], byte[]>> reader) {
        Map<TopicPartition, Long> ends = consumer.endOffsets(from.keySet());
        consumer.assign(from.keySet());
        from.forEach(consumer::seek);
        long lastMove = System.nanoTime();
        while (!isAtEnd(consumer, ends)) {
            ConsumerRecords<byte[], byte[]> records = consumer.poll(POLL);
            if (!records.nextOffsets().isEmpty()) {
                lastMove = System.nanoTime();
            } else if (System.nanoTime() - lastMove > patience.toNanos()) {
                throw new TimeoutException("the broker has given nothing for " + patience.toSeconds() + " s");
            }
            for (ConsumerRecord<byte[], byte[]> read : records) {
                if (read.offset() < Objects.requireNonNull(ends.get(partition(read)))) {
                    reader.accept(read);
                }
            }
        }
    }

    private static TopicPartition partition(ConsumerRecord<?, ?> read) {
        return new TopicPartition(read.topic(), read.partition());
    }

    /** The partitions of a topic. */
    public static List<TopicPartition> partitions(Consumer<?, ?> consumer, String topic) {
        List<TopicPartition> partitions = new ArrayList<>();
        consumer.partitionsFor(topic).forEach(info -> partitions.add(new TopicPartition(topic, info.partition())));
        return partitions;
    }

    /** Whether everything before {@code ends} has been read. */
    public static boolean isAtEnd(Consumer<?, ?> consumer, Map<TopicPartition, Long> ends) {
        return ends.entrySet().stream().allMatch(end -> consumer.position(end.getKey()) >= end.getValue());
    }
}
