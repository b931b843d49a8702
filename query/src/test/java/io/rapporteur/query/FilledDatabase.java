package io.rapporteur.query;

import io.rapporteur.runtime.service.Database;
import io.rapporteur.runtime.settings.Secret;
import io.rapporteur.sink.SinkConnections;
import io.rapporteur.sink.migration.Migrations;
import io.rapporteur.testing.BackingServices;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Objects;

/** A database of a test's own with the tables of the sink and a few rows. */
final class FilledDatabase {

    private final Database database;

    FilledDatabase(BackingServices backing, String name) throws Exception {
        database = new Database(backing.database(name), backing.user(), new Secret(backing.password()));
        try (var pool = SinkConnections.open(database)) {
            Migrations.run(pool);
        }
        try (var rows = Objects.requireNonNull(FilledDatabase.class.getResourceAsStream("/rows.sql"))) {
            execute(new String(rows.readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    TableSource tables() {
        return new TableSource(this::connect);
    }

    void execute(String sql) throws SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private Connection connect() throws SQLException {
        return DriverManager.getConnection(
                database.url(), database.user(), database.password().reveal());
    }
}
