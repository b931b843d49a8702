package io.rapporteur.runtime.service;

import io.rapporteur.schemas.kafka.ConsumerConfiguration;
import io.rapporteur.schemas.kafka.ProducerConfiguration;
import io.rapporteur.schemas.topic.Topic;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.TopicPartition;

/**
 * Reads what topics hold at this moment, as records and as events; see {@link TopicScan}. What cannot be read is told and passed
 * over.
 */
public final class EventScan {

    private final Cluster cluster;
    private final Consumer<UnreadableRecord> unreadable;
    private final KafkaClients clients;

    /**
     * Scans of the topics of a cluster.
     *
     * @param unreadable hears of each record that cannot be read, at each reading
     */
    public EventScan(Cluster cluster, Consumer<UnreadableRecord> unreadable) {
        this(cluster, unreadable, KafkaClients.ofBroker());
    }

    /**
     * The same with clients of the caller's.
     *
     * @param unreadable hears of each record that cannot be read, at each reading
     * @param clients connects all clients
     */
    public EventScan(Cluster cluster, Consumer<UnreadableRecord> unreadable, KafkaClients clients) {
        this.cluster = Objects.requireNonNull(cluster, "cluster");
        this.unreadable = Objects.requireNonNull(unreadable, "unreadable");
        this.clients = Objects.requireNonNull(clients, "clients");
    }

    public Cluster cluster() {
        return cluster;
    }

    /** Who hears of records that cannot be read. */
    public Consumer<UnreadableRecord> unreadable() {
        return unreadable;
    }

    /** Gives every event that a topic holds now, and every key that is gone, each partition in its order. */
    public <V> void read(Topic<?, V> topic, EventReader.Visitor<V> visitor) {
        try (EventReader<V> reader = reader(topic)) {
            records(topic.name(), record -> reader.read(record, visitor));
        }
    }

    /** Reads records that somebody else has fetched. */
    public <V> EventReader<V> reader(Topic<?, V> topic) {
        return new EventReader<>(cluster, topic, unreadable);
    }

    /** Gives every record that a topic holds now, each partition in its order. */
    public void records(String topic, Consumer<ConsumerRecord<byte[], byte[]>> reader) {
        try (var consumer = scanner()) {
            TopicScan.read(
                    consumer,
                    consumer.beginningOffsets(TopicScan.partitions(consumer, topic)),
                    TopicScan.PATIENCE,
                    reader);
        }
    }

    /** The same from these offsets on. */
    public void records(Map<TopicPartition, Long> from, Consumer<ConsumerRecord<byte[], byte[]>> reader) {
        try (var consumer = scanner()) {
            TopicScan.read(consumer, from, TopicScan.PATIENCE, reader);
        }
    }

    /** Where each partition of a topic ends now: behind the last record of a finished transaction. */
    public Map<TopicPartition, Long> ends(String topic) {
        try (var consumer = scanner()) {
            return consumer.endOffsets(TopicScan.partitions(consumer, topic));
        }
    }

    private org.apache.kafka.clients.consumer.Consumer<byte[], byte[]> scanner() {
        return consumer(ConsumerConfiguration.committed().answeredAtOnce());
    }

    /** A consumer of committed bytes without a group, for whoever goes on reading. */
    public org.apache.kafka.clients.consumer.Consumer<byte[], byte[]> consumer() {
        return consumer(ConsumerConfiguration.committed());
    }

    /** A consumer of bytes. */
    public org.apache.kafka.clients.consumer.Consumer<byte[], byte[]> consumer(ConsumerConfiguration configuration) {
        return clients.consumer(configuration, cluster.clientConfig());
    }

    /** A producer of bytes. */
    public Producer<byte[], byte[]> producer(ProducerConfiguration configuration) {
        return clients.producer(configuration, cluster.clientConfig());
    }

    /** How far the groups of the cluster are. */
    public KafkaClients.GroupOffsets groupOffsets() {
        return clients.groupOffsets(cluster.clientConfig());
    }
}
