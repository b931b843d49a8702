package io.rapporteur.app.drop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.rapporteur.app.instance.Connections;
import io.rapporteur.event.ArrivalOutcome;
import io.rapporteur.query.DocumentFigures;
import io.rapporteur.runtime.service.Database;
import io.rapporteur.runtime.settings.Secret;
import io.rapporteur.schemas.record.RecordPosition;
import io.rapporteur.sink.migration.Migrations;
import io.rapporteur.testing.BackingServices;
import io.rapporteur.testing.BackingServicesExtension;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.postgresql.ds.PGSimpleDataSource;

/** When a file that was handed in has come to its end. */
@ExtendWith(BackingServicesExtension.class)
class ArrivalStatesTest {

    private static final RecordPosition FIRST = new RecordPosition("rapporteur.raw", 0, 1);
    private static final RecordPosition AGAIN = new RecordPosition("rapporteur.raw", 1, 7);
    private static final RecordPosition LATER = new RecordPosition("rapporteur.raw", 1, 9);
    private static final List<String> BOTH = List.of("A/RES/99/7@en", "A/RES/99/8@en");

    private final Database database;
    private final ArrivalStates states;

    ArrivalStatesTest(BackingServices backing) throws SQLException {
        database = new Database(backing.jdbcUrl(), backing.user(), new Secret(backing.password()));
        execute("DROP SCHEMA IF EXISTS rapporteur CASCADE");
        var source = new PGSimpleDataSource();
        source.setUrl(backing.jdbcUrl());
        source.setUser(backing.user());
        source.setPassword(backing.password());
        Migrations.run(source);
        states = new ArrivalStates(database, "rapporteur.raw");
    }

    @BeforeEach
    void hasSeenTheSameBytesTwice() throws SQLException {
        arrival(FIRST, "NEW", null);
        arrival(AGAIN, "KNOWN", FIRST);
    }

    @AfterEach
    void close() {
        states.close();
    }

    @Test
    void endsNeitherWhileTheDocumentsOfTheFirstAreOnTheirWay() {
        assertThat(states.of(List.of(FIRST, AGAIN)).values()).hasSize(2).noneMatch(ArrivalState::isFinal);
    }

    @Test
    void endsBothWhenEachDocumentIsStored() throws SQLException {
        stored("A/RES/99/7@en");
        assertThat(states.of(List.of(FIRST, AGAIN)).values()).noneMatch(ArrivalState::isFinal);

        stored("A/RES/99/8@en");
        assertThat(states.of(List.of(FIRST, AGAIN)))
                .containsEntry(FIRST, new ArrivalState(ArrivalOutcome.NEW, null, BOTH, true, null))
                .containsEntry(AGAIN, new ArrivalState(ArrivalOutcome.KNOWN, null, BOTH, true, null));
    }

    @Test
    void endsBytesThatAreToBeCurrentAgainWhenTheyAre() throws SQLException {
        stored("A/RES/99/7@en");
        stored("A/RES/99/8@en");
        revised("A/RES/99/7@en", 2, '2');
        arrival(LATER, "REINSTATED", FIRST);
        assertThat(states.of(List.of(LATER)).values()).noneMatch(ArrivalState::isFinal);

        revised("A/RES/99/7@en", 3, '1');

        assertThat(states.of(List.of(LATER)))
                .containsEntry(LATER, new ArrivalState(ArrivalOutcome.REINSTATED, null, BOTH, true, null));
        assertThat(states.documents(Set.of("1".repeat(64))).get("1".repeat(64)))
                .extracting(DocumentFigures::id, DocumentFigures::revision)
                .containsExactly(tuple("A/RES/99/7@en", 3), tuple("A/RES/99/8@en", 1));
    }

    @Test
    void endsThemAlsoWhenOthersHaveComeSince() throws SQLException {
        stored("A/RES/99/7@en");
        stored("A/RES/99/8@en");
        revised("A/RES/99/7@en", 2, '2');
        revised("A/RES/99/8@en", 2, '2');
        arrival(LATER, "REINSTATED", FIRST);
        revised("A/RES/99/7@en", 3, '1');
        revised("A/RES/99/8@en", 3, '1');
        revised("A/RES/99/7@en", 4, '2');

        assertThat(states.of(List.of(LATER)).values()).allMatch(ArrivalState::isFinal);
    }

    @Test
    void failsBothWhenTheFirstEndsAsADeadLetter() throws SQLException {
        execute("INSERT INTO rapporteur.letters (letter_topic, letter_partition, letter_offset, stage, reason, detail,"
                + " remedy, topic, partition, \"offset\", raw_topic, raw_partition, raw_offset, attempt, code_version,"
                + " first_seen) VALUES ('rapporteur.dead-letters', 0, 0, 'enricher', 'BUG', 'a detail', 'a remedy',"
                + " 'rapporteur.parsed', 0, 0, 'rapporteur.raw', 0, 1, 1, '1.0', now())");

        assertThat(states.of(List.of(FIRST, AGAIN)).values())
                .hasSize(2)
                .allMatch(ArrivalState::isFinal)
                .allSatisfy(state -> assertThat(state.failure()).isNotNull());
    }

    private void arrival(RecordPosition raw, String outcome, @Nullable RecordPosition first) throws SQLException {
        execute("INSERT INTO rapporteur.arrivals (raw_topic, raw_partition, raw_offset, raw_timestamp, content_hash,"
                + " name, outcome, document_ids, first_topic, first_partition, first_offset) VALUES"
                + " ('rapporteur.raw', "
                + raw.partition() + ", " + raw.offset() + ", now(), repeat('1', 64), 'a.txt', '" + outcome
                + "', '{A/RES/99/7@en,A/RES/99/8@en}', "
                + (first == null
                        ? "NULL, NULL, NULL)"
                        : "'rapporteur.raw', " + first.partition() + ", " + first.offset() + ")"));
    }

    private void stored(String document) throws SQLException {
        execute("INSERT INTO rapporteur.documents (document_id, revision, kind, language, part, span_start, span_end)"
                + " VALUES ('" + document + "', 1, 'RESOLUTION', 'en', 0, 0, 1)");
        execute("INSERT INTO rapporteur.revisions (document_id, revision, content_hash, media_type, name, raw_topic,"
                + " raw_partition, raw_offset, raw_timestamp, parser_version, parser_rules, enricher_version,"
                + " enricher_rules, text) VALUES ('" + document + "', 1, repeat('1', 64), 'text/plain', 'a.txt',"
                + " 'rapporteur.raw', 0, 1, now(), '1', '', '1', '', 'x')");
    }

    private void revised(String document, int revision, char hash) throws SQLException {
        execute("INSERT INTO rapporteur.revisions SELECT document_id, " + revision + ", repeat('" + hash + "', 64),"
                + " media_type,"
                + " name,"
                + " source_uri,"
                + " raw_topic,"
                + " raw_partition,"
                + " raw_offset,"
                + " raw_timestamp,"
                + " parser_version,"
                + " parser_rules,"
                + " enricher_version,"
                + " enricher_rules,"
                + " text FROM"
                + " rapporteur.revisions"
                + " WHERE"
                + " document_id"
                + " = '"
                + document + "' AND revision = 1");
        execute("UPDATE rapporteur.documents SET revision = " + revision + " WHERE document_id = '" + document + "'");
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = Connections.open(database);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
