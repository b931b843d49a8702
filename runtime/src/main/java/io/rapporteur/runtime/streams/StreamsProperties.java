package io.rapporteur.runtime.streams;

import io.rapporteur.runtime.service.Cluster;
import io.rapporteur.runtime.service.Stage;
import io.rapporteur.schemas.kafka.ConsumerConfiguration;
import io.rapporteur.schemas.kafka.ProducerConfiguration;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.StreamsConfig;

/** The configuration with which every stage runs Kafka Streams; what differs from Kafka's defaults says why. */
public final class StreamsProperties {

    /** Kafka deprecates the constant already, and the default only with 5.0. */
    private static final String GLOBAL_HANDLER_ENABLED = "processing.exception.handler.global.enabled";

    static final long COMMIT_INTERVAL_MS = 100;

    private StreamsProperties() {}

    /** The configuration of one stage on one cluster. */
    public static Map<String, Object> of(Stage stage, Cluster cluster, StreamsSettings settings) {
        Map<String, Object> config = new HashMap<>(cluster.clientConfig());
        config.put(StreamsConfig.APPLICATION_ID_CONFIG, cluster.groupOf(stage));
        config.put(StreamsConfig.STATE_DIR_CONFIG, settings.stateFolder().toString());
        config.put(StreamsConfig.NUM_STREAM_THREADS_CONFIG, settings.threads());
        config.put(StreamsConfig.REPLICATION_FACTOR_CONFIG, cluster.replication());
        // Nothing lost, nothing doubled.
        config.put(StreamsConfig.PROCESSING_GUARANTEE_CONFIG, StreamsConfig.EXACTLY_ONCE_V2);
        // Names of stores and internal topics are contracts: a generated one that shifts loses state.
        config.put(StreamsConfig.ENSURE_EXPLICIT_INTERNAL_RESOURCE_NAMING_CONFIG, true);
        config.put(StreamsConfig.TOPOLOGY_OPTIMIZATION_CONFIG, StreamsConfig.OPTIMIZE);
        // A change must be visible at once, not when a cache overflows; commits bound the latency instead.
        config.put(StreamsConfig.STATESTORE_CACHE_MAX_BYTES_CONFIG, 0L);
        config.put(StreamsConfig.COMMIT_INTERVAL_MS_CONFIG, COMMIT_INTERVAL_MS);
        config.put(StreamsConfig.DEFAULT_KEY_SERDE_CLASS_CONFIG, Serdes.StringSerde.class);
        config.put(StreamsConfig.DEFAULT_VALUE_SERDE_CLASS_CONFIG, Serdes.ByteArraySerde.class);
        config.put(StreamsService.BREAKER_SETTINGS_CONFIG, settings.breaker());
        failures(stage, cluster, config);
        clients(cluster, config);
        consumption(config);
        return config;
    }

    private static void failures(Stage stage, Cluster cluster, Map<String, Object> config) {
        config.put(DeadLetterQueue.STAGE_CONFIG, stage.id());
        config.put(
                DeadLetterQueue.MAX_BYTES_CONFIG, cluster.topics().deadLetters().maxMessageBytes());
        config.put(
                StreamsConfig.ERRORS_DEAD_LETTER_QUEUE_TOPIC_NAME_CONFIG,
                cluster.topics().deadLetters().name());
        config.put(StreamsConfig.PROCESSING_EXCEPTION_HANDLER_CLASS_CONFIG, ProcessingFailures.class);
        config.put(GLOBAL_HANDLER_ENABLED, true);
        config.put(StreamsConfig.DESERIALIZATION_EXCEPTION_HANDLER_CLASS_CONFIG, DeserializationFailures.class);
        config.put(StreamsConfig.PRODUCTION_EXCEPTION_HANDLER_CLASS_CONFIG, ProductionFailures.class);
    }

    private static void clients(Cluster cluster, Map<String, Object> config) {
        int largest = cluster.topics().enriched().maxMessageBytes();
        ProducerConfiguration.forRecordsUpTo(largest)
                .withBuffer(MemoryBudget.producerBuffer(largest))
                .throughput()
                .forEach((name, value) -> config.put(StreamsConfig.producerPrefix(name), value));
        // The history of a document with many citations goes beyond a broker's default of 1 MiB.
        config.put(StreamsConfig.topicPrefix(TopicConfig.MAX_MESSAGE_BYTES_CONFIG), largest);
        config.put(StreamsConfig.consumerPrefix(ConsumerConfig.FETCH_MAX_BYTES_CONFIG), MemoryBudget.FETCH_BYTES);
        config.put(StreamsConfig.consumerPrefix(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG), "earliest");
        config.put(
                StreamsConfig.consumerPrefix(ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG),
                ConsumerConfiguration.SESSION_TIMEOUT_MS);
    }

    /** A record of a few kilobytes on the broker may be one of many megabytes: what is polled and waits is counted, not weighed. */
    private static void consumption(Map<String, Object> config) {
        config.put(StreamsConfig.mainConsumerPrefix(ConsumerConfig.MAX_POLL_RECORDS_CONFIG), MemoryBudget.POLL_RECORDS);
        config.put(StreamsConfig.BUFFERED_RECORDS_PER_PARTITION_CONFIG, MemoryBudget.WAITING_RECORDS);
    }
}
