package io.rapporteur.schemas.topic;

import io.confluent.kafka.serializers.AbstractKafkaSchemaSerDeConfig;
import io.confluent.kafka.serializers.KafkaAvroDeserializer;
import io.confluent.kafka.serializers.KafkaAvroDeserializerConfig;
import io.confluent.kafka.serializers.KafkaAvroSerializer;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.serialization.Serializer;

/**
 * Serdes in Confluent's wire format (magic byte, four-byte schema id, Avro), by Confluent's own serializers; the only code
 * that names them.
 */
public final class EventSerdes {

    /** Items of a list in an event; none of ours takes less than eight bytes. */
    private static final int MAX_ITEMS = Topics.MAX_EVENT_BYTES / 8;

    static {
        TrustedEvents.register();
        // Avro makes room for as much as a value says that it holds: of bytes that are no event, gigabytes.
        limit("bytes.maxLength", Topics.MAX_EVENT_BYTES);
        limit("string.maxLength", Topics.MAX_EVENT_BYTES);
        limit("collectionItems.maxLength", MAX_ITEMS);
    }

    private final Map<String, Object> config;

    /**
     * Serdes that share one registry.
     *
     * @param registryUrl address of a Confluent-compatible Schema Registry, or {@code mock://…} in tests
     * @param clientProperties further settings of the registry client: credentials, TLS
     */
    public EventSerdes(String registryUrl, Map<String, ?> clientProperties) {
        config = new HashMap<>(clientProperties);
        config.put(
                AbstractKafkaSchemaSerDeConfig.SCHEMA_REGISTRY_URL_CONFIG,
                Objects.requireNonNull(registryUrl, "registryUrl"));
        config.put(KafkaAvroDeserializerConfig.SPECIFIC_AVRO_READER_CONFIG, true);
    }

    /** Avro reads its limits once, when it reads its first value; whoever has set one knows why. */
    private static void limit(String name, int most) {
        String property = "org.apache.avro.limits." + name;
        if (System.getProperty(property) == null) {
            System.setProperty(property, Integer.toString(most));
        }
    }

    /** Serde of a topic's keys. */
    public <K> Serde<K> keysOf(Topic<K, ?> topic) {
        return Serdes.serdeFrom(topic.keyType());
    }

    /** Serde of a topic's values. */
    public <V> Serde<V> valuesOf(Topic<?, V> topic) {
        return topic.isAvro() ? avro(topic.valueType()) : Serdes.serdeFrom(topic.valueType());
    }

    /** Reads where the events of a topic come from, and nothing else of them. */
    public OriginReader originsOf(Topic<?, ?> topic) {
        return new OriginReader(topic, config);
    }

    /** Serde of a generated event class. */
    public <V> Serde<V> avro(Class<V> type) {
        return Serdes.serdeFrom(serializer(type), deserializer(type));
    }

    @SuppressWarnings("unchecked") // The serializer takes any Avro object; the class token keeps callers to theirs.
    private <V> Serializer<V> serializer(Class<V> type) {
        Objects.requireNonNull(type, "type");
        var serializer = new KafkaAvroSerializer();
        serializer.configure(config, false);
        return (Serializer<V>) (Serializer<?>) serializer;
    }

    private <V> Deserializer<V> deserializer(Class<V> type) {
        var deserializer = new KafkaAvroDeserializer();
        deserializer.configure(config, false);
        return new Typed<>(type, deserializer);
    }

    /** Hands out events of one class and says so when a topic carries another. */
    private record Typed<V>(Class<V> type, KafkaAvroDeserializer avro) implements Deserializer<V> {

        @Override
        public V deserialize(String topic, byte[] data) {
            return type.cast(avro.deserialize(topic, data));
        }

        @Override
        public void close() {
            avro.close();
        }
    }
}
