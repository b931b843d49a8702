package io.rapporteur.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rapporteur.schemas.record.RecordPosition;
import io.rapporteur.testing.BackingServices;
import io.rapporteur.testing.BackingServicesExtension;
import java.sql.SQLException;
import java.util.List;
import org.jdbi.v3.core.result.ResultIterator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What a connection sees, and how it fails. */
@ExtendWith(BackingServicesExtension.class)
class TablesTest {

    private static final String MORE_OFFSETS =
            "INSERT INTO rapporteur.offsets (topic, partition, next_offset) SELECT 'more-%s', n, n FROM generate_series(1, %d) n";

    private final FilledDatabase database;

    TablesTest(BackingServices backing) throws Exception {
        database = new FilledDatabase(backing, "tables" + System.nanoTime());
    }

    @Test
    void seesOneMomentWhateverIsStoredMeanwhile() throws SQLException {
        try (Tables moment = database.tables().ofOneMoment();
                Tables each = database.tables().ofEachMoment()) {
            assertThat(next(moment)).isEmpty();
            assertThat(next(each)).isEmpty();

            database.execute(MORE_OFFSETS.formatted("later", 1));

            assertThat(next(moment)).isEmpty();
            assertThat(next(each)).containsExactly(new RecordPosition("more-later", 1, 1));
        }
    }

    @Test
    void bringsRowsOfTwoResultsOneBesideTheOther() throws SQLException {
        database.execute(
                "INSERT INTO rapporteur.paragraphs (document_id, node, parent, kind, label, place, phrases, text,"
                        + " span_start, span_end) SELECT 'A/RES/98/4@en', n, 0, 'OPERATIVE', n::text, 'operative ' || n, '{}',"
                        + " 'text ' || n, n, n + 1 FROM generate_series(1, 200) AS n");

        try (Tables moment = database.tables().ofOneMoment()) {
            moment.<Boolean, RuntimeException>ask(readers -> {
                try (ResultIterator<StoredParagraph> one = readers.parts()
                                .paragraphs("A/RES/98/4@en", Slice.all())
                                .iterator();
                        ResultIterator<StoredParagraph> other = readers.parts()
                                .paragraphs("A/RES/98/4@en", new Slice<>(100, null))
                                .iterator()) {
                    for (int node = 1; node <= 100; node++) {
                        assertThat(one.next().node()).isEqualTo(node);
                        assertThat(other.next().node()).isEqualTo(node + 100);
                    }
                    assertThat(one.hasNext()).isTrue();
                    assertThat(other.hasNext()).isFalse();
                }
                return true;
            });
        }
    }

    @Test
    void failsAsTheDriverSaysIt() throws SQLException {
        database.execute("DROP VIEW rapporteur.wanted");

        try (Tables moment = database.tables().ofOneMoment()) {
            assertThatThrownBy(() -> moment.<Long, RuntimeException>ask(
                            readers -> readers.wanted().count()))
                    .isInstanceOfSatisfying(SQLException.class, failure -> assertThat(failure.getSQLState())
                            .isEqualTo("42P01"))
                    .hasMessageStartingWith("ERROR: relation \"rapporteur.wanted\" does not exist");
        }
    }

    @Test
    void failsSoInTheMiddleOfRowsWhenItsConnectionEnds() throws SQLException {
        database.execute(MORE_OFFSETS.formatted("many", 1));
        database.execute(
                "INSERT INTO rapporteur.arrivals (raw_topic, raw_partition, raw_offset, raw_timestamp, content_hash,"
                        + " outcome, document_ids) SELECT 'raw', 1, n, now(), repeat('2', 64), 'NEW', '{}'"
                        + " FROM generate_series(1, 500) AS n");

        Tables moment = database.tables().ofOneMoment();
        assertThatThrownBy(() -> moment.<Boolean, SQLException>ask(readers -> {
                    try (ResultIterator<StoredArrival> rows =
                            readers.arrivals().newestFirst(null, Slice.all()).iterator()) {
                        rows.next();
                        database.execute("SELECT pg_terminate_backend(pid) FROM pg_stat_activity"
                                + " WHERE datname = current_database() AND pid <> pg_backend_pid()");
                        while (rows.hasNext()) {
                            rows.next();
                        }
                    }
                    return true;
                }))
                .isInstanceOfSatisfying(SQLException.class, failure -> assertThat(failure.getSQLState())
                        .isIn("57P01", "08006"));
        moment.close();
    }

    @Test
    void cannotWrite() throws SQLException {
        database.execute("CREATE FUNCTION rapporteur.write() RETURNS bigint LANGUAGE sql AS"
                + " $$ DELETE FROM rapporteur.offsets; SELECT 1::bigint $$");
        database.execute(
                "CREATE OR REPLACE VIEW rapporteur.wanted AS SELECT 'x' AS target, rapporteur.write() AS citations,"
                        + " 1::bigint AS documents");

        try (Tables moment = database.tables().ofOneMoment()) {
            assertThatThrownBy(() -> moment.<List<Wanted>, RuntimeException>ask(readers ->
                            readers.wanted().mostCitedFirst(Slice.all()).list()))
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("read-only transaction");
        }
    }

    @Test
    void saysThatTheDatabaseIsAway() {
        var nowhere = new TableSource(() -> {
            throw new SQLException("nobody answers", "08001");
        });

        assertThatThrownBy(nowhere::ofOneMoment)
                .isInstanceOf(SQLException.class)
                .hasMessage("nobody answers");
    }

    private static List<RecordPosition> next(Tables tables) throws SQLException {
        return tables.<List<RecordPosition>, RuntimeException>ask(
                readers -> readers.progress().next());
    }
}
