package io.rapporteur.query;

import io.rapporteur.schemas.record.RecordPosition;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;

/** How much is stored, and how far. */
public final class ProgressReader {

    private final Handle handle;

    ProgressReader(Handle handle) {
        this.handle = handle;
    }

    /** Rows by what they are. */
    public Map<String, Long> stored() {
        return NamedCount.map(
                handle,
                """
                SELECT 'arrivals' AS name, count(*) AS count FROM rapporteur.arrivals
                UNION ALL SELECT 'documents', count(*) FROM rapporteur.documents
                UNION ALL SELECT 'revisions', count(*) FROM rapporteur.revisions
                UNION ALL SELECT 'citations', count(*) FROM rapporteur.citations
                UNION ALL SELECT 'resolved', count(target) FROM rapporteur.citations
                UNION ALL SELECT 'held', count(*) FROM rapporteur.links WHERE state = 'HELD'
                """);
    }

    /** Of each partition that the sink reads, the record that it stores next. */
    public List<RecordPosition> next() {
        return new Select("SELECT " + PositionColumn.sql("topic", "partition", "next_offset", "next")
                        + " FROM rapporteur.offsets")
                .rows(handle, RecordPosition.class)
                .list();
    }
}
