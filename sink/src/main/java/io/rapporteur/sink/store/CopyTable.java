package io.rapporteur.sink.store;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/** Adds rows to a table by COPY, the fastest way in; for tables whose former rows have been deleted before. */
public final class CopyTable<R> {

    private static final int CHUNK = 256 * 1024;

    private final String sql;
    private final BiConsumer<R, CopyLine> fields;

    /**
     * A table and how its rows become fields.
     *
     * @param table name and columns: {@code footnotes (document_id, node)}
     * @param fields writes the fields of a row in the order of the columns
     */
    public CopyTable(String table, BiConsumer<R, CopyLine> fields) {
        this.sql = "COPY " + table + " FROM STDIN (ENCODING 'UTF8')";
        this.fields = fields;
    }

    /** Adds the rows; the connection is one of PostgreSQL or wraps one. */
    public void add(Connection connection, Stream<R> rows) throws SQLException {
        CopyIn copy = connection.unwrap(PGConnection.class).getCopyAPI().copyIn(sql);
        try {
            write(rows, copy);
            copy.endCopy();
        } finally {
            if (copy.isActive()) {
                copy.cancelCopy();
            }
        }
    }

    private void write(Stream<R> rows, CopyIn copy) throws SQLException {
        var buffer = new StringBuilder();
        var line = new CopyLine(buffer);
        for (R row : (Iterable<R>) rows::iterator) {
            fields.accept(row, line);
            line.end();
            if (buffer.length() >= CHUNK) {
                flush(buffer, copy);
            }
        }
        flush(buffer, copy);
    }

    private static void flush(StringBuilder buffer, CopyIn copy) throws SQLException {
        byte[] bytes = buffer.toString().getBytes(StandardCharsets.UTF_8);
        buffer.setLength(0);
        copy.writeToCopy(bytes, 0, bytes.length);
    }
}
