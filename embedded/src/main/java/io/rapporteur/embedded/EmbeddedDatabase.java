package io.rapporteur.embedded;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A PostgreSQL server of this JVM's own, on the loopback address, with the databases {@code rapporteur} and
 * {@code registry} and roles of least rights. It stops with this JVM and keeps its data in its folder.
 */
public final class EmbeddedDatabase implements AutoCloseable, SupervisedChild {

    /** The database of the documents. */
    public static final String DOCUMENTS = "rapporteur";

    /** The database of the schemas. */
    static final String SCHEMAS = "registry";

    private static final Logger LOGGER = LoggerFactory.getLogger(EmbeddedDatabase.class);

    // Nobody but this class connects as it: a superuser could start programs.
    private static final String SUPERUSER = "postgres";

    private static final String PASSWORDS = "pgpass";

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration ANSWER = Duration.ofSeconds(5);

    /** The class of states that tell of the connection alone: https://www.postgresql.org/docs/17/errcodes-appendix.html. */
    private static final String NO_CONNECTION = "08";

    private final Program program;
    private final PostgresPrograms programs;
    private final Path data;
    private final int port;
    private final DatabaseRoles roles;
    private final String secret;
    private volatile ChildProcess process;

    private EmbeddedDatabase(
            Program program, PostgresPrograms programs, Path data, int port, DatabaseRoles roles, String secret) {
        this.program = program;
        this.programs = programs;
        this.data = data;
        this.port = port;
        this.roles = roles;
        this.secret = secret;
        this.process = startServer();
    }

    /**
     * Starts the server on the data of this folder, new if there is none. A server that an earlier run left behind on
     * the same folder is stopped first.
     *
     * @param preferredPort another is chosen if it is taken; 0 for any
     */
    public static EmbeddedDatabase start(Path folder, int preferredPort) {
        return start(folder, preferredPort, Optional.empty());
    }

    /** As above, with a password that is known beforehand, for every role, instead of those that are made up. */
    public static EmbeddedDatabase start(Path folder, int preferredPort, String password) {
        return start(folder, preferredPort, Optional.of(password));
    }

    private static EmbeddedDatabase start(Path folder, int preferredPort, Optional<String> password) {
        try {
            Path home = Folders.realPrivate(folder);
            var program = new Program("postgres", home, "INT");
            program.endLeftOver();
            Path data = home.resolve("data");
            forgetReusedProcessId(program, data.resolve("postmaster.pid"));
            Path secret = home.resolve("superuser-password");
            var programs = PostgresPrograms.in(home.resolve("programs"));
            Folders.makeOnce(data, fresh -> initialise(programs, fresh, secret));
            var roles = DatabaseRoles.in(home.resolve(PASSWORDS), password);
            int port = Ports.choose(preferredPort);
            return prepared(
                    new EmbeddedDatabase(program, programs, data, port, roles, Files.readString(secret, UTF_8)));
        } catch (IOException e) {
            throw new UncheckedIOException("database folder " + folder + " must be usable", e);
        }
    }

    /** The address of one of the databases for the PostgreSQL driver, without user and password. */
    public String jdbcUrl(String database) {
        return "jdbc:postgresql://" + Ports.HOST + ":" + port + "/" + database;
    }

    /** Makes another database of the same owner, unless there is one of this name; its address as {@link #jdbcUrl}. */
    public String create(String database) {
        try (Connection connection = connect()) {
            createDatabase(connection, database, owner());
            return jdbcUrl(database);
        } catch (SQLException e) {
            throw new IllegalStateException("database " + database + " must be created", e);
        }
    }

    /** Owns the database of the documents: makes and changes tables; no superuser. */
    public DatabaseRole owner() {
        return roles.owner();
    }

    /** May write rows where the owner lets it. */
    public DatabaseRole writer() {
        return roles.writer();
    }

    /** May read rows where the owner lets it. */
    public DatabaseRole reader() {
        return roles.reader();
    }

    /** Owns the database of the schemas, and reaches no other. */
    DatabaseRole schemas() {
        return roles.schemas();
    }

    /** The file with the passwords, readable for its owner only, which {@code psql} takes as {@code PGPASSFILE}. */
    public Path passwordFile() {
        return program.folder().resolve(PASSWORDS);
    }

    @Override
    public String name() {
        return "database";
    }

    @Override
    public boolean isRunning() {
        return process.isRunning();
    }

    @Override
    public String condition() {
        return process.condition();
    }

    @Override
    public void ask() throws SQLException {
        process.noteFamily();
        try (Connection connection = DriverManager.getConnection(jdbcUrl("postgres"), properties(ANSWER));
                var statement = connection.createStatement()) {
            statement.execute("select 1");
        } catch (SQLException e) {
            // Any other refusal is a sign of life too: it starts, recovers, or has no connection to spare.
            if (Objects.requireNonNullElse(e.getSQLState(), NO_CONNECTION).startsWith(NO_CONNECTION)) {
                throw e;
            }
        }
    }

    @Override
    public void restart() {
        process.kill();
        if (!Files.exists(data.resolve("PG_VERSION"))) {
            throw new GoneException("its folder " + data + " is gone");
        }
        program.endLeftOver();
        Ports.checkFree(port);
        try {
            forgetReusedProcessId(program, data.resolve("postmaster.pid"));
        } catch (IOException e) {
            throw new UncheckedIOException("database folder " + data + " must be usable", e);
        }
        process = startServer();
        try (Connection connection = connect()) {
            LOGGER.atInfo()
                    .addKeyValue("part", name())
                    .addKeyValue("address", connection.getMetaData().getURL())
                    .log("running");
        } catch (SQLException | RuntimeException e) {
            throw failedToStart(e);
        }
    }

