package io.rapporteur.api;

import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** A select that grows by the conditions of a request. Values are parameters, never part of the text. */
final class Query {

    /** Rows that the database sends at once: all that is in memory of a result. */
    private static final int FETCH_ROWS = 50;

    private final StringBuilder sql;
    private final List<Object> parameters = new ArrayList<>();
    private String joint = " WHERE ";

    /** Begins with {@code SELECT … FROM …} and the values for its question marks. */
    Query(String select, Object... values) {
        sql = new StringBuilder(select);
        parameters.addAll(Arrays.asList(values));
    }

    /** Makes a value of the current row. */
    interface RowReader<T> {
        T read(ResultSet row) throws SQLException;
    }

    /** Takes one value after the other. */
    interface Sink<T> {
        void take(T value) throws SQLException, IOException;
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

    /** Hands on one value after the other; they are never all in memory. */
    <T> void each(Connection connection, RowReader<T> reader, Sink<? super T> sink) throws SQLException, IOException {
        try (PreparedStatement statement = prepare(connection);
                ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                sink.take(reader.read(rows));
            }
        }
    }

    /** The value of the first row. */
    <T> Optional<T> first(Connection connection, RowReader<T> reader) throws SQLException {
        limit(1);
        try (PreparedStatement statement = prepare(connection);
                ResultSet rows = statement.executeQuery()) {
            return rows.next() ? Optional.of(reader.read(rows)) : Optional.empty();
        }
    }

    private PreparedStatement prepare(Connection connection) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql.toString());
        try {
            statement.setFetchSize(FETCH_ROWS);
            for (int i = 0; i < parameters.size(); i++) {
                statement.setObject(i + 1, parameters.get(i));
            }
            return statement;
        } catch (SQLException e) {
            statement.close();
            throw e;
        }
    }
}
