package io.rapporteur.api;

import io.rapporteur.schemas.record.RecordPosition;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Values of a row in the form in which they go out. */
final class Columns {

    private Columns() {}

    /** A stretch of the text: UTF-16 code units, end exclusive. */
    record Extent(int start, int end) {}

    static Extent span(ResultSet row) throws SQLException {
        return new Extent(row.getInt("span_start"), row.getInt("span_end"));
    }

    static String instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant().toString();
    }

    static List<String> texts(ResultSet row, String column) throws SQLException {
        Array array = row.getArray(column);
        return List.of((String[]) array.getArray());
    }

    /** The place whose columns begin with this prefix; null where there is none. */
    static @Nullable RecordPosition place(ResultSet row, String prefix) throws SQLException {
        String topic = row.getString(prefix + "topic");
        return topic == null
                ? null
                : new RecordPosition(topic, row.getInt(prefix + "partition"), row.getLong(prefix + "offset"));
    }
}
