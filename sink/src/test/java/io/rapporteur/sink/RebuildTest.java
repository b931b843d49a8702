package io.rapporteur.sink;

import static io.rapporteur.sink.Events.enriched;
import static io.rapporteur.sink.Events.link;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rapporteur.event.Enriched;
import io.rapporteur.event.LinkState;
import io.rapporteur.event.Withdrawal;
import io.rapporteur.sink.migration.Migrations;
import io.rapporteur.sink.migration.ShadowSchema;
import io.rapporteur.testing.BackingServices;
import io.rapporteur.testing.BackingServicesExtension;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(BackingServicesExtension.class)
class RebuildTest {

    private final TestDatabase database;
    private final SinkDriver driver;

    RebuildTest(BackingServices backing) throws SQLException {
        database = TestDatabase.create(backing);
        database.execute("DROP SCHEMA IF EXISTS " + ShadowSchema.BEFORE + " CASCADE");
        driver = new SinkDriver(backing, database);
    }

    @AfterEach
    void end() {
        driver.close();
    }

    @Test
    void restoresFromTheTopicsWhatTheTablesHaveLost() throws Exception {
        store(0);
        List<String> whole = database.everything();
        database.execute("DELETE FROM rapporteur.paragraphs; UPDATE rapporteur.documents SET title = 'spoilt'");

        RebuildReport report = rebuild().run(false);

        assertThat(report.switched()).isTrue();
        assertThat(report.records()).isEqualTo(30);
        assertThat(report.carriedOver().values()).allMatch(rows -> rows == 0);
        assertThat(database.everything()).isEqualTo(whole);
    }

    @Test
    void letsTheSinkGoOnWithoutMissingOrRepeating() throws Exception {
        try (SinkService sink = driver.started()) {
            driver.send(0);
            driver.awaitRows("documents", 10);
            rebuild().run(false);
            driver.send(1);
            driver.awaitDocumentsLinksAndArrivals(20);
            assertThat(sink.stopped()).isNotDone();
        }

        assertThat(database.rows("SELECT count(*), count(DISTINCT document_id) FROM rapporteur.citations"))
                .containsExactly("40|20");
        assertThat(database.rows("SELECT sum(next_offset) FROM rapporteur.offsets"))
                .containsExactly("60");
        assertThat(database.rows("SELECT count(*) FROM " + ShadowSchema.BEFORE + ".documents"))
                .containsExactly("10");
    }

    @Test
    void leavesTablesThatFurtherMigrationsAndReadersKnow() throws Exception {
        database.execute("GRANT USAGE ON SCHEMA rapporteur TO PUBLIC; GRANT SELECT ON rapporteur.citing TO pg_monitor");

        rebuild().run(false);
        Migrations.run(database.source());

        assertThat(database.rows("SELECT has_table_privilege('pg_monitor', 'rapporteur.citing', 'SELECT'),"
                        + " has_schema_privilege('pg_monitor', 'rapporteur', 'USAGE'),"
                        + " has_table_privilege('pg_monitor', 'rapporteur.documents', 'SELECT')"))
                .containsExactly("t|t|f");
        assertThat(Rebuild.dropBefore(database.settings())).isTrue();
        assertThat(Rebuild.dropBefore(database.settings())).isFalse();
    }

    @Test
    void carriesOverRowsWhoseEventsTheTopicsHaveLetGo() throws Exception {
        store(0);
        database.execute("UPDATE rapporteur.documents SET revision = 1; CREATE TEMP TABLE one AS SELECT * FROM"
                + " rapporteur.revisions LIMIT 1; UPDATE one SET revision = 7, text = 'as it was'; INSERT INTO"
                + " rapporteur.revisions SELECT * FROM one");
        List<String> whole = database.everything();

        RebuildReport report = rebuild().run(false);

        assertThat(report.carriedOver()).containsEntry("revisions", 1L).containsEntry("arrivals", 0L);
        assertThat(database.everything()).isEqualTo(whole);
    }

    @Test
    void doesNotSwitchWhenADocumentWouldBeLostUnlessThatIsAccepted() throws Exception {
        store(0);
        database.execute("UPDATE rapporteur.documents SET document_id = 'A/RES/1/1@en' WHERE symbol = 'A/RES/99/3'");

        RebuildReport refused = rebuild().run(false);

        assertThat(refused.switched()).isFalse();
        assertThat(refused.lost()).containsExactly("A/RES/1/1@en");
        assertThat(database.rows("SELECT count(*) FROM rapporteur.documents WHERE document_id = 'A/RES/1/1@en'"))
                .containsExactly("1");
        assertThat(rebuild().run(true).switched()).isTrue();
        assertThat(database.rows("SELECT document_id FROM rapporteur.documents WHERE symbol = 'A/RES/99/3'"))
                .containsExactly("A/RES/99/3@en");
    }

