package io.rapporteur.api;

import io.javalin.http.Context;
import io.rapporteur.service.Version;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

/** {@code /health}: whether requests can be answered. */
final class HealthResource {

    private final DataSource database;

    HealthResource(DataSource database) {
        this.database = database;
    }

    /** All is well. */
    record Health(String status, String version) {}

    void show(Context context) throws SQLException {
        try (Connection connection = database.getConnection()) {
            new Query("SELECT 1 FROM rapporteur.documents").first(connection, row -> row.getInt(1));
        }
        context.json(new Health("UP", Version.current()));
    }
}