    /** Stops the server; open connections are cut. */
    @Override
    public void close() {
        process.close();
        LOGGER.atInfo().addKeyValue("part", name()).log("stopped");
    }

    // A cluster is read back only after initdb has finished: makeOnce moves it into place.
    private static void initialise(PostgresPrograms programs, Path data, Path secret) throws IOException {
        Files.deleteIfExists(secret);
        Folders.createPrivateFile(secret);
        Files.writeString(secret, DatabaseRoles.newSecret(), UTF_8);
        programs.run(
                "initdb",
                List.of(
                        "--pgdata=" + data,
                        "--username=" + SUPERUSER,
                        "--pwfile=" + secret,
                        "--auth=scram-sha-256",
                        "--encoding=UTF8",
                        "--locale-provider=builtin",
                        "--builtin-locale=C.UTF-8",
                        "--locale=C"));
    }

    private ChildProcess startServer() {
        return ChildProcess.start(program, programs.command("postgres", arguments(data, port)), Map.of());
    }

    private static List<String> arguments(Path data, int port) {
        return List.of(
                "-D", data.toString(),
                "-c", "listen_addresses=" + Ports.HOST,
                "-c", "port=" + port,
                "-c", "unix_socket_directories=",
                "-c", "shared_buffers=64MB",
                "-c", "max_connections=60",
                // No replica follows, so no log is written for one.
                "-c", "wal_level=minimal",
                "-c", "max_wal_senders=0");
    }

    // PostgreSQL takes any live process with the number in this file for itself, say after a restart of the machine.
    private static void forgetReusedProcessId(Program program, Path postmaster) throws IOException {
        if (Files.exists(postmaster)) {
            boolean reused = Program.firstNumber(Files.readString(postmaster, UTF_8))
                    .filter(pid -> ProcessHandle.of(pid).isPresent())
                    .filter(pid -> program.process(pid).isEmpty())
                    .isPresent();
            if (reused) {
                Files.delete(postmaster);
            }
        }
    }

    private static EmbeddedDatabase prepared(EmbeddedDatabase database) {
        try (Connection connection = database.connect()) {
            for (DatabaseRole account : database.roles.all()) {
                createRole(connection, account);
            }
            createDatabase(connection, DOCUMENTS, database.owner());
            createDatabase(connection, SCHEMAS, database.schemas());
            database.giveSchemasTheirOwner(connection);
            restrict(connection, DOCUMENTS, List.of(database.writer(), database.reader()));
            restrict(connection, SCHEMAS, List.of());
            LOGGER.atInfo()
                    .addKeyValue("part", database.name())
                    .addKeyValue("address", database.jdbcUrl(DOCUMENTS))
                    .log("running");
            return database;
        } catch (SQLException | RuntimeException e) {
            throw database.failedToStart(e);
        }
    }

    private IllegalStateException failedToStart(Exception failure) {
        process.close();
        return new IllegalStateException("database must get ready; " + process.tellLog(), failure);
    }

    private Connection connect() {
        return Readiness.await(
                PATIENCE, process, () -> DriverManager.getConnection(jdbcUrl("postgres"), properties(PATIENCE)));
    }

    private Properties properties(Duration answer) {
        String seconds = String.valueOf(answer.toSeconds());
        var properties = new Properties();
        properties.putAll(
                Map.of("user", SUPERUSER, "password", secret, "connectTimeout", seconds, "socketTimeout", seconds));
        return properties;
    }

    // The password is that of the file, also where a role of an earlier version had another.
    private static void createRole(Connection connection, DatabaseRole account) throws SQLException {
        String verb =
                exists(connection, "select 1 from pg_roles where rolname = ?", account.user()) ? "alter" : "create";
        run(connection, verb + " role " + account.user() + " login password '" + quoted(account.password()) + "'");
    }

    private static void createDatabase(Connection connection, String name, DatabaseRole owner) throws SQLException {
        if (!exists(connection, "select 1 from pg_database where datname = ?", name)) {
            run(connection, "create database \"" + name + "\" owner " + owner.user());
        }
    }

    // Earlier versions gave both databases to one role.
    private void giveSchemasTheirOwner(Connection connection) throws SQLException {
        String owner = schemas().user();
        if (!exists(
                connection,
                "select 1 from pg_database where datname = ? and datdba = '" + owner + "'::regrole",
                SCHEMAS)) {
            run(connection, "alter database " + SCHEMAS + " owner to " + owner);
            try (Connection inside = DriverManager.getConnection(jdbcUrl(SCHEMAS), properties(PATIENCE))) {
                run(inside, "reassign owned by " + owner().user() + " to " + owner);
            }
            // That has taken the other database along, which belongs to all.
            run(connection, "alter database " + DOCUMENTS + " owner to " + owner().user());
        }
    }

    private static void restrict(Connection connection, String database, List<DatabaseRole> guests)
            throws SQLException {
        run(connection, "revoke connect, temporary on database " + database + " from public");
        for (DatabaseRole guest : guests) {
            run(connection, "grant connect on database " + database + " to " + guest.user());
        }
    }

    private static String quoted(String text) {
        return text.replace("'", "''");
    }

    private static boolean exists(Connection connection, String question, String name) throws SQLException {
        try (var statement = connection.prepareStatement(question)) {
            statement.setString(1, name);
            try (var rows = statement.executeQuery()) {
                return rows.next();
            }
        }
    }

    private static void run(Connection connection, String command) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(command);
        }
    }
}