    @Test
    void countsAsFailedOnlyWhatIsNotADeadLetterAlready() throws Exception {
        Enriched poison = enriched("A/RES/99/500");
        poison.getCitations().get(1).setOrdinal(0);
        driver.send(driver.topics().enriched(), "poison", poison);

        RebuildReport unknown = rebuild().run(false);
        try (SinkService sink = driver.started()) {
            driver.awaitRows("dead_letters", 1);
            assertThat(sink.isHealthy()).isTrue();
        }
        RebuildReport known = rebuild().run(false);

        assertThat(unknown.switched()).isFalse();
        assertThat(unknown.failed())
                .singleElement()
                .asString()
                .startsWith(driver.topics().enriched().name() + "-")
                .contains("UNSTORABLE");
        assertThat(known.switched()).isTrue();
        assertThat(known.failed()).isEmpty();
    }

    @Test
    void comesToTheRowsOfTheSinkWhereALinkWasEndedByARecordWithoutAValue() throws Exception {
        String id = "A/RES/99/1@en";
        var link = link(id, 0, 1, LinkState.NOT_HELD, "A/RES/98/4", null);
        driver.send(driver.topics().links(), id + "#0", link);
        driver.send(driver.topics().links(), id + "#0", link(id, 0, 99, LinkState.NOT_HELD, "A/RES/61/180", null));
        driver.end(driver.topics().links(), id + "#0");
        driver.send(driver.topics().links(), id + "#0", link);
        driver.send(driver.topics().links(), id + "#1", link(id, 1, 1, LinkState.NOT_HELD, "A/RES/98/5", null));
        try (SinkService sink = driver.started()) {
            driver.awaitRows("links", 2);
            assertThat(sink.stopped()).isNotDone();
        }
        List<String> stored = database.rows("SELECT citation_id, revision, target FROM rapporteur.links ORDER BY 1");

        RebuildReport report = rebuild().run(false);

        assertThat(report.failed()).isEmpty();
        assertThat(stored).containsExactly(id + "#0|1|A/RES/98/4", id + "#1|1|A/RES/98/5");
        assertThat(database.rows("SELECT citation_id, revision, target FROM rapporteur.links ORDER BY 1"))
                .isEqualTo(stored);
        assertThat(database.rows("SELECT count(*) FROM rapporteur.letters")).containsExactly("0");
    }

    @Test
    void keepsWhatIsWithdrawnAwayAndWhatIsBackThere() throws Exception {
        for (int number = 1; number <= 2; number++) {
            String symbol = "A/RES/99/" + number;
            Enriched withdrawn = enriched(symbol);
            withdrawn.setWithdrawn(new Withdrawal(
                    symbol + "@en", 1, true, "a draft", Instant.parse("2026-03-04T05:06:07Z"), "tester"));
            driver.send(driver.topics().enriched(), symbol + "@en", enriched(symbol));
            driver.send(driver.topics().enriched(), symbol + "@en", withdrawn);
        }
        driver.send(driver.topics().enriched(), "A/RES/99/2@en", enriched("A/RES/99/2"));
        try (SinkService sink = driver.started()) {
            driver.awaitRows("documents", 1);
            driver.awaitRows("withdrawals", 1);
            assertThat(sink.stopped()).isNotDone();
        }
        List<String> stored = database.everything();

        RebuildReport report = rebuild().run(false);

        assertThat(report.switched()).isTrue();
        assertThat(database.everything()).isEqualTo(stored);
        assertThat(database.rows("SELECT document_id FROM rapporteur.documents"))
                .containsExactly("A/RES/99/2@en");
    }

    @Test
    void isDoneOnceAtATime() throws Exception {
        try (var connection = database.source().getConnection()) {
            new ShadowSchema(connection);

            assertThatThrownBy(() -> rebuild().run(false))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("another rebuild of this database is under way");
        }
    }

    private Rebuild rebuild() {
        return new Rebuild(driver.cluster(), database.settings(), (stored, total) -> assertThat(stored)
                .isBetween(1L, total));
    }

    /** Ten documents, links and arrivals, stored by a sink that has stopped again. */
    private void store(int round) throws Exception {
        driver.send(round);
        try (SinkService sink = driver.started()) {
            driver.awaitDocumentsLinksAndArrivals(10);
            assertThat(sink.stopped()).isNotDone();
        }
    }
}
