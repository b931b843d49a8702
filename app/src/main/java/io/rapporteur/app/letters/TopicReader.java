package io.rapporteur.app.letters;

import io.rapporteur.app.follow.TopicFollower;
import io.rapporteur.app.terminal.CommandException;
import io.rapporteur.service.Cluster;
import io.rapporteur.service.Exit;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;

/** Reads what is committed in a topic, from a place to its end. */
final class TopicReader implements AutoCloseable {

    private static final Duration POLL = Duration.ofMillis(250);
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Cluster cluster;
    private final Consumer<byte[], byte[]> consumer;
    private long lastMove;

    TopicReader(Cluster cluster) {
        this.cluster = cluster;
        consumer = TopicFollower.consumer(cluster);
    }

    /** Where each partition begins. */
    Map<TopicPartition, Long> beginnings(String topic) {
        return consumer.beginningOffsets(partitions(topic));
    }

    /** Where each partition ends: behind the last record of a finished transaction. */
    Map<TopicPartition, Long> ends(String topic) {
        return consumer.endOffsets(partitions(topic));
    }

    /** Gives every record from these offsets to the ends of now, each partition in its order. */
    void read(Map<TopicPartition, Long> from, java.util.function.Consumer<ConsumerRecord<byte[], byte[]>> visitor) {
        Map<TopicPartition, Long> ends = new HashMap<>(consumer.endOffsets(from.keySet()));
        consumer.assign(from.keySet());
        from.forEach(consumer::seek);
        lastMove = System.nanoTime();
        while (!isAt(ends)) {
            for (ConsumerRecord<byte[], byte[]> read : poll()) {
                if (read.offset() < Objects.requireNonNull(ends.get(partition(read)))) {
                    visitor.accept(read);
                }
            }
        }
    }

    private boolean isAt(Map<TopicPartition, Long> ends) {
        return ends.entrySet().stream().allMatch(end -> consumer.position(end.getKey()) >= end.getValue());
    }

    private ConsumerRecords<byte[], byte[]> poll() {
        ConsumerRecords<byte[], byte[]> records = consumer.poll(POLL);
        if (!records.nextOffsets().isEmpty()) {
            lastMove = System.nanoTime();
        } else if (System.nanoTime() - lastMove > PATIENCE.toNanos()) {
            throw new CommandException(
                    Exit.FAILED,
                    "broker " + cluster.bootstrapServers() + " has given nothing for " + PATIENCE.toSeconds()
                            + " s; see whether it runs");
        }
        return records;
    }

    private List<TopicPartition> partitions(String topic) {
        return consumer.partitionsFor(topic).stream()
                .map(info -> new TopicPartition(info.topic(), info.partition()))
                .toList();
    }

    private static TopicPartition partition(ConsumerRecord<?, ?> read) {
        return new TopicPartition(read.topic(), read.partition());
    }

    @Override
    public void close() {
        consumer.close();
    }
}
