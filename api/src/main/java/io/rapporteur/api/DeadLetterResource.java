package io.rapporteur.api;

import io.javalin.http.Context;
import io.rapporteur.query.Slice;
import io.rapporteur.query.TimeKey;
import java.io.IOException;
import java.sql.SQLException;
import java.util.Set;

/** {@code /dead-letters}: what could not be processed, newest first. */
final class DeadLetterResource {

    private final Reads reads;

    DeadLetterResource(Reads reads) {
        this.reads = reads;
    }

    void list(Context context) throws SQLException, IOException {
        var request = new QueryParameters(context, Set.of("stage", "reason", "limit", "after"));
        String stage = request.text("stage").orElse(null);
        String reason = request.text("reason").orElse(null);
        TimeKey after = request.text("after").map(PageCursor::parse).orElse(null);
        reads.rows(readers -> Page.answer(
                context,
                request,
                limit -> readers.letters().newestFirst(stage, reason, new Slice<>(after, limit)),
                letter -> PageCursor.of(letter.key())));
    }
}
