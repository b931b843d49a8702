package io.rapporteur.app.instance;

import io.rapporteur.app.terminal.CommandException;
import io.rapporteur.runtime.service.Database;
import io.rapporteur.runtime.service.Exit;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Asks a database over one connection. */
public final class Queries implements AutoCloseable {

    /** Rows that the database sends at once where rows are read one after the other. */
    private static final int FETCH_ROWS = 100;

    private final Database database;
    private final Connection connection;

    /** Each query sees what is stored when it is asked. */
    public Queries(Database database) {
        this.database = database;
        this.connection = Connections.open(database);
    }

    /** All queries see the same moment, and rows can be read one after the other: nothing of a result but these is in memory. */
    public static Queries ofOneMoment(Database database) {
        var queries = new Queries(database);
        try {
            queries.connection.setReadOnly(true);
            queries.connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            queries.connection.setAutoCommit(false);
            return queries;
        } catch (SQLException e) {
            queries.close();
            throw queries.failed(e);
        }
    }

    /** Makes a value of the row that the cursor stands on. */
    public interface RowReader<T> {
        T read(ResultSet row) throws SQLException;
    }

    /** The rows of a select with these values for its question marks. */
    public <T> List<T> list(String sql, RowReader<T> reader, Object... values) {
        List<T> found = new ArrayList<>();
        each(sql, reader, found::add, values);
        return found;
    }

    /** Hands on the rows of a select, one after the other. */
    public <T> void each(String sql, RowReader<T> reader, Consumer<? super T> taker, Object... values) {
        try (Rows<T> rows = rows(sql, reader, values)) {
            for (T row = rows.next(); row != null; row = rows.next()) {
                taker.accept(row);
            }
        }
    }

    /** The rows of a select, for whoever reads them beside those of another. */
    public <T> Rows<T> rows(String sql, RowReader<T> reader, Object... values) {
        try {
            PreparedStatement statement = connection.prepareStatement(sql);
            try {
                statement.setFetchSize(FETCH_ROWS);
                for (int i = 0; i < values.length; i++) {
                    statement.setObject(i + 1, values[i]);
                }
                return new Rows<>(statement, statement.executeQuery(), reader);
            } catch (SQLException e) {
                statement.close();
                throw e;
            }
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    /** Rows in the order of their query. */
    public final class Rows<T> implements AutoCloseable {

        private final PreparedStatement statement;
        private final ResultSet rows;
        private final RowReader<T> reader;

        private Rows(PreparedStatement statement, ResultSet rows, RowReader<T> reader) {
            this.statement = statement;
            this.rows = rows;
            this.reader = reader;
        }

        /** The next one; null behind the last. */
        public @Nullable T next() {
            try {
                return rows.next() ? reader.read(rows) : null;
            } catch (SQLException e) {
                throw failed(e);
            }
        }

        @Override
        public void close() {
            try {
                statement.close();
            } catch (SQLException e) {
                throw failed(e);
            }
        }
    }

    private CommandException failed(SQLException failure) {
        return new CommandException(
                Exit.FAILED, "database " + database.url() + " could not be asked: " + failure.getMessage(), failure);
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            throw new IllegalStateException("connection to " + database.url() + " did not close", e);
        }
    }
}
