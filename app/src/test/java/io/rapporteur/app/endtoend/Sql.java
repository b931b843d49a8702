package io.rapporteur.app.endtoend;

import io.rapporteur.app.instance.Connections;
import io.rapporteur.runtime.service.Database;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** Asks the database of an instance. */
record Sql(Database database) {

    long number(String query) throws SQLException {
        return Long.parseLong(column(query).get(0));
    }

    void change(String statement) throws SQLException {
        try (Connection connection = Connections.open(database);
                Statement change = connection.createStatement()) {
            change.executeUpdate(statement);
        }
    }

    List<String> column(String query) throws SQLException {
        try (Connection connection = Connections.open(database);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            List<String> values = new ArrayList<>();
            while (rows.next()) {
                values.add(String.valueOf(rows.getString(1)));
            }
            return values;
        }
    }
}
