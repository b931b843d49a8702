package io.rapporteur.embedded;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A PostgreSQL server of this JVM's own, on the loopback address, with the databases {@code rapporteur} and
 * {@code registry}. It stops with this JVM and keeps its data in its folder.
 */
public final class EmbeddedDatabase implements AutoCloseable {

    /** The database of the documents. */
    public static final String DOCUMENTS = "rapporteur";

    /** The database of the schemas. */
    static final String SCHEMAS = "registry";

    private static final Logger LOGGER = LoggerFactory.getLogger(EmbeddedDatabase.class);

    // Owns the two databases and may do nothing else: it is known to all, and a superuser could start programs.
    private static final String USER = "rapporteur";
    private static final String PASSWORD = "rapporteur";
    private static final String SUPERUSER = "postgres";

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final int port;
    private final Leash leash;
    private final String secret;

    private EmbeddedDatabase(int port, Leash leash, String secret) {
        this.port = port;
        this.leash = leash;
        this.secret = secret;
    }

    /**
     * Starts the server on the data of this folder, new if there is none. A server that an earlier run left behind on
     * the same folder is stopped first.
     *
     * @param preferredPort another is chosen if it is taken; 0 for any
     */
    public static EmbeddedDatabase start(Path folder, int preferredPort) {
        try {
            Path home = Folders.real(folder);
            var program = new Program("postgres", home, "INT");
            program.endLeftOver();
            Path data = home.resolve("data");
            forgetReusedProcessId(program, data.resolve("postmaster.pid"));
            Path secret = home.resolve("superuser-password");
            var programs = PostgresPrograms.in(home.resolve("programs"));
            Folders.makeOnce(data, fresh -> initialise(programs, fresh, secret));
            int port = Ports.choose(preferredPort);
            var leash = Leash.start(program, programs.command("postgres", arguments(data, port)), Map.of());
            return prepared(new EmbeddedDatabase(port, leash, Files.readString(secret, UTF_8)));
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
            createDatabase(connection, database);
            return jdbcUrl(database);
        } catch (SQLException e) {
            throw new IllegalStateException("database " + database + " must be created", e);
        }
    }

    /** The owner of the databases, no superuser. */
    public String user() {
        return USER;
    }

    /** The password of {@link #user()}. */
    public String password() {
        return PASSWORD;
    }

    /** Stops the server; open connections are cut. */
    @Override
    public void close() {
        leash.close();
        LOGGER.atInfo().addKeyValue("part", "database").log("stopped");
    }

    // A cluster is read back only after initdb has finished: makeOnce moves it into place.
    private static void initialise(PostgresPrograms programs, Path data, Path secret) throws IOException {
        Files.deleteIfExists(secret);
        Files.createFile(secret, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(secret, newSecret(), UTF_8);
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

    private static String newSecret() {
        byte[] bytes = new byte[24];
        new SecureRandom().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
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
            createRole(connection);
            createDatabase(connection, DOCUMENTS);
            createDatabase(connection, SCHEMAS);
            LOGGER.atInfo()
                    .addKeyValue("part", "database")
                    .addKeyValue("address", database.jdbcUrl(DOCUMENTS))
                    .log("running");
            return database;
        } catch (SQLException | RuntimeException e) {
            database.leash.close();
            throw new IllegalStateException("database must get ready; " + database.leash.tellLog(), e);
        }
    }

    private Connection connect() {
        return Patience.until(
                PATIENCE, leash, () -> DriverManager.getConnection(jdbcUrl("postgres"), SUPERUSER, secret));
    }

    private static void createRole(Connection connection) throws SQLException {
        if (!exists(connection, "select 1 from pg_roles where rolname = ?", USER)) {
            run(connection, "create role " + USER + " login password '" + PASSWORD + "'");
        }
    }

    private static void createDatabase(Connection connection, String name) throws SQLException {
        if (!exists(connection, "select 1 from pg_database where datname = ?", name)) {
            run(connection, "create database \"" + name + "\" owner " + USER);
        }
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
