package io.rapporteur.api;

import io.javalin.http.Context;
import io.rapporteur.query.FindingKey;
import io.rapporteur.query.Found;
import io.rapporteur.query.Slice;
import java.io.IOException;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Set;

/** {@code /findings}: what cannot be right in the documents as published; {@code ?kind=}: only of one kind. */
final class FindingResource {

    private final Reads reads;

    FindingResource(Reads reads) {
        this.reads = reads;
    }

    /** A page of findings in the order of their documents. */
    void list(Context context) throws SQLException, IOException {
        var request = new QueryParameters(context, Set.of("kind", "limit", "after"));
        String kind =
                request.text("kind").map(word -> word.toUpperCase(Locale.ROOT)).orElse(null);
        FindingKey after = request.text("after").map(FindingResource::parse).orElse(null);
        reads.rows(readers -> Page.answer(
                context,
                request,
                limit -> readers.findings().list(kind, new Slice<>(after, limit)),
                (Found found) -> found.key().toString()));
    }

    private static FindingKey parse(String key) {
        try {
            return FindingKey.parse(key);
        } catch (IllegalArgumentException e) {
            throw ProblemException.badRequest(
                    "after must be document#ordinal, got: " + key, "Follow next as it was given.");
        }
    }
}
