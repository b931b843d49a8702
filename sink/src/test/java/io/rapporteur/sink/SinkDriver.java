package io.rapporteur.sink;

import static io.rapporteur.sink.Events.arrival;
import static io.rapporteur.sink.Events.enriched;
import static io.rapporteur.sink.Events.link;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.rapporteur.event.LinkState;
import io.rapporteur.runtime.provision.Provisioning;
import io.rapporteur.runtime.service.Cluster;
import io.rapporteur.schemas.topic.Topic;
import io.rapporteur.schemas.topic.Topics;
import io.rapporteur.testing.BackingServices;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** Topics of their own, what a test writes into them, and sinks that store it in a database. */
final class SinkDriver implements AutoCloseable {

    private static final AtomicInteger PREFIXES = new AtomicInteger();
    private static final Duration LONG = Duration.ofSeconds(30);

    private final TestDatabase database;
    private final Cluster cluster;
    private final KafkaProducer<byte[], byte[]> producer;

    SinkDriver(BackingServices backing, TestDatabase database) {
        this.database = database;
        cluster = new Cluster(
                backing.bootstrapServers(),
                backing.registryUrl(),
                "sink" + PREFIXES.incrementAndGet() + ".",
                2,
                -1,
                Map.of());
        Provisioning.run(cluster);
        producer = new KafkaProducer<>(cluster.clientConfig(), new ByteArraySerializer(), new ByteArraySerializer());
    }

    Cluster cluster() {
        return cluster;
    }

    Topics topics() {
        return cluster.topics();
    }

    /** A sink that has its partitions. */
    SinkService started() {
        SinkService sink = SinkService.create(cluster, SinkSettings.defaults(database.settings()));
        sink.start();
        await().atMost(LONG).until(sink::isHealthy);
        return sink;
    }

    /** Writes ten documents, links and arrivals. */
    void send(int round) throws Exception {
        for (int i = 10 * round; i < 10 * round + 10; i++) {
            String symbol = "A/RES/99/" + i;
            send(topics().enriched(), symbol + "@en", enriched(symbol));
            send(
                    topics().links(),
                    symbol + "@en#0",
                    link(symbol + "@en", 0, 1, LinkState.NOT_HELD, "A/RES/98/4", null));
            send(topics().arrivals(), "0-" + i, arrival(i, symbol + "@en"));
        }
    }

    <V> void send(Topic<String, V> topic, String key, V event) throws Exception {
        byte[] value = cluster.serdes().valuesOf(topic).serializer().serialize(topic.name(), event);
        send(new ProducerRecord<>(topic.name(), key.getBytes(StandardCharsets.UTF_8), value));
    }

    /** Writes a record without a value. */
    void end(Topic<String, ?> topic, String key) throws Exception {
        send(new ProducerRecord<>(topic.name(), key.getBytes(StandardCharsets.UTF_8), null));
    }

    void send(ProducerRecord<byte[], byte[]> record) throws Exception {
        producer.send(record).get();
    }

    /** Waits until that many of each are stored. */
    void awaitDocumentsLinksAndArrivals(int count) {
        awaitRows("documents", count);
        awaitRows("links", count);
        awaitRows("arrivals", count);
    }

    void awaitRows(String table, int count) {
        await().atMost(LONG).untilAsserted(() -> assertThat(database.rows("SELECT count(*) FROM rapporteur." + table))
                .containsExactly(Integer.toString(count)));
    }

    @Override
    public void close() {
        producer.close();
    }
}
