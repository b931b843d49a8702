package io.rapporteur.runtime.streams;

import io.rapporteur.schemas.topic.EventSerdes;
import io.rapporteur.schemas.topic.OriginReader;
import io.rapporteur.schemas.topic.Topic;
import java.util.Optional;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.serialization.Serializer;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.kstream.Consumed;
import org.apache.kafka.streams.kstream.KStream;
import org.apache.kafka.streams.kstream.Named;
import org.apache.kafka.streams.kstream.Produced;

/**
 * Reads and writes topics of the catalogue under a named operator: {@code wiring.read(builder, topic, "read-raw")}. Each record
 * is begun under the circuit breaker.
 */
public final class Wiring {

    private static final String GUARD = "-guard";

    private final EventSerdes serdes;

    public Wiring(EventSerdes serdes) {
        this.serdes = serdes;
    }

    /** The events of a topic. */
    public <K, V> KStream<K, V> read(StreamsBuilder builder, Topic<K, V> topic, String operator) {
        KStream<K, byte[]> bytes = builder.stream(
                topic.name(),
                Consumed.with(serdes.keysOf(topic), Serdes.ByteArray()).withName(operator));
        OriginReader origins = serdes.originsOf(topic);
        Deserializer<V> values = serdes.valuesOf(topic).deserializer();
        return bytes.processValues(() -> new Guard<>(values, origins::read), Named.as(operator + GUARD));
    }

    /**
     * The events of a stream of bytes that comes straight from an internal topic.
     *
     * @param operator name of what reads the topic
     */
    public static <K, V> KStream<K, V> guarded(
            KStream<K, byte[]> bytes, Deserializer<V> deserializer, String operator) {
        return bytes.processValues(
                () -> new Guard<>(deserializer, unread -> Optional.empty()), Named.as(operator + GUARD));
    }

    /** Makes the bytes of a topic's events in a processor, which hands them to an operator of {@link #written}. */
    public <V> EventBytes<V> bytes(Topic<?, V> topic) {
        return bytes(
                topic.name(), topic.maxMessageBytes(), serdes.valuesOf(topic).serializer());
    }

    /** The same for a store or an internal topic. */
    public <V> EventBytes<V> bytes(String name, int topicBytes, Serializer<V> serializer) {
        return new EventBytes<>(name, new FittingSerializer<>(serializer, topicBytes));
    }

    /** Writes bytes that {@link #bytes} has made. */
    public Produced<String, byte[]> written(String operator) {
        return Produced.with(Serdes.String(), Serdes.ByteArray()).withName(operator);
    }
}
