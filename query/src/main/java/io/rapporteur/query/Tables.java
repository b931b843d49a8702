package io.rapporteur.query;

import java.sql.SQLException;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.JdbiException;

/** The tables over one connection. */
public final class Tables implements AutoCloseable {

    private final Handle handle;
    private final Readers readers;

    Tables(Handle handle) {
        this.handle = handle;
        this.readers = new Readers(handle);
    }

    /** What is asked, and done with the rows while they come. */
    public interface Work<R, X extends Exception> {
        R with(Readers readers) throws X;
    }

    /**
     * Asks the tables.
     *
     * @throws SQLException when the database fails, as its driver says it
     */
    public <R, X extends Exception> R ask(Work<R, X> work) throws SQLException, X {
        try {
            return work.with(readers);
        } catch (JdbiException e) {
            throw asTheDriverSaidIt(e);
        }
    }

    /** The failure of the driver inside; what has none is a fault of ours and goes on as it is. */
    static SQLException asTheDriverSaidIt(JdbiException failure) {
        for (Throwable cause = failure.getCause(); cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql) {
                return sql;
            }
        }
        throw failure;
    }

    @Override
    public void close() throws SQLException {
        try {
            handle.close();
        } catch (JdbiException e) {
            throw asTheDriverSaidIt(e);
        }
    }
}
