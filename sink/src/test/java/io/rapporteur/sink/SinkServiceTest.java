package io.rapporteur.sink;

import static io.rapporteur.sink.Events.arrival;
import static io.rapporteur.sink.Events.enriched;
import static io.rapporteur.sink.Events.link;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.rapporteur.event.Enriched;
import io.rapporteur.event.LinkState;
import io.rapporteur.runtime.provision.Provisioning;
import io.rapporteur.runtime.service.Cluster;
import io.rapporteur.runtime.service.Database;
import io.rapporteur.runtime.settings.Secret;
import io.rapporteur.schemas.topic.Topic;
import io.rapporteur.schemas.topic.Topics;
import io.rapporteur.testing.BackingServices;
import io.rapporteur.testing.BackingServicesExtension;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(BackingServicesExtension.class)
class SinkServiceTest {

    private static final AtomicInteger PREFIXES = new AtomicInteger();
    private static final Duration LONG = Duration.ofSeconds(30);

    private final TestDatabase database;
    private final Cluster cluster;
    private final Topics topics;
    private final KafkaProducer<byte[], byte[]> producer;

    SinkServiceTest(BackingServices backing) throws SQLException {
        database = TestDatabase.create(backing);
        cluster = new Cluster(
                backing.bootstrapServers(),
                backing.registryUrl(),
                "sink" + PREFIXES.incrementAndGet() + ".",
                2,
                -1,
                Map.of());
        topics = cluster.topics();
        Provisioning.run(cluster);
        producer = new KafkaProducer<>(cluster.clientConfig(), new ByteArraySerializer(), new ByteArraySerializer());
    }

    @AfterEach
    void end() {
        producer.close();
    }

    @Test
    void storesEachEventOnceAcrossRestarts() throws Exception {
        for (int round = 0; round < 3; round++) {
            try (SinkService sink = started()) {
                send(round);
                awaitRows("documents", 10 * (round + 1));
                awaitRows("links", 10 * (round + 1));
                awaitRows("arrivals", 10 * (round + 1));
                assertThat(sink.stopped()).isNotDone();
            }
        }

        assertThat(database.rows("SELECT sum(next_offset) FROM rapporteur.offsets"))
                .containsExactly("90");
    }

    @Test
    void sharesThePartitionsBetweenInstances() throws Exception {
        try (SinkService one = started();
                SinkService two = started()) {
            for (int round = 0; round < 5; round++) {
                send(round);
            }
            awaitRows("documents", 50);
            awaitRows("links", 50);
            assertThat(List.of(one, two)).allMatch(sink -> !sink.stopped().isDone());
        }

        assertThat(database.rows("SELECT count(*), count(DISTINCT document_id) FROM rapporteur.citations"))
                .containsExactly("100|50");
    }

    @Test
    void isolatesWhatCannotBeStored() throws Exception {
        Enriched poison = enriched("A/RES/99/500");
        poison.getCitations().get(1).setOrdinal(0);
        send(0);
        send(topics.enriched(), "poison", poison);
        producer.send(new ProducerRecord<>(topics.links().name(), bytes("k"), bytes("no event")))
                .get();
        send(1);

        try (SinkService sink = started()) {
            awaitRows("documents", 20);
            awaitRows("dead_letters", 2);
            assertThat(sink.isHealthy()).isTrue();
        }

        assertThat(database.rows("SELECT stage, reason, topic, raw_topic, name, attempt,"
                        + " convert_from(key, 'UTF8'), error_class FROM rapporteur.dead_letters ORDER BY reason"))
                .containsExactly(
                        "sink|UNREADABLE_EVENT|%s|%s||1|k|org.apache.kafka.common.errors.SerializationException"
                                .formatted(topics.links().name(), topics.links().name()),
                        "sink|UNSTORABLE|%s|rapporteur.raw|file-1.txt|1|poison|org.postgresql.util.PSQLException"
                                .formatted(topics.enriched().name()));
    }

    @Test
    void storesALetterThatIsItselfMalformed() throws Exception {
        var letter = new ProducerRecord<>(topics.deadLetters().name(), bytes("k"), bytes("v"));
        letter.headers().add("rapporteur.attempt", bytes("often"));
        producer.send(letter).get();

        try (SinkService sink = started()) {
            awaitRows("dead_letters", 1);
            assertThat(sink.stopped()).isNotDone();
        }

        assertThat(database.rows(
                        "SELECT stage, reason, topic, convert_from(bytes, 'UTF8') FROM rapporteur.dead_letters"))
                .containsExactly("sink|UNREADABLE_EVENT|" + topics.deadLetters().name() + "|v");
    }

    @Test
    void stopsLoudlyWhenTheDatabaseStaysAway() {
        var nowhere = new Database("jdbc:postgresql://127.0.0.1:1/none", "nobody", new Secret(""));
        var settings = new SinkSettings(nowhere, 100, 1_000_000, Duration.ofSeconds(1));

        try (SinkService sink = SinkService.create(cluster, settings)) {
            sink.start();

            assertThatThrownBy(() -> sink.stopped().get(30, TimeUnit.SECONDS))
                    .isInstanceOf(ExecutionException.class)
                    .hasStackTraceContaining("refused");
            assertThat(sink.isHealthy()).isFalse();
        }
    }

    @Test
    void refusesADatabaseThatIsAheadOfTheTopic() throws Exception {
        database.execute(
                "INSERT INTO rapporteur.offsets VALUES ('" + topics.links().name() + "', 0, 1000)");

        try (SinkService sink = SinkService.create(cluster, SinkSettings.defaults(database.settings()))) {
            sink.start();

            assertThatThrownBy(() -> sink.stopped().get(30, TimeUnit.SECONDS))
                    .hasMessageContaining("must reach at least to offset 1000");
        }
    }

    private SinkService started() {
        SinkService sink = SinkService.create(cluster, SinkSettings.defaults(database.settings()));
        sink.start();
        await().atMost(LONG).until(sink::isHealthy);
        return sink;
    }

    /** Ten documents, links and arrivals. */
    private void send(int round) throws Exception {
        for (int i = 10 * round; i < 10 * round + 10; i++) {
            String symbol = "A/RES/99/" + i;
            send(topics.enriched(), symbol + "@en", enriched(symbol));
            send(topics.links(), symbol + "@en#0", link(symbol + "@en", 0, 1, LinkState.NOT_HELD, "A/RES/98/4", null));
            send(topics.arrivals(), "0-" + i, arrival(i, symbol + "@en"));
        }
        producer.flush();
    }

    private <V> void send(Topic<String, V> topic, String key, V event) throws Exception {
        byte[] value = cluster.serdes().valuesOf(topic).serializer().serialize(topic.name(), event);
        producer.send(new ProducerRecord<>(topic.name(), bytes(key), value)).get();
    }

    private void awaitRows(String table, int count) {
        await().atMost(LONG).untilAsserted(() -> assertThat(database.rows("SELECT count(*) FROM rapporteur." + table))
                .containsExactly(Integer.toString(count)));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
