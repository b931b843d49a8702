package io.rapporteur.replay.stream;

import io.rapporteur.schemas.topic.EventSerdes;
import io.rapporteur.schemas.topic.Topic;
import java.nio.charset.StandardCharsets;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.Serializer;
import org.jspecify.annotations.Nullable;

/** Makes the records of one topic. */
final class EventWriter<V> {

    private final Topic<String, V> topic;
    private final Serializer<V> values;

    EventWriter(Topic<String, V> topic, Serializer<V> values) {
        this.topic = topic;
        this.values = values;
    }

    static <V> EventWriter<V> to(Topic<String, V> topic, EventSerdes serdes) {
        return new EventWriter<>(topic, serdes.valuesOf(topic).serializer());
    }

    /** The record of an event, or the tombstone of a key. */
    ProducerRecord<byte[], byte[]> record(String key, @Nullable V event) {
        byte[] value = event == null ? null : values.serialize(topic.name(), event);
        return new ProducerRecord<>(topic.name(), key.getBytes(StandardCharsets.UTF_8), value);
    }
}
