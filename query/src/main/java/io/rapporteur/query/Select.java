package io.rapporteur.query;

import java.util.HashMap;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.result.ResultIterable;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;

/**
 * A select that grows by the conditions of a question, so that the database plans for those alone. Values are bound by name,
 * never part of the text.
 */
final class Select {

    private final StringBuilder sql;
    private final Map<String, Object> values = new HashMap<>();
    private String joint = " WHERE ";

    /** Begins with {@code SELECT … FROM …}. */
    Select(String select) {
        sql = new StringBuilder(select);
    }

    Select where(String condition) {
        sql.append(joint).append(condition);
        joint = " AND ";
        return this;
    }

    /** The condition on a value, where there is one. */
    Select where(String condition, String name, @Nullable Object value) {
        return value == null ? this : where(condition).bind(name, value);
    }

    Select bind(String name, Object value) {
        values.put(name, value);
        return this;
    }

    Select orderBy(String order) {
        sql.append(" ORDER BY ").append(order);
        return this;
    }

    /** At most this many rows; all for null. */
    Select limit(@Nullable Integer rows) {
        if (rows != null) {
            sql.append(" LIMIT :limit");
            bind("limit", rows);
        }
        return this;
    }

    /** Asks when it is iterated, and closes what it holds at the end of the rows or with its iterator. */
    <T> ResultIterable<T> rows(Handle handle, Class<T> type) {
        Query query = handle.createQuery(sql.toString());
        values.forEach(query::bind);
        return query.mapTo(type);
    }
}
