package io.rapporteur.api;

import io.javalin.http.Context;
import io.rapporteur.query.Slice;
import io.rapporteur.query.TimeKey;
import java.io.IOException;
import java.sql.SQLException;
import java.util.Set;

/** {@code /arrivals}: dropped files that could be read, newest first. */
final class ArrivalResource {

    private final Reads reads;

    ArrivalResource(Reads reads) {
        this.reads = reads;
    }

    void list(Context context) throws SQLException, IOException {
        var request = new QueryParameters(context, Set.of("outcome", "limit", "after"));
        String outcome = request.text("outcome").orElse(null);
        TimeKey after = request.text("after").map(PageCursor::parse).orElse(null);
        reads.rows(readers -> Page.answer(
                context,
                request,
                limit -> readers.arrivals().newestFirst(outcome, new Slice<>(after, limit)),
                arrival -> PageCursor.of(arrival.key())));
    }
}
