package io.rapporteur.app.drop;

import static org.assertj.core.api.Assertions.assertThat;

import io.rapporteur.app.instance.Connections;
import io.rapporteur.runtime.provision.Provisioning;
import io.rapporteur.runtime.service.Cluster;
import io.rapporteur.runtime.service.Database;
import io.rapporteur.runtime.service.Stage;
import io.rapporteur.runtime.settings.Secret;
import io.rapporteur.schemas.record.RecordPosition;
import io.rapporteur.sink.migration.Migrations;
import io.rapporteur.testing.BackingServices;
import io.rapporteur.testing.BackingServicesExtension;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.postgresql.ds.PGSimpleDataSource;

/** How the files of a batch come to their end. */
@ExtendWith(BackingServicesExtension.class)
class OutcomeWatchTest {

    private static final int FILES = 2_500;

    private final Database database;
    private final Cluster cluster;
    private final Ended ended = new Ended();
    private final Ledger ledger = new Ledger(ended);

    OutcomeWatchTest(BackingServices backing) throws SQLException {
        database = new Database(backing.database("outcomes"), backing.user(), new Secret(backing.password()));
        cluster = new Cluster(backing.bootstrapServers(), backing.registryUrl(), "outcomes.", 1, 1, Map.of());
        Provisioning.run(cluster);
        execute("DROP SCHEMA IF EXISTS rapporteur CASCADE");
        var source = new PGSimpleDataSource();
        source.setUrl(database.url());
        source.setUser(backing.user());
        source.setPassword(backing.password());
        Migrations.run(source);
        for (int i = 0; i < FILES; i++) {
            var raw = new RecordPosition(cluster.topics().raw().name(), 0, i);
            ledger.sent(new SentFile(i, "file" + i + ".txt", hash(i), raw, System.nanoTime()));
        }
    }

    @Test
    void givesEachOfThousandsOfFilesItsOwnDocuments() throws Exception {
        store(0);

        watch(Duration.ofMinutes(1));

        assertThat(ledger.pending()).isEmpty();
        assertThat(ledger.outcomes()).hasSize(FILES).allSatisfy(outcome -> assertThat(outcome)
                .isInstanceOfSatisfying(Outcome.Stored.class, stored -> assertThat(stored.documents())
                        .extracting(document -> document.id() + " of " + stored.file())
                        .containsExactly("A/RES/99/" + number(stored) + "@en of " + stored.file())));
    }

    @Test
    void seesThoseThatAreStoredBehindThousandsThatAreHeldUp() throws Exception {
        store(FILES - 1);

        watch(Duration.ofSeconds(3));

        assertThat(ended.states).isEqualTo(Map.of("stored", 1, "failed", FILES - 1));
        assertThat(ledger.outcomes().get(FILES - 1)).isInstanceOf(Outcome.Stored.class);
        assertThat(ledger.outcomes().get(0)).isInstanceOfSatisfying(Outcome.Failed.class, failed -> assertThat(
                        failed.failure().reason())
                .isEqualTo("UNFINISHED"));
    }

    @Test
    void endsAContainerWhenEachFileInItHasEnded() throws Exception {
        store(0);
        container(FILES, 3);
        entry(FILES, FILES + 1, "session.zip/1.txt", hash(1));
        entry(FILES, FILES + 2, "session.zip/2.txt", hash(2));
        letterOfEntry(FILES, FILES + 3, "session.zip/3.pdf");

        watch(Duration.ofMinutes(1));

        assertThat(ended.states).isEqualTo(Map.of("stored", FILES, "known", 2, "unpacked", 1, "failed", 1));
        assertThat(ledger.outcomes().subList(FILES, FILES + 3))
                .extracting(Outcome::file)
                .containsExactly("papers/session.zip/1.txt", "papers/session.zip/2.txt", "papers/session.zip/3.pdf");
        assertThat(ledger.found(FILES + 1)).isEqualTo(FILES + 3);
    }

    @Test
    void waitsForTheFilesOfAContainerOfWhichNothingIsKnownYet() throws Exception {
        store(0);
        container(FILES, 2);
        entry(FILES, FILES + 1, "session.zip/1.txt", hash(1));

        watch(Duration.ofSeconds(3));

        assertThat(ledger.outcomes())
                .filteredOn(Outcome.Failed.class::isInstance)
                .singleElement()
                .satisfies(failed -> assertThat(failed.file()).isEqualTo("papers/session.zip"));
    }

