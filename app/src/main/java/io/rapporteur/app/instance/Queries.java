package io.rapporteur.app.instance;

import io.rapporteur.app.terminal.CommandException;
import io.rapporteur.service.Database;
import io.rapporteur.service.Exit;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Asks a database over one connection. */
public final class Queries implements AutoCloseable {

    private final Database database;
    private final Connection connection;

    public Queries(Database database) {
        this.database = database;
        this.connection = Connections.open(database);
    }

    /** Makes a value of the row that the cursor stands on. */
    public interface RowReader<T> {
        T read(ResultSet row) throws SQLException;
    }

    /** The rows of a select with these values for its question marks. */
    public <T> List<T> list(String sql, RowReader<T> reader, Object... values) {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            List<T> found = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    found.add(reader.read(rows));
                }
            }
            return found;
        } catch (SQLException e) {
            throw new CommandException(
                    Exit.FAILED, "database " + database.url() + " could not be asked: " + e.getMessage(), e);
        }
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
