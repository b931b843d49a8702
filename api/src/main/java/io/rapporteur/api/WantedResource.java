package io.rapporteur.api;

import io.javalin.http.Context;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Set;
import javax.sql.DataSource;

/** {@code /wanted}: documents that are cited here and not held, the most cited first. */
final class WantedResource {

    private static final String ORDER = "-documents, -citations, target";

    private final DataSource database;

    WantedResource(DataSource database) {
        this.database = database;
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

    void list(Context context) throws SQLException {
        var request = new Request(context, Set.of("limit", "after"));
        var query = new Query("SELECT * FROM rapporteur.wanted");
        request.text("after")
                .ifPresent(after -> query.where(
                        "(" + ORDER + ") > (SELECT " + ORDER + " FROM rapporteur.wanted WHERE target = ?)", after));
        query.orderBy(ORDER).limit(request.limit() + 1);
        try (Connection connection = database.getConnection()) {
            context.json(Page.of(query.list(connection, Wanted::read), request, Wanted::target));
        }
    }
}
