package io.rapporteur.api;

import io.javalin.http.Context;
import java.io.IOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** {@code /citations?target=}: who cites a document; {@code ?document=}: what it cites. */
final class CitationResource {

    private static final String SELECT = "SELECT c.citation_id, c.target, c.document_id, d.symbol, d.body, d.adopted,"
            + " d.title, c.place, c.function, c.pinpoint, c.text, c.confidence, l.state, c.span_start, c.span_end"
            + " FROM rapporteur.citations c JOIN rapporteur.documents d ON d.document_id = c.document_id"
            + " LEFT JOIN rapporteur.links l ON l.citation_id = c.citation_id";

    private final Reads reads;

    CitationResource(Reads reads) {
        this.reads = reads;
    }

    /** A citation with the document that makes it. */
    record Citing(
            String citationId,
            @Nullable String target,
            String documentId,
            @Nullable String symbol,
            @Nullable String body,
            @Nullable String adopted,
            @Nullable String title,
            String place,
            String function,
            @Nullable String pinpoint,
            String text,
            double confidence,
            @Nullable String state,
            Columns.Extent span) {

        static Citing read(ResultSet row) throws SQLException {
            return new Citing(
                    row.getString("citation_id"),
                    row.getString("target"),
                    row.getString("document_id"),
                    row.getString("symbol"),
                    row.getString("body"),
                    row.getString("adopted"),
                    row.getString("title"),
                    row.getString("place"),
                    row.getString("function"),
                    row.getString("pinpoint"),
                    row.getString("text"),
                    row.getDouble("confidence"),
                    row.getString("state"),
                    Columns.span(row));
        }
    }

    /** A page of citations in the order of the citing documents. */
    void list(Context context) throws SQLException, IOException {
        var request = new Request(context, Set.of("target", "document", "limit", "after"));
        if (request.text("target").isEmpty() && request.text("document").isEmpty()) {
            throw ProblemException.badRequest(
                    "target or document must be given",
                    "Ask who cites a document, /citations?target=A/RES/64/292, or what one cites,"
                            + " /citations?document=A/RES/64/293.");
        }
        var query = new Query(SELECT);
        request.text("target").ifPresent(target -> query.where("upper(c.target) = upper(?)", spaceless(target)));
        request.text("document")
                .map(CitationResource::spaceless)
                .ifPresent(document -> query.where(
                        "c.document_id IN (SELECT document_id FROM rapporteur.documents"
                                + " WHERE document_id = ? OR upper(symbol) = upper(?))",
                        document,
                        document));
        request.text("after").ifPresent(after -> after(query, after));
        query.orderBy("c.document_id, c.ordinal");
        reads.rows(connection -> Page.answer(context, request, connection, query, Citing::read, Citing::citationId));
    }

    private static String spaceless(String symbol) {
        return symbol.replaceAll("\\s+", "");
    }

    private static void after(Query query, String citationId) {
        int hash = citationId.lastIndexOf('#');
        try {
            String document = citationId.substring(0, hash);
            query.where(
                            "(c.document_id, c.ordinal) > (?, ?)",
                            document,
                            Integer.parseInt(citationId.substring(hash + 1)))
                    // The same for the other side, or a join that goes along both would begin with the first document.
                    .where("d.document_id >= ?", document);
        } catch (NumberFormatException | StringIndexOutOfBoundsException e) {
            throw ProblemException.badRequest(
                    "after must be a citation id, got: " + citationId, "Follow next as it was given.");
        }
    }
}
