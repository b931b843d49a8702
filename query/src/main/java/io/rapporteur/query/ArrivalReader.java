package io.rapporteur.query;

import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.result.ResultIterable;
import org.jspecify.annotations.Nullable;

/** Dropped files that could be read, newest first. */
public final class ArrivalReader {

    private static final String SELECT = "SELECT a.raw_timestamp AS received_at, a.content_hash, a.name, a.outcome,"
            + " a.document_ids, " + PositionColumn.sql("a.raw_topic", "a.raw_partition", "a.raw_offset", "raw") + ", "
            + PositionColumn.sql("a.first_topic", "a.first_partition", "a.first_offset", "first")
            + ", a.entries, a.left_out, "
            + PositionColumn.sql("a.raw_topic", "a.container_partition", "a.container_offset", "container")
            + " FROM rapporteur.arrivals a";

    private final Handle handle;

    ArrivalReader(Handle handle) {
        this.handle = handle;
    }

    /**
     * Arrivals.
     *
     * @param outcome only those with this outcome; null for all
     */
    public ResultIterable<StoredArrival> newestFirst(@Nullable String outcome, Slice<TimeKey> slice) {
        var select = new Select(SELECT).where("a.outcome = :outcome", "outcome", outcome);
        return TimeKey.newestFirst(select, slice, "a.raw_timestamp", "a.raw_").rows(handle, StoredArrival.class);
    }
}
