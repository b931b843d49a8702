package io.rapporteur.replay.stream;

import io.rapporteur.enricher.citation.CitationResolver;
import io.rapporteur.enricher.stream.EnricherTopology;
import io.rapporteur.event.Lineage;
import io.rapporteur.event.Maker;
import io.rapporteur.event.Received;
import io.rapporteur.parser.DocumentParser;
import io.rapporteur.parser.stream.ParserTopology;
import io.rapporteur.replay.broker.TestBroker;
import io.rapporteur.runtime.service.Cluster;
import io.rapporteur.runtime.service.EventScan;
import io.rapporteur.runtime.service.Stage;
import io.rapporteur.runtime.service.TopicScan;
import io.rapporteur.runtime.streams.StreamsProperties;
import io.rapporteur.runtime.streams.StreamsSettings;
import io.rapporteur.schemas.kafka.ProducerConfiguration;
import io.rapporteur.schemas.mark.Digest;
import io.rapporteur.schemas.topic.Topic;
import io.rapporteur.schemas.topic.Topics;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ExecutionException;
import java.util.function.Function;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.TopologyTestDriver;
import org.apache.kafka.streams.test.TestRecord;
import org.jspecify.annotations.Nullable;

/**
 * A parser and an enricher whose topics lie where the test says, and which work only when they are told to: a test says at
 * which moment of a replay they do, so that it needs neither threads nor waiting.
 */
final class Stages implements AutoCloseable {

    private static final Duration POLL = Duration.ofMillis(100);

    private final TestBroker broker;
    private final Cluster cluster;
    private final Producer<byte[], byte[]> producer;
    private final Consumer<byte[], byte[]> consumer;
    private final List<TopicPartition> inputs;
    private final Map<String, List<TopologyTestDriver>> readers = new HashMap<>();
    private final TopologyTestDriver parser;
    private final TopologyTestDriver enricher;
    private long dropped;

    private Stages(TestBroker broker, String name, Path folder) {
        this.broker = broker;
        cluster = broker.cluster(name);
        EventScan scan = broker.scan(cluster);
        Topics topics = cluster.topics();
        producer = scan.producer(
                ProducerConfiguration.forRecordsUpTo(cluster.topics().enriched().maxMessageBytes()));
        consumer = scan.consumer();
        inputs = List.of(
                new TopicPartition(topics.received().name(), 0),
                new TopicPartition(topics.parsed().name(), 0),
                new TopicPartition(topics.superseded().name(), 0));
        consumer.assign(inputs);
        consumer.seekToBeginning(inputs);
        parser = driver(
                Stage.PARSER,
                folder,
                config -> ParserTopology.build(topics, cluster.serdes(), new DocumentParser(), config));
        enricher = driver(
                Stage.ENRICHER,
                folder,
                config -> EnricherTopology.build(topics, cluster.serdes(), new CitationResolver(), config));
        readers.put(topics.received().name(), List.of(parser));
        readers.put(topics.superseded().name(), List.of(parser));
        readers.put(topics.parsed().name(), List.of(enricher));
    }

    /** Stages with topics of their own, each of one partition. */
    static Stages start(TestBroker broker, String name, Path folder) {
        return new Stages(broker, name, folder);
    }

    private TopologyTestDriver driver(Stage stage, Path folder, Function<Map<String, Object>, Topology> topology) {
        Map<String, Object> config =
                StreamsProperties.of(stage, cluster, StreamsSettings.defaults(folder.resolve(stage.id())));
        var properties = new Properties();
        properties.putAll(config);
        return new TopologyTestDriver(topology.apply(config), properties);
    }

    Cluster cluster() {
        return cluster;
    }

    EventScan scan() {
        return broker.scan(cluster);
    }

    /** Drops a file and lets it be read. */
    void ingest(String name, String text) {
        String hash = Digest.of(text.getBytes(StandardCharsets.UTF_8));
        var lineage = new Lineage(cluster.topics().raw().name(), 0, dropped++, Instant.EPOCH, hash, name, null);
        var event = new Received(
                lineage,
                new Maker("ingest", "1", ""),
                "text/plain",
                "UTF-8",
                (long) text.length(),
                text,
                List.of(),
                List.of());
        put(cluster.topics().received(), hash, event);
        work();
    }

    /** Writes an event, or for null that its key is gone. */
    <V> RecordMetadata put(Topic<?, V> topic, String key, @Nullable V event) {
        byte[] value = event == null
                ? null
                : cluster.serdes().valuesOf(topic).serializer().serialize(topic.name(), event);
        return put(topic.name(), key.getBytes(StandardCharsets.UTF_8), value, new RecordHeaders());
    }

    /** Writes a record. */
    RecordMetadata put(String topic, byte[] key, byte @Nullable [] value, Headers headers) {
        try {
            return producer.send(new ProducerRecord<>(topic, 0, 0L, key, value, headers))
                    .get();
        } catch (ExecutionException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Lets parser and enricher read everything that is there, and what comes of it. */
    void work() {
        while (!TopicScan.isAtEnd(consumer, consumer.endOffsets(inputs))) {
            for (ConsumerRecord<byte[], byte[]> record : consumer.poll(POLL)) {
                readers.getOrDefault(record.topic(), List.of()).forEach(stage -> pipe(stage, record));
            }
        }
    }

    private void pipe(TopologyTestDriver stage, ConsumerRecord<byte[], byte[]> record) {
        var bytes = new ByteArraySerializer();
        stage.createInputTopic(record.topic(), bytes, bytes)
                .pipeInput(new TestRecord<>(record.key(), record.value(), record.headers(), record.timestamp()));
        Topics topics = cluster.topics();
        List<Topic<?, ?>> outputs = stage == parser
                ? List.of(topics.parsed(), topics.arrivals())
                : List.of(
                        topics.enriched(),
                        topics.links(),
                        topics.authorities(),
                        topics.superseded(),
                        topics.replayOutcomes());
        outputs.forEach(output -> stage.createOutputTopic(
                        output.name(), new ByteArrayDeserializer(), new ByteArrayDeserializer())
                .readRecordsToList()
                .forEach(made -> put(output.name(), made.key(), made.value(), made.headers())));
    }

    /** Lets the sink have stored everything that is there. */
    void store() {
        Topics topics = cluster.topics();
        Map<TopicPartition, OffsetAndMetadata> offsets = new HashMap<>();
        for (Topic<?, ?> topic : List.of(topics.enriched(), topics.links(), topics.arrivals())) {
            scan().ends(topic.name()).forEach((partition, end) -> offsets.put(partition, new OffsetAndMetadata(end)));
        }
        broker.commit(cluster, cluster.groupOf(Stage.SINK), offsets);
    }

    /** What a topic holds of a key, the oldest first. */
    List<ConsumerRecord<byte[], byte[]>> records(Topic<?, ?> topic, String key) {
        List<ConsumerRecord<byte[], byte[]>> records = new ArrayList<>();
        scan().records(topic.name(), record -> {
            if (new String(record.key(), StandardCharsets.UTF_8).equals(key)) {
                records.add(record);
            }
        });
        return records;
    }

    /** The events that a topic holds of a key, the oldest first. */
    <V> List<V> events(Topic<?, V> topic, String key) {
        return records(topic, key).stream()
                .map(record ->
                        cluster.serdes().valuesOf(topic).deserializer().deserialize(record.topic(), record.value()))
                .toList();
    }

    @Override
    public void close() {
        parser.close();
        enricher.close();
        consumer.close();
        producer.close();
    }
}
