package io.rapporteur.ingest.drop;

import io.rapporteur.deadletter.DeadLetter;
import io.rapporteur.deadletter.DeadLetterHeaders;
import io.rapporteur.event.Arrival;
import io.rapporteur.ingest.text.ContentHash;
import io.rapporteur.service.Cluster;
import io.rapporteur.service.Stage;
import io.rapporteur.topic.Topics;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.Deserializer;

/** Hashes of all bytes that have been through the pipeline, as arrivals and dead letters tell it. */
final class KnownContent {

    private static final Duration POLL = Duration.ofMillis(500);

    private final Topics topics;
    private final Deserializer<Arrival> arrivals;

    KnownContent(Topics topics, Deserializer<Arrival> arrivals) {
        this.topics = topics;
        this.arrivals = arrivals;
    }

    /** Reads both topics of a cluster to their present end. */
    static Set<String> read(Cluster cluster) {
        var topics = cluster.topics();
        try (var arrivals = cluster.serdes().valuesOf(topics.arrivals()).deserializer();
                var consumer = new KafkaConsumer<byte[], byte[]>(config(cluster))) {
            return new KnownContent(topics, arrivals).read(consumer);
        }
    }

    Set<String> read(Consumer<byte[], byte[]> consumer) {
        List<TopicPartition> partitions = Stream.of(topics.arrivals(), topics.deadLetters())
                .flatMap(topic -> consumer.partitionsFor(topic.name()).stream())
                .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                .toList();
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
        Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
        Set<String> known = new HashSet<>();
        while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
            consumer.poll(POLL).forEach(record -> take(record, known));
        }
        return known;
    }

    private void take(ConsumerRecord<byte[], byte[]> record, Set<String> known) {
        if (record.value() == null) {
            // A file that was too large: its letter goes without the bytes, but with their hash.
            String hash = DeadLetter.optional(record.headers(), DeadLetterHeaders.CONTENT_SHA256);
            if (hash != null) {
                known.add(hash);
            }
            return;
        }
        if (record.topic().equals(topics.arrivals().name())) {
            known.add(arrivals.deserialize(record.topic(), record.value())
                    .getLineage()
                    .getContentHash());
            return;
        }
        String stage = DeadLetter.of(record).stage();
        if (stage.equals(Stage.INGEST.id())) {
            known.add(ContentHash.of(record.value()));
        } else if (stage.equals(Stage.PARSER.id()) && record.key() != null) {
            // What the parser gives up on is a received event, whose key is the hash.
            known.add(new String(record.key(), StandardCharsets.UTF_8));
        }
    }

    private static Map<String, Object> config(Cluster cluster) {
        Map<String, Object> config = new HashMap<>(cluster.clientConfig());
        config.put(ConsumerConfig.KEY_DESERIALIZER_CLASS_CONFIG, ByteArrayDeserializer.class);
        config.put(ConsumerConfig.VALUE_DESERIALIZER_CLASS_CONFIG, ByteArrayDeserializer.class);
        config.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        config.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        return config;
    }
}
