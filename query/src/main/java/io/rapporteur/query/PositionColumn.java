package io.rapporteur.query;

import io.rapporteur.schemas.record.RecordPosition;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jdbi.v3.core.mapper.ColumnMapper;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;

/** Where a record stands, from the text in which {@link #sql} puts the three columns of the tables. */
final class PositionColumn implements ColumnMapper<RecordPosition> {

    /** The column of a select: null where there is no topic. */
    static String sql(String topic, String partition, String offset, String name) {
        return topic + " || '-' || " + partition + " || '-' || " + offset + " AS " + name;
    }

    @Override
    public @Nullable RecordPosition map(ResultSet row, int column, StatementContext context) throws SQLException {
        String text = row.getString(column);
        return text == null ? null : RecordPosition.parse(text);
    }
}
