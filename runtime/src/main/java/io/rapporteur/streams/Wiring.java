package io.rapporteur.streams;

import io.rapporteur.topic.EventSerdes;
import io.rapporteur.topic.Topic;
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
        return Produced.with(serdes.keysOf(topic), serdes.valuesOf(topic)).withName(operator);
    }
}
