package io.rapporteur.sink.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;

/** Batches of one statement, and values in the form in which the driver takes them. */
final class Statements {

    private Statements() {}

    /** Sets the parameters of one row. */
    interface Binder<R> {
        void bind(PreparedStatement statement, R row) throws SQLException;
    }

    /**
     * Runs the statement once for each row, in as few round trips as the driver can.
     *
     * @return rows that each run changed, or a negative number where the driver does not know
     */
    static <R> int[] batch(Connection connection, String sql, Collection<R> rows, Binder<R> binder)
            throws SQLException {
        if (rows.isEmpty()) {
            return new int[0];
        }
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (R row : rows) {
                binder.bind(statement, row);
                statement.addBatch();
            }
            return statement.executeBatch();
        }
    }

    static Object timestamp(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    static java.sql.Array texts(PreparedStatement statement, Collection<String> texts) throws SQLException {
        return statement.getConnection().createArrayOf("text", texts.toArray());
    }
}
