package io.rapporteur.schemas.topic;

import java.util.Map;
import java.util.Objects;
import org.apache.kafka.common.config.TopicConfig;

/**
 * A topic of the catalogue: everything that is settled about it, in one place.
 *
 * @param name full name, prefix included
 * @param keyType {@code byte[]} for raw, else {@code String}
 * @param valueType the event's class, or {@code byte[]} where the value is not Avro
 * @param key what the key is, for people
 * @param cleanup what is kept
 * @param partitions number of partitions when it is created
 * @param maxMessageBytes largest record batch that the broker takes, bytes
 */
public record Topic<K, V>(
        String name,
        Class<K> keyType,
        Class<V> valueType,
        String key,
        Cleanup cleanup,
        int partitions,
        int maxMessageBytes) {

    public Topic {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(keyType, "keyType");
        Objects.requireNonNull(valueType, "valueType");
        Objects.requireNonNull(key, "key");
        Objects.requireNonNull(cleanup, "cleanup");
        if (partitions < 1) {
            throw new IllegalArgumentException("partitions of " + name + " must be >= 1, got: " + partitions);
        }
        if (maxMessageBytes < 1) {
            throw new IllegalArgumentException("maxMessageBytes of " + name + " must be >= 1, got: " + maxMessageBytes);
        }
    }

    /** Whether the value is Avro with a subject in the registry. */
    public boolean isAvro() {
        return valueType != byte[].class;
    }

    /** The registry's subject for the value: {@code <topic>-value}. */
    public String subject() {
        return name + "-value";
    }

    /** The configuration that the topic must have on the broker. */
    public Map<String, String> config() {
        return Map.of(
                TopicConfig.CLEANUP_POLICY_CONFIG, cleanup.policy(),
                TopicConfig.RETENTION_MS_CONFIG, cleanup.retentionMs(),
                TopicConfig.MAX_MESSAGE_BYTES_CONFIG, Integer.toString(maxMessageBytes));
    }
}