    private void container(long offset, int entries) throws SQLException {
        var raw = new RecordPosition(cluster.topics().raw().name(), 0, offset);
        ledger.sent(new SentFile(FILES, "papers/session.zip", hash(FILES), raw, System.nanoTime()));
        execute(
                "INSERT INTO rapporteur.arrivals (raw_topic, raw_partition, raw_offset, raw_timestamp, content_hash, name,"
                        + " outcome, document_ids, entries) VALUES ('" + raw.topic() + "', 0, " + offset
                        + ", now(), '" + hash(FILES) + "', 'session.zip', 'UNPACKED', '{}', " + entries + ")");
    }

    private void entry(long container, long offset, String name, String hash) throws SQLException {
        execute(
                "INSERT INTO rapporteur.arrivals (raw_topic, raw_partition, raw_offset, raw_timestamp, content_hash, name,"
                        + " outcome, document_ids, container_partition, container_offset) VALUES ('"
                        + cluster.topics().raw().name() + "', 0, " + offset + ", now(), '" + hash + "', '" + name
                        + "', 'KNOWN', '{}', 0, " + container + ")");
    }

    private void letterOfEntry(long container, long offset, String name) throws SQLException {
        String raw = cluster.topics().raw().name();
        execute("INSERT INTO rapporteur.letters (letter_topic, letter_partition, letter_offset, stage, reason, detail,"
                + " remedy, topic, partition, \"offset\", raw_topic, raw_partition, raw_offset, name, attempt,"
                + " code_version, first_seen, container_partition, container_offset) VALUES ('letters', 0, 0, 'ingest',"
                + " 'BROKEN', 'cut off', 'fetch it again', '" + raw + "', 0, " + offset + ", '" + raw + "', 0, "
                + offset
                + ", '" + name + "', 1, '1.0', now(), 0, " + container + ")");
    }

    private void watch(Duration patience) throws InterruptedException {
        try (var watch = new OutcomeWatch(cluster, database, ledger, ended, patience)) {
            watch.untilAllHaveEnded();
        }
    }

    /** Stores a document of each file from this one on. */
    private void store(int first) throws SQLException {
        String each = " FROM generate_series(" + first + ", " + (FILES - 1) + ") AS n";
        execute("INSERT INTO rapporteur.documents (document_id, revision, kind, language, part, span_start, span_end)"
                + " SELECT 'A/RES/99/' || n || '@en', 1, 'RESOLUTION', 'en', 0, 0, 1" + each);
        execute("INSERT INTO rapporteur.revisions (document_id, revision, content_hash, media_type, name, raw_topic,"
                + " raw_partition, raw_offset, raw_timestamp, parser_version, parser_rules, enricher_version,"
                + " enricher_rules, text) SELECT 'A/RES/99/' || n || '@en', 1, lpad(n::text, 64, '0'), 'text/plain',"
                + " 'a.txt', 'raw', 0, n, now(), '1', '', '1', '', 'x'" + each);
        execute(
                "INSERT INTO rapporteur.arrivals (raw_topic, raw_partition, raw_offset, raw_timestamp, content_hash, name,"
                        + " outcome, document_ids) SELECT '"
                        + cluster.topics().raw().name()
                        + "', 0, n, now(), lpad(n::text, 64, '0'), 'a.txt', 'NEW', ARRAY['A/RES/99/' || n || '@en']"
                        + each);
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = Connections.open(database);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String hash(int number) {
        return "%064d".formatted(number);
    }

    private static String number(Outcome.Stored stored) {
        return stored.file().replaceAll("\\D", "");
    }

    /** Counts what has ended, by state. */
    private static final class Ended implements Progress {

        private final Map<String, Integer> states = new HashMap<>();

        @Override
        public void finished(Outcome outcome) {
            states.merge(outcome.state(), 1, Integer::sum);
        }

        @Override
        public void at(int finished, Map<Stage, Long> waiting) {}

        @Override
        public void close() {}
    }
}
