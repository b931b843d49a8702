package io.rapporteur.query;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jdbi.v3.core.Handle;

/** How many there are of what is called so. */
record NamedCount(String name, long count) {

    /** The counts of a select, in its order. */
    static Map<String, Long> map(Handle handle, String select) {
        Map<String, Long> counts = new LinkedHashMap<>();
        new Select(select).rows(handle, NamedCount.class).forEach(one -> counts.put(one.name, one.count));
        return counts;
    }
}
