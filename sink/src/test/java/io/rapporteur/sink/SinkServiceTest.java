package io.rapporteur.sink;

import static io.rapporteur.sink.Events.enriched;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.rapporteur.event.Enriched;
import io.rapporteur.runtime.service.Database;
import io.rapporteur.runtime.service.Exit;
import io.rapporteur.runtime.service.Services;
import io.rapporteur.runtime.settings.Secret;
import io.rapporteur.testing.BackingServices;
import io.rapporteur.testing.BackingServicesExtension;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(BackingServicesExtension.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SinkServiceTest {

    private final BackingServices backing;
    private final TestDatabase database;
    private SinkDriver driver;

    SinkServiceTest(BackingServices backing) throws SQLException {
        this.backing = backing;
        database = TestDatabase.create(backing);
    }

    @BeforeEach
    void begin() throws SQLException {
        database.clear();
        driver = new SinkDriver(backing, database);
    }

    @AfterEach
    void end() {
        driver.close();
    }

    @Test
    void storesEachEventOnceAcrossRestarts() throws Exception {
        for (int round = 0; round < 3; round++) {
            try (SinkService sink = driver.started()) {
                driver.send(round);
                driver.awaitDocumentsLinksAndArrivals(10 * (round + 1));
                assertThat(sink.stopped()).isNotDone();
            }
        }

        assertThat(database.rows("SELECT sum(next_offset) FROM rapporteur.offsets"))
                .containsExactly("90");
    }

    @Test
    void sharesThePartitionsBetweenInstances() throws Exception {
        try (SinkService one = driver.started();
                SinkService two = driver.started()) {
            for (int round = 0; round < 5; round++) {
                driver.send(round);
            }
            driver.awaitRows("documents", 50);
            driver.awaitRows("links", 50);
            assertThat(List.of(one, two)).allMatch(sink -> !sink.stopped().isDone());
        }

        assertThat(database.rows("SELECT count(*), count(DISTINCT document_id) FROM rapporteur.citations"))
                .containsExactly("100|50");
    }

    @Test
    void isolatesWhatCannotBeStored() throws Exception {
        Enriched poison = enriched("A/RES/99/500");
        poison.getCitations().get(1).setOrdinal(0);
        driver.send(0);
        driver.send(driver.topics().enriched(), "poison", poison);
        driver.send(new ProducerRecord<>(driver.topics().links().name(), bytes("k"), bytes("no event")));
        driver.send(1);

        try (SinkService sink = driver.started()) {
            driver.awaitRows("documents", 20);
            driver.awaitRows("dead_letters", 2);
            assertThat(sink.isHealthy()).isTrue();
        }

        assertThat(database.rows("SELECT stage, reason, topic, raw_topic, name, attempt,"
                        + " convert_from(key, 'UTF8'), error_class FROM rapporteur.dead_letters ORDER BY reason"))
                .containsExactly(
                        "sink|UNREADABLE_EVENT|%s|%s||1|k|org.apache.kafka.common.errors.SerializationException"
                                .formatted(
                                        driver.topics().links().name(),
                                        driver.topics().links().name()),
                        "sink|UNSTORABLE|%s|rapporteur.raw|file-1.txt|1|poison|org.postgresql.util.PSQLException"
                                .formatted(driver.topics().enriched().name()));
    }

    @Test
    void storesALetterThatIsItselfMalformed() throws Exception {
        var letter = new ProducerRecord<>(driver.topics().deadLetters().name(), bytes("k"), bytes("v"));
        letter.headers().add("rapporteur.attempt", bytes("often"));
        driver.send(letter);

        try (SinkService sink = driver.started()) {
            driver.awaitRows("dead_letters", 1);
            assertThat(sink.stopped()).isNotDone();
        }

        assertThat(database.rows(
                        "SELECT stage, reason, topic, convert_from(bytes, 'UTF8') FROM rapporteur.dead_letters"))
                .containsExactly(
                        "sink|UNREADABLE_EVENT|" + driver.topics().deadLetters().name() + "|v");
    }

    @Test
    void stopsLoudlyWhenTheDatabaseStaysAway() {
        var nowhere = new Database("jdbc:postgresql://127.0.0.1:1/none", "nobody", new Secret(""));
        var settings = new SinkSettings(nowhere, 100, 1_000_000, Duration.ofSeconds(1));

        try (SinkService sink = SinkService.create(driver.cluster(), settings)) {
            sink.start();

            assertThatThrownBy(() -> sink.stopped().get(30, TimeUnit.SECONDS))
                    .isInstanceOf(ExecutionException.class)
                    .hasStackTraceContaining("refused");
            assertThat(sink.isHealthy()).isFalse();
        }
    }

    @Test
    void refusesADatabaseThatIsAheadOfTheTopic() throws Exception {
        database.execute("INSERT INTO rapporteur.offsets VALUES ('"
                + driver.topics().links().name() + "', 0, 1000)");

        try (SinkService sink = SinkService.create(driver.cluster(), SinkSettings.defaults(database.settings()))) {
            sink.start();

            assertThatThrownBy(() -> sink.stopped().get(30, TimeUnit.SECONDS))
                    .hasMessageContaining("must reach at least to offset 1000");
        }
    }

    /** What the sink does in the database cannot be cut off from here: whoever stops the process says that it was not in time. */
    @Test
    void endsTheProcessAsNotStoppedInTimeWhileTheDatabaseHoldsItUp() throws Exception {
        SinkService sink = driver.started();
        try (Connection holder = database.source().getConnection();
                Statement lock = holder.createStatement()) {
            holder.setAutoCommit(false);
            lock.execute("LOCK TABLE rapporteur.documents IN ACCESS EXCLUSIVE MODE");
            driver.send(0);
            await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> assertThat(database.rows(
                            "SELECT count(*) FROM pg_locks WHERE relation = 'rapporteur.documents'::regclass"
                                    + " AND NOT granted"))
                    .containsExactly("1"));

            assertThat(new Services(List.of(sink), Duration.ofMillis(500)).closed(Exit.OK))
                    .isEqualTo(Exit.CLOSE_TIMED_OUT);
            assertThat(sink.stopped()).isNotDone();
            holder.rollback();
        }
        sink.stopped().get(30, TimeUnit.SECONDS);
        assertThat(database.rows("SELECT count(*) FROM rapporteur.documents"))
                .as("what was in work is stored, once the database lets it")
                .doesNotContain("0");
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
