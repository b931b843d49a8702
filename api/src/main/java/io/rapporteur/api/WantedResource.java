package io.rapporteur.api;

import io.javalin.http.Context;
import io.rapporteur.query.Slice;
import io.rapporteur.query.Wanted;
import java.io.IOException;
import java.sql.SQLException;
import java.util.Set;

/** {@code /wanted}: documents that are cited here and not held, the most cited first. */
final class WantedResource {

    private final Reads reads;

    WantedResource(Reads reads) {
        this.reads = reads;
    }

    void list(Context context) throws SQLException, IOException {
        var request = new QueryParameters(context, Set.of("limit", "after"));
        Wanted after = request.text("after").map(WantedResource::parse).orElse(null);
        reads.rows(readers -> Page.answer(
                context,
                request,
                limit -> readers.wanted().mostCitedFirst(new Slice<>(after, limit)),
                WantedResource::key));
    }

    private static String key(Wanted wanted) {
        return wanted.documents() + "," + wanted.citations() + "," + wanted.target();
    }

    private static Wanted parse(String key) {
        String[] parts = key.split(",", 3);
        try {
            return new Wanted(parts[2], Long.parseLong(parts[0]), Long.parseLong(parts[1]));
        } catch (NumberFormatException | ArrayIndexOutOfBoundsException e) {
            throw ProblemException.badRequest(
                    "after must be documents,citations,target, got: " + key, "Follow next as it was given.");
        }
    }
}
