package io.rapporteur.streams;

import io.rapporteur.topic.EventSerdes;
import io.rapporteur.topic.Topic;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
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

    public <K, V> Produced<K, V> produced(Topic<K, V> topic, String operator) {
        Serde<V> values = serdes.valuesOf(topic);
        var fitting = new FittingSerializer<>(values.serializer(), topic.maxMessageBytes());
        return Produced.with(serdes.keysOf(topic), Serdes.serdeFrom(fitting, values.deserializer()))
                .withName(operator);
    }
}
