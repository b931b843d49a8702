package io.rapporteur.runtime.service;

import io.rapporteur.schemas.topic.Topic;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.apache.kafka.common.TopicPartition;

/** Reads what topics hold at this moment as events; see {@link TopicScan}. What cannot be read is told and passed over. */
public final class EventScan {

    private final Cluster cluster;
    private final Consumer<UnreadableRecord> unreadable;

    /**
     * Scans of the topics of a cluster.
     *
     * @param unreadable hears of each record that cannot be read, at each reading
     */
    public EventScan(Cluster cluster, Consumer<UnreadableRecord> unreadable) {
        this.cluster = Objects.requireNonNull(cluster, "cluster");
        this.unreadable = Objects.requireNonNull(unreadable, "unreadable");
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
            TopicScan.read(cluster, topic.name(), record -> reader.read(record, visitor));
        }
    }

    /** The same from these offsets on. */
    public <V> void read(Topic<?, V> topic, Map<TopicPartition, Long> from, EventReader.Visitor<V> visitor) {
        try (EventReader<V> reader = reader(topic)) {
            TopicScan.read(cluster, from, record -> reader.read(record, visitor));
        }
    }

    /** Reads records that somebody else has fetched. */
    public <V> EventReader<V> reader(Topic<?, V> topic) {
        return new EventReader<>(cluster, topic, unreadable);
    }
}
