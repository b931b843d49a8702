package io.rapporteur.api;

import io.javalin.http.Context;
import java.io.IOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Set;

/** {@code /wanted}: documents that are cited here and not held, the most cited first. */
final class WantedResource {

    private static final String ORDER = "-documents, -citations, target";

    private final Reads reads;

    WantedResource(Reads reads) {
        this.reads = reads;
    }

    /**
     * A document that is cited and not held.
     *
     * @param documents how many documents cite it
     * @param citations how often they do
     */
    record Wanted(String target, long documents, long citations) {

        static Wanted read(ResultSet row) throws SQLException {
            return new Wanted(row.getString("target"), row.getLong("documents"), row.getLong("citations"));
        }
    }

    void list(Context context) throws SQLException, IOException {
        var request = new Request(context, Set.of("limit", "after"));
        var query = new Query("SELECT target, documents, citations FROM rapporteur.wanted");
        request.text("after").ifPresent(after -> after(query, after));
        query.orderBy(ORDER);
        reads.rows(connection -> Page.answer(context, request, connection, query, Wanted::read, WantedResource::key));
    }

    private static String key(Wanted wanted) {
        return wanted.documents() + "," + wanted.citations() + "," + wanted.target();
    }

    private static void after(Query query, String key) {
        String[] parts = key.split(",", 3);
        try {
            query.where("(" + ORDER + ") > (?, ?, ?)", -Long.parseLong(parts[0]), -Long.parseLong(parts[1]), parts[2]);
        } catch (NumberFormatException | ArrayIndexOutOfBoundsException e) {
            throw ProblemException.badRequest(
                    "after must be documents,citations,target, got: " + key, "Follow next as it was given.");
        }
    }
}
