package io.rapporteur.runtime.breaker;

import io.rapporteur.runtime.service.Failures;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.kafka.clients.CommonClientConfigs;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.RetriableException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/**
 * Notes as the metadata of offsets of a consumer group of their own, which has no members: the one thing that every Kafka cluster
 * keeps for us outside of the transaction that a failure rolls back, and finds again for whoever owns the partition next.
 */
final class GroupAttemptLog implements AttemptLog {

    private static final Duration CLOSE = Duration.ofSeconds(1);

    private final String group;
    private final Consumer<byte[], byte[]> consumer;

    /**
     * Notes in this group.
     *
     * @param client how to reach the cluster; whatever else it holds is left aside
     */
    GroupAttemptLog(String group, Map<String, ?> client) {
        this.group = group;
        this.consumer =
                new KafkaConsumer<>(config(group, client), new ByteArrayDeserializer(), new ByteArrayDeserializer());
    }

    private static Map<String, Object> config(String group, Map<String, ?> client) {
        Map<String, Object> config = new HashMap<>(client);
        config.keySet().retainAll(ConsumerConfig.configNames());
        // A member of the stage's own group must not be one of this.
        config.remove(CommonClientConfigs.GROUP_INSTANCE_ID_CONFIG);
        config.remove(CommonClientConfigs.CLIENT_ID_CONFIG);
        config.remove(ConsumerConfig.INTERCEPTOR_CLASSES_CONFIG);
        config.put(ConsumerConfig.GROUP_PROTOCOL_CONFIG, "classic");
        config.put(ConsumerConfig.GROUP_ID_CONFIG, group);
        config.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        return config;
    }

    @Override
    public synchronized Optional<AttemptNote> read(TopicPartition partition, Duration patience) {
        try {
            return Optional.ofNullable(
                            consumer.committed(Set.of(partition), patience).get(partition))
                    .flatMap(offset -> AttemptNote.parse(offset.metadata()));
        } catch (KafkaException e) {
            throw unavailable(partition, e);
        }
    }

    @Override
    public synchronized void write(TopicPartition partition, AttemptNote note, Duration patience) {
        try {
            var offset = new OffsetAndMetadata(note.begun().orElse(0), note.text());
            consumer.commitSync(Map.of(partition, offset), patience);
        } catch (KafkaException e) {
            throw unavailable(partition, e);
        }
    }

    /** Whatever it is, it is no fault of the record. */
    private KafkaException unavailable(TopicPartition partition, KafkaException e) {
        return Failures.isTransient(e)
                ? e
                : new NotNotedException(
                        "attempts at %s must be noted in the group %s, which must have no members and be ours to write"
                                .formatted(partition, group),
                        e);
    }

    @Override
    public synchronized void close() {
        consumer.close(CloseOptions.timeout(CLOSE));
    }

    /** An attempt that could not be noted. */
    private static final class NotNotedException extends RetriableException {

        NotNotedException(String message, Throwable cause) {
            super(message, cause);
        }
    }
}
