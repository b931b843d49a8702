package io.rapporteur.app.instance;

import io.rapporteur.app.terminal.CommandException;
import io.rapporteur.query.TableSource;
import io.rapporteur.query.Tables;
import io.rapporteur.runtime.service.Database;
import io.rapporteur.runtime.service.Exit;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** The tables of a database for commands: what fails is told to the user. */
public final class StoredTables implements AutoCloseable {

    private final Database database;
    private final TableSource source;
    private @Nullable Tables open;

    private StoredTables(Database database) {
        this.database = database;
        source = new TableSource(() -> Connections.open(database));
    }

    /**
     * Tables that are asked again and again over one connection; each question sees what is stored when it is asked. After a
     * failure the next question gets a new connection: a database that was started again knows nothing of the old.
     */
    public static StoredTables of(Database database) {
        var tables = new StoredTables(database);
        try {
            tables.connect();
            return tables;
        } catch (SQLException e) {
            throw tables.failed(e);
        }
    }

    /** Asks over a connection of its own: all questions see the same moment, and rows come through a cursor. */
    public static <R, X extends Exception> R inOneMoment(Database database, Tables.Work<R, X> work) throws X {
        var tables = new StoredTables(database);
        try (Tables moment = tables.source.ofOneMoment()) {
            return moment.ask(work);
        } catch (SQLException e) {
            throw tables.failed(e);
        }
    }

    /** Asks once, over a connection of its own. */
    public static <R, X extends Exception> R once(Database database, Tables.Work<R, X> work) throws X {
        try (StoredTables tables = of(database)) {
            return tables.ask(work);
        }
    }

    public <R, X extends Exception> R ask(Tables.Work<R, X> work) throws X {
        try {
            return connect().ask(work);
        } catch (SQLException e) {
            CommandException failure = failed(e);
            try {
                close();
            } catch (CommandException unclosed) {
                failure.addSuppressed(unclosed);
            }
            throw failure;
        }
    }

    private Tables connect() throws SQLException {
        if (open == null) {
            open = source.ofEachMoment();
        }
        return open;
    }

    private CommandException failed(SQLException failure) {
        return new CommandException(
                Exit.FAILED, "database " + database.url() + " could not be asked: " + failure.getMessage(), failure);
    }

    @Override
    public void close() {
        Tables closed = open;
        open = null;
        if (closed == null) {
            return;
        }
        try {
            closed.close();
        } catch (SQLException e) {
            throw new CommandException(
                    Exit.FAILED, "connection to " + database.url() + " did not close: " + e.getMessage(), e);
        }
    }
}
