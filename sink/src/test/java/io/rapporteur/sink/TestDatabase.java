package io.rapporteur.sink;

import io.rapporteur.runtime.service.Database;
import io.rapporteur.runtime.settings.Secret;
import io.rapporteur.sink.migration.Migrations;
import io.rapporteur.testing.BackingServices;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.ds.PGSimpleDataSource;

/** The database of the shared backing services, with our tables. */
public final class TestDatabase {

    private static final List<String> TABLES = List.of(
            "links",
            "findings",
            "citations",
            "footnotes",
            "paragraphs",
            "documents",
            "revisions",
            "arrivals",
            "letters",
            "dead_letter_decisions",
            "withdrawals");

    /** Tests ask hundreds of times, and a connection costs more than the answer: this one is kept. */
    private static @Nullable Connection asking;

    /** States of a connection that the server has ended. */
    private static final Set<String> ENDED = Set.of("57P01", "08003", "08006");

    private final Database settings;

    private TestDatabase(Database settings) {
        this.settings = settings;
    }

    /** The shared database with our tables made anew; its role may not create databases, and tests run one after another. */
    public static TestDatabase create(BackingServices backing) throws SQLException {
        var database =
                new TestDatabase(new Database(backing.jdbcUrl(), backing.user(), new Secret(backing.password())));
        database.execute("DROP SCHEMA IF EXISTS rapporteur CASCADE");
        Migrations.run(database.source());
        return database;
    }

    public Database settings() {
        return settings;
    }

    /** Connections as the sink's pool makes them, without the pool. */
    public DataSource source() {
        var source = new PGSimpleDataSource();
        source.setUrl(settings.url());
        source.setUser(settings.user());
        source.setPassword(settings.password().reveal());
        source.setCurrentSchema(Migrations.SCHEMA);
        source.setReWriteBatchedInserts(true);
        return source;
    }

    /** Each row as its values with a bar between; null as an empty text. */
    public List<String> rows(String sql) throws SQLException {
        synchronized (TestDatabase.class) {
            try {
                return rows(asking(), sql);
            } catch (SQLException e) {
                if (!ENDED.contains(String.valueOf(e.getSQLState()))) {
                    throw e;
                }
                asking = null; // A rebuild ends the connections of others.
                return rows(asking(), sql);
            }
        }
    }

    private Connection asking() throws SQLException {
        Connection kept = asking;
        if (kept == null) {
            kept = source().getConnection();
            asking = kept;
        }
        return kept;
    }

    /** Everything that the sink has written, for comparison. */
    public List<String> everything() throws SQLException {
        List<String> all = new ArrayList<>();
        for (String table : TABLES) {
            all.addAll(rows("SELECT '" + table + "', t FROM rapporteur." + table + " t ORDER BY t::text"));
        }
        return all;
    }

    /** Takes all of that away, and how far the sink is. For a few rows, TRUNCATE takes a hundred times as long. */
    public void clear() throws SQLException {
        // One transaction: the disk is waited for once.
        execute(Stream.concat(TABLES.stream(), Stream.of("offsets"))
                .map(table -> "DELETE FROM rapporteur." + table)
                .collect(Collectors.joining(";")));
    }

    /** Runs statements one after the other, each in a transaction of its own. */
    public void execute(String... statements) throws SQLException {
        try (Connection connection = source().getConnection();
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    private static List<String> rows(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            List<String> found = new ArrayList<>();
            while (rows.next()) {
                List<String> values = new ArrayList<>();
                for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
                    String value = rows.getString(i);
                    values.add(value == null ? "" : value);
                }
                found.add(String.join("|", values));
            }
            return found;
        }
    }
}
