package io.rapporteur.embedded;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class EmbeddedDatabaseTest {

    private final Path folder;

    EmbeddedDatabaseTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @Test
    void keepsRowsOverARestart() throws Exception {
        try (var database = EmbeddedDatabase.start(folder, 0)) {
            Sql.on(database).run("create table kept as select 'A/RES/64/293' as symbol");
        }

        try (var database = EmbeddedDatabase.start(folder, 0)) {
            assertThat(Sql.on(database).ask("select symbol from kept")).isEqualTo("A/RES/64/293");
        }
    }

    @Test
    void stopsAServerThatIsLeftOverOnTheSameFolder() throws Exception {
        try (var left = EmbeddedDatabase.start(folder, 0)) {
            Sql.on(left).run("create table kept as select 1 as number");

            try (var database = EmbeddedDatabase.start(folder, 0)) {
                assertThat(Sql.on(database).ask("select number from kept")).isEqualTo("1");
                assertThatThrownBy(() -> Sql.on(left).ask("select 1")).isInstanceOf(SQLException.class);
            }
        }
    }

    @Test
    void startsThoughAnotherProcessGotTheNumberOfAServerThatWasKilled() throws Exception {
        EmbeddedDatabase.start(folder, 0).close();
        String ownNumber = ProcessHandle.current().pid() + "\n" + folder + "/data\n";
        Files.writeString(folder.resolve("data/postmaster.pid"), ownNumber, UTF_8);

        try (var database = EmbeddedDatabase.start(folder, 0)) {
            assertThat(Sql.on(database).ask("select 1")).isEqualTo("1");
        }
    }

    @Test
    void startsWhereAnEarlierStartWasKilledWhileItMadeTheFolder() throws Exception {
        Files.createDirectories(folder.resolve("data.unfinished/base"));
        Files.createDirectories(folder.resolve("programs.unfinished/bin"));

        try (var database = EmbeddedDatabase.start(folder, 0)) {
            assertThat(Sql.on(database).ask("select 1")).isEqualTo("1");
        }
    }

    @Test
    void choosesAnotherPortWhenThePreferredOneIsTaken() throws Exception {
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                var database = EmbeddedDatabase.start(folder, taken.getLocalPort())) {

            assertThat(database.jdbcUrl("rapporteur")).doesNotContain(":" + taken.getLocalPort() + "/");
            assertThat(Sql.on(database).ask("select current_setting('port')"))
                    .isSubstringOf(database.jdbcUrl("rapporteur"));
        }
    }

    @Test
    void letsItsKnownUserOwnTheDatabasesAndNoMore() throws Exception {
        try (var database = EmbeddedDatabase.start(folder, 0)) {
            var sql = Sql.on(database);

            assertThat(sql.ask("select string_agg(datname, ' ' order by datname) from pg_database"
                            + " where datdba = 'rapporteur'::regrole"))
                    .isEqualTo("rapporteur registry");
            assertThatThrownBy(() -> sql.run("copy (select 1) to program 'cat'"))
                    .isInstanceOf(SQLException.class);
        }
    }

    @Test
    void saysWhatTheServerSaidWhenItCannotStart() throws Exception {
        EmbeddedDatabase.start(folder, 0).close();
        Files.writeString(folder.resolve("data/postgresql.conf"), "no_such_setting = 1\n", UTF_8);

        assertThatThrownBy(() -> EmbeddedDatabase.start(folder, 0))
                .hasMessageContaining("database must get ready")
                .hasMessageContaining("no_such_setting");
    }
}
