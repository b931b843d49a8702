package io.rapporteur.app.check;

import io.rapporteur.sink.store.CopyLine;
import io.rapporteur.sink.store.CopyTable;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Rows on their way into a temporary table, some at a time. */
final class TopicRows implements AutoCloseable {

    private static final int BATCH = 2_000;

    private final Connection connection;
    private final CopyTable<@Nullable Object[]> table;
    private final List<@Nullable Object[]> rows = new ArrayList<>();

    /**
     * Rows for a table.
     *
     * @param table name and columns: {@code t_key (topic, key)}
     */
    TopicRows(Connection connection, String table) {
        this.connection = connection;
        this.table = new CopyTable<>(table, TopicRows::write);
    }

    private static void write(@Nullable Object[] values, CopyLine line) {
        for (Object value : values) {
            line.field(value == null ? null : value.toString());
        }
    }

    /** Adds a row; values, not the record that they come from, which may be large. */
    void add(@Nullable Object... values) {
        rows.add(values);
        if (rows.size() == BATCH) {
            flush();
        }
    }

    private void flush() {
        try {
            table.add(connection, rows.stream());
            rows.clear();
        } catch (SQLException e) {
            throw new CheckException(e);
        }
    }

    @Override
    public void close() {
        if (!rows.isEmpty()) {
            flush();
        }
    }
}
