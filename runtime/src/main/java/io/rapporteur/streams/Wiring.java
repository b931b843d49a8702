package io.rapporteur.streams;

import io.rapporteur.topic.EventSerdes;
import io.rapporteur.topic.Topic;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.serialization.Serializer;
import org.apache.kafka.streams.kstream.Consumed;
import org.apache.kafka.streams.kstream.Produced;

/**
 * Reads and writes topics of the catalogue under a named operator: {@code builder.stream(topic.name(),
 * wiring.consumed(topic, "read-raw"))}.
 */
public record Wiring(EventSerdes serdes) {

    public <K, V> Consumed<K, V> consumed(Topic<K, V> topic, String operator) {
        return Consumed.with(serdes.keysOf(topic), serdes.valuesOf(topic)).withName(operator);
    }

    /** Makes the bytes of a topic's events in a processor, which hands them to an operator of {@link #written}. */
    public <V> EventBytes<V> bytes(Topic<?, V> topic) {
        return bytes(topic.name(), topic.maxMessageBytes(), serdes.valuesOf(topic).serializer());
    }

    /** The same for a store or an internal topic. */
    public <V> EventBytes<V> bytes(String name, int topicBytes, Serializer<V> serializer) {
        return new EventBytes<>(name, new FittingSerializer<>(serializer, topicBytes));
    }

    /** Writes bytes that {@link #bytes} has made. */
    public Produced<String, byte[]> written(String operator) {
        return Produced.with(Serdes.String(), Serdes.ByteArray()).withName(operator);
    }

    public <K, V> Produced<K, V> produced(Topic<K, V> topic, String operator) {
        Serde<V> values = serdes.valuesOf(topic);
        var fitting = new FittingSerializer<>(values.serializer(), topic.maxMessageBytes());
        return Produced.with(serdes.keysOf(topic), Serdes.serdeFrom(fitting, values.deserializer()))
                .withName(operator);
    }
}
