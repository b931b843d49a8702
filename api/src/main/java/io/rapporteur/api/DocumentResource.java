package io.rapporteur.api;

import io.javalin.http.Context;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.Set;

/** {@code /documents} and {@code /documents/<symbol or id>}. */
final class DocumentResource {

    private static final String DEFAULT_LANGUAGE = "en";

    private final Reads reads;

    DocumentResource(Reads reads) {
        this.reads = reads;
    }

    /** A page of documents in the order of their ids. */
    void list(Context context) throws SQLException, IOException {
        var request = new Request(context, Set.of("body", "q", "limit", "after"));
        var query = new Query(DocumentSummary.SELECT);
        request.text("body").ifPresent(body -> query.where("d.body = ?", body));
        request.text("q")
                .ifPresent(words -> query.where(
                        "to_tsvector('simple', coalesce(d.title, '')) @@ websearch_to_tsquery('simple', ?)", words));
        request.text("after").ifPresent(after -> query.where("d.document_id > ?", after));
        query.orderBy("d.document_id");
        reads.rows(connection ->
                Page.answer(context, request, connection, query, DocumentSummary::read, DocumentSummary::documentId));
    }

    /** One document with all its parts. */
    void show(Context context) throws SQLException, IOException {
        Request request = request(context);
        reads.contents(connection -> {
            DocumentSummary summary = find(connection, context.pathParam("id"), request);
            try (JsonAnswer answer = JsonAnswer.to(context)) {
                answer.members(summary);
                for (DocumentPart<?> part : DocumentPart.ALL) {
                    part.writeAll(summary.documentId(), connection, answer);
                }
                answer.end();
            }
        });
    }

    /** A page of one kind of its parts, in their order. */
    void list(DocumentPart<?> part, Context context) throws SQLException, IOException {
        Request request = request(context, "limit", "after");
        reads.contents(connection -> part.page(
                find(connection, context.pathParam("id"), request).documentId(), connection, context, request));
    }

    /** The text as it was received. */
    void text(Context context) throws SQLException, IOException {
        Request request = request(context, "revision");
        reads.contents(connection -> {
            DocumentSummary summary = find(connection, context.pathParam("id"), request);
            int revision = request.number("revision").orElse(summary.revision());
            new TextAnswer(context).write(summary.documentId(), revision, connection);
        });
    }

    private static Request request(Context context, String... others) {
        Set<String> known = new HashSet<>(Set.of(others));
        known.add("language");
        return new Request(context, known);
    }

    /** By id, or by symbol in the language that is asked for, else in English, else in any. */
    private static DocumentSummary find(Connection connection, String id, Request request) throws SQLException {
        var query = new Query(DocumentSummary.SELECT).where("(d.document_id = ? OR d.symbol = ?)", id, id);
        request.text("language").ifPresent(language -> query.where("d.language = ?", language));
        return query.orderBy("d.language <> '" + DEFAULT_LANGUAGE + "', d.document_id")
                .first(connection, DocumentSummary::read)
                .orElseThrow(() -> ProblemException.notFound(
                        "no document " + id + " is held"
                                + request.text("language")
                                        .map(" in language "::concat)
                                        .orElse(""),
                        "Look it up with /documents?q=…, or drop it; /citations?target=… says who cites it."));
    }
}
