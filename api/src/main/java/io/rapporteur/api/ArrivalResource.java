package io.rapporteur.api;

import io.javalin.http.Context;
import io.rapporteur.schemas.record.RecordPosition;
import java.io.IOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** {@code /arrivals}: dropped files that could be read, newest first. */
final class ArrivalResource {

    private static final String SELECT = "SELECT a.raw_topic, a.raw_partition, a.raw_offset, a.raw_timestamp,"
            + " a.content_hash, a.name, a.outcome, a.document_ids, a.first_topic, a.first_partition, a.first_offset"
            + " FROM rapporteur.arrivals a";
    private static final String KEY = "a.raw_timestamp, a.raw_topic, a.raw_partition, a.raw_offset";

    private final Reads reads;

    ArrivalResource(Reads reads) {
        this.reads = reads;
    }

    /**
     * A dropped file.
     *
     * @param first the arrival that brought the same bytes first, where this one did not
     */
    record Arrival(
            RecordPosition raw,
            String receivedAt,
            @Nullable String name,
            String contentHash,
            String outcome,
            List<String> documentIds,
            @Nullable RecordPosition first) {

        static Arrival read(ResultSet row) throws SQLException {
            return new Arrival(
                    Objects.requireNonNull(Columns.place(row, "raw_")),
                    Columns.instant(row, "raw_timestamp"),
                    row.getString("name"),
                    row.getString("content_hash"),
                    row.getString("outcome"),
                    Columns.texts(row, "document_ids"),
                    Columns.place(row, "first_"));
        }
    }

    void list(Context context) throws SQLException, IOException {
        var request = new Request(context, Set.of("outcome", "limit", "after"));
        var query = new Query(SELECT);
        request.text("outcome").ifPresent(outcome -> query.where("a.outcome = ?", outcome));
        request.text("after")
                .map(Cursor::parse)
                .ifPresent(after -> query.where("(" + KEY + ") < (?, ?, ?, ?)", after.values()));
        query.orderBy("a.raw_timestamp DESC, a.raw_topic DESC, a.raw_partition DESC, a.raw_offset DESC");
        reads.rows(connection -> Page.answer(
                context,
                request,
                connection,
                query,
                Arrival::read,
                arrival -> Cursor.of(arrival.receivedAt(), arrival.raw())));
    }
}
