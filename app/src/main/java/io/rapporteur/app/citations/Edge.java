package io.rapporteur.app.citations;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One citation.
 *
 * @param documentId the citing document
 * @param place where it stands there: operative 13(c)
 * @param function what the paragraph does with it: RECALLS
 * @param target what is cited; null where it could not be decided
 * @param pinpoint part of the target
 * @param state whether the target is held; null until the link was stored
 * @param text the words, on one line
 */
public record Edge(
        String documentId,
        String place,
        String function,
        @Nullable String target,
        @Nullable String pinpoint,
        @Nullable String state,
        String text) {

    public Edge {
        Objects.requireNonNull(documentId, "documentId");
        Objects.requireNonNull(place, "place");
        Objects.requireNonNull(function, "function");
        Objects.requireNonNull(text, "text");
    }

    static Edge read(ResultSet row) throws SQLException {
        return new Edge(
                row.getString("document_id"),
                row.getString("place"),
                row.getString("function"),
                row.getString("target"),
                row.getString("pinpoint"),
                row.getString("state"),
                row.getString("text").replaceAll("\\s+", " "));
    }
}
