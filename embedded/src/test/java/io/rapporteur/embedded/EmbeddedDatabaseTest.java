package io.rapporteur.embedded;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;
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
    void givesEachRoleItsOwnDatabaseAndNoOther() throws Exception {
        try (var database = EmbeddedDatabase.start(folder, 0)) {
            var owner = Sql.on(database);
            var schemas = Sql.on(database, EmbeddedDatabase.SCHEMAS, database.schemas());

            owner.run("create table documents (id integer)");
            schemas.run("create table schemas (id integer)");
            assertThatThrownBy(() -> owner.run("copy (select 1) to program 'cat'"))
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("permission denied");
            assertThat(Sql.on(database, EmbeddedDatabase.DOCUMENTS, database.writer())
                            .ask("select 1"))
                    .isEqualTo("1");
            assertThat(Sql.on(database, EmbeddedDatabase.DOCUMENTS, database.reader())
                            .ask("select 1"))
                    .isEqualTo("1");
            for (DatabaseRole account : List.of(database.owner(), database.writer(), database.reader())) {
                assertRefused(Sql.on(database, EmbeddedDatabase.SCHEMAS, account));
            }
            assertRefused(Sql.on(database, EmbeddedDatabase.DOCUMENTS, database.schemas()));
        }
    }

    private static void assertRefused(Sql sql) {
        assertThatThrownBy(() -> sql.ask("select 1"))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("permission denied for database");
    }

    @Test
    void makesUpPasswordsThatOnlyTheOwnerOfTheFolderCanRead() throws Exception {
        Path fresh = folder.resolve("fresh");
        DatabaseRole reader;
        try (var database = EmbeddedDatabase.start(fresh, 0)) {
            reader = database.reader();
            assertThat(database.passwordFile())
                    .content(UTF_8)
                    .contains("127.0.0.1:*:*:rapporteur_reader:" + reader.password() + "\n");
            assertThat(Files.getPosixFilePermissions(database.passwordFile()))
                    .isEqualTo(PosixFilePermissions.fromString("rw-------"));
            assertThat(Files.getPosixFilePermissions(fresh)).isEqualTo(PosixFilePermissions.fromString("rwx------"));
            assertThat(Stream.of(database.owner(), database.writer(), reader, database.schemas())
                            .map(DatabaseRole::password))
                    .doesNotHaveDuplicates()
                    .allSatisfy(password -> assertThat(password).hasSizeGreaterThan(40));
            assertThatThrownBy(
                            () -> new Sql(database.jdbcUrl("rapporteur"), "rapporteur", "rapporteur").ask("select 1"))
                    .isInstanceOf(SQLException.class);
        }

        try (var database = EmbeddedDatabase.start(fresh, 0)) {
            assertThat(database.reader()).isEqualTo(reader);
        }
    }

    @Test
    void takesThePasswordThatItIsGivenForAllRoles() throws Exception {
        try (var database = EmbeddedDatabase.start(folder, 0, "it's known")) {
            assertThat(new Sql(database.jdbcUrl("rapporteur"), "rapporteur_writer", "it's known").ask("select 1"))
                    .isEqualTo("1");
        }
    }

    /** Earlier versions gave both databases to the one role, whose password was its name. */
    @Test
    void takesOverAFolderOfAnEarlierVersion() throws Exception {
        try (var database = EmbeddedDatabase.start(folder, 0, "rapporteur")) {
            var superuser = new Sql(
                    database.jdbcUrl(EmbeddedDatabase.SCHEMAS),
                    "postgres",
                    Files.readString(folder.resolve("superuser-password"), UTF_8));
            Sql.on(database).run("create table documents as select 1 as number");
            superuser.run("alter database registry owner to rapporteur");
            superuser.run("grant connect on database registry, rapporteur to public");
            superuser.run("drop role registry");
            superuser.run("drop owned by rapporteur_writer, rapporteur_reader");
            superuser.run("drop role rapporteur_writer, rapporteur_reader");
            Sql.on(database, EmbeddedDatabase.SCHEMAS, database.owner())
                    .run("create schema old create table schemas (number integer)");
        }
        Files.delete(folder.resolve("pgpass"));

        try (var database = EmbeddedDatabase.start(folder, 0)) {
            var owner = Sql.on(database);
            assertThat(owner.ask("select number from documents")).isEqualTo("1");
            assertThat(owner.ask("select pg_get_userbyid(datdba) from pg_database where datname = 'rapporteur'"))
                    .isEqualTo("rapporteur");
            assertThat(database.owner().password()).isNotEqualTo("rapporteur");
            Sql.on(database, EmbeddedDatabase.SCHEMAS, database.schemas()).run("alter table old.schemas add name text");
            assertRefused(Sql.on(database, EmbeddedDatabase.SCHEMAS, database.owner()));
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
