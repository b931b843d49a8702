package io.rapporteur.api;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A select that grows by the conditions of a request. */
final class Query {

    private final StringBuilder sql;
    private final List<Object> parameters = new ArrayList<>();
    private String joint = " WHERE ";

    /** Begins with {@code SELECT … FROM …}. */
    Query(String select) {
        sql = new StringBuilder(select);
    }

    /** Makes a value of the current row. */
    interface RowReader<T> {
        T read(ResultSet row) throws SQLException;
    }

    Query where(String condition, Object... values) {
        sql.append(joint).append(condition);
        joint = " AND ";
        parameters.addAll(Arrays.asList(values));
        return this;
    }

    Query orderBy(String order) {
        sql.append(" ORDER BY ").append(order);
        return this;
    }

    /** At most this many rows. */
    Query limit(int rows) {
        sql.append(" LIMIT ?");
        parameters.add(rows);
        return this;
    }

    <T> List<T> list(Connection connection, RowReader<T> reader) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql.toString())) {
            for (int i = 0; i < parameters.size(); i++) {
                statement.setObject(i + 1, parameters.get(i));
            }
            List<T> found = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    found.add(reader.read(rows));
                }
            }
            return found;
        }
    }
}
