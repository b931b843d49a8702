package io.rapporteur.app.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rapporteur.embedded.DatabaseRole;
import io.rapporteur.embedded.EmbeddedDatabase;
import io.rapporteur.runtime.service.Database;
import io.rapporteur.runtime.settings.Secret;
import io.rapporteur.sink.SinkConnections;
import io.rapporteur.sink.migration.Migrations;
import io.rapporteur.sink.migration.ShadowSchema;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What each role of the database may do, on tables made by their owner. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RightsTest {

    private static final String INSERT =
            "INSERT INTO rapporteur.offsets (topic, partition, next_offset) VALUES ('t', %d, 1)";

    private final EmbeddedDatabase database;

    RightsTest(@TempDir Path folder) {
        database = EmbeddedDatabase.start(folder, 0);
    }

    @BeforeAll
    void makeTables() {
        try (var pool = SinkConnections.open(as(database.owner()))) {
            Migrations.run(pool);
        }
    }

    @AfterAll
    void stop() {
        database.close();
    }

    @Test
    void letsTheWriterStoreAndTheReaderRead() throws Exception {
        run(database.writer(), INSERT.formatted(1));
        run(database.writer(), "UPDATE rapporteur.offsets SET next_offset = 2 WHERE partition = 1");

        assertThat(new Sql(as(database.reader())).number("SELECT next_offset FROM rapporteur.offsets"))
                .isEqualTo(2);
        assertThat(new Sql(as(database.reader())).number("SELECT count(*) FROM rapporteur.citing"))
                .isZero();

        run(database.writer(), "DELETE FROM rapporteur.offsets");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "INSERT INTO rapporteur.offsets (topic, partition, next_offset) VALUES ('t', 9, 1)",
                "UPDATE rapporteur.offsets SET next_offset = 0",
                "DELETE FROM rapporteur.documents",
                "CREATE TABLE rapporteur.mine (id integer)",
                "CREATE TABLE public.mine (id integer)",
                "CREATE SCHEMA mine",
                "CREATE TEMPORARY TABLE mine (id integer)"
            })
    void letsTheReaderChangeNothing(String statement) {
        assertDenied(database.reader(), statement);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "TRUNCATE rapporteur.documents",
                "DROP TABLE rapporteur.documents",
                "ALTER TABLE rapporteur.documents ADD COLUMN mine text",
                "CREATE TABLE rapporteur.mine (id integer)",
                "CREATE SCHEMA mine",
                "UPDATE rapporteur.flyway_schema_history SET success = false",
                "COPY (SELECT 1) TO PROGRAM 'cat'"
            })
    void letsTheWriterChangeNoTables(String statement) {
        assertDenied(database.writer(), statement);
    }

    @Test
    void givesTheSameRightsOnTablesThatWereRebuilt() throws Exception {
        try (var pool = SinkConnections.open(as(database.owner()));
                var connection = pool.getConnection()) {
            var shadow = new ShadowSchema(connection);
            try (var filled = SinkConnections.open(as(database.owner()))) {
                shadow.create(filled);
            }
            shadow.hold();
            shadow.switchOver();
        }

        run(database.writer(), INSERT.formatted(2));
        run(database.writer(), "DELETE FROM rapporteur.offsets");
        assertThat(new Sql(as(database.reader())).number("SELECT count(*) FROM rapporteur.documents"))
                .isZero();
        assertDenied(database.reader(), INSERT.formatted(3));
        assertDenied(database.writer(), "DROP TABLE rapporteur.documents");
    }

    private void assertDenied(DatabaseRole account, String statement) {
        assertThatThrownBy(() -> run(account, statement))
                .isInstanceOf(SQLException.class)
                .hasMessageMatching("(?s).*(permission denied|must be owner).*");
    }

    private void run(DatabaseRole account, String statement) throws SQLException {
        Database known = as(account);
        try (var connection = DriverManager.getConnection(known.url(), known.user(), account.password());
                var work = connection.createStatement()) {
            work.execute(statement);
        }
    }

    private Database as(DatabaseRole account) {
        return new Database(
                database.jdbcUrl(EmbeddedDatabase.DOCUMENTS), account.user(), new Secret(account.password()));
    }
}
