package io.rapporteur.api;

import io.javalin.http.Context;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import javax.sql.DataSource;

/** {@code /documents} and {@code /documents/<symbol or id>}. */
final class DocumentResource {

    private static final String DEFAULT_LANGUAGE = "en";

    private final DataSource database;

    DocumentResource(DataSource database) {
        this.database = database;
    }

    /** A page of documents in the order of their ids. */
    void list(Context context) throws SQLException {
        var request = new Request(context, Set.of("body", "q", "limit", "after"));
        var query = new Query(DocumentSummary.SELECT);
        request.text("body").ifPresent(body -> query.where("d.body = ?", body));
        request.text("q")
                .ifPresent(words -> query.where(
                        "to_tsvector('simple', coalesce(d.title, '')) @@ websearch_to_tsquery('simple', ?)", words));
        request.text("after").ifPresent(after -> query.where("d.document_id > ?", after));
        query.orderBy("d.document_id").limit(request.limit() + 1);
        try (Connection connection = database.getConnection()) {
            context.json(Page.of(query.list(connection, DocumentSummary::read), request, DocumentSummary::documentId));
        }
    }

    /** One document with its parts. */
    void show(Context context) throws SQLException {
        var request = new Request(context, Set.of("language"));
        try (Connection connection = database.getConnection()) {
            // One moment for all five tables: a revision may be stored meanwhile.
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            connection.setAutoCommit(false);
            context.json(view(connection, find(connection, context.pathParam("id"), request)));
            connection.commit();
        }
    }

    /** By id, or by symbol in the language that is asked for, else in English, else in any. */
    private static DocumentSummary find(Connection connection, String id, Request request) throws SQLException {
        var query = new Query(DocumentSummary.SELECT).where("(d.document_id = ? OR d.symbol = ?)", id, id);
        request.text("language").ifPresent(language -> query.where("d.language = ?", language));
        query.orderBy("d.language <> '" + DEFAULT_LANGUAGE + "', d.document_id").limit(1);
        return query.list(connection, DocumentSummary::read).stream()
                .findFirst()
                .orElseThrow(() -> ProblemException.notFound(
                        "no document " + id + " is held"
                                + request.text("language")
                                        .map(" in language "::concat)
                                        .orElse(""),
                        "Look it up with /documents?q=…, or drop it; /citations?target=… says who cites it."));
    }

    private static DocumentView view(Connection connection, DocumentSummary summary) throws SQLException {
        String id = summary.documentId();
        List<DocumentView.Revision> revisions = new Query(DocumentView.Revision.SELECT)
                .where("document_id = ?", id)
                .orderBy("revision")
                .list(connection, DocumentView.Revision::read);
        List<DocumentView.Paragraph> paragraphs = new Query(DocumentView.Paragraph.SELECT)
                .where("document_id = ?", id)
                .orderBy("node")
                .list(connection, DocumentView.Paragraph::read);
        List<DocumentView.Footnote> footnotes = new Query(DocumentView.Footnote.SELECT)
                .where("document_id = ?", id)
                .orderBy("node")
                .list(connection, DocumentView.Footnote::read);
        List<DocumentView.Citation> citations = new Query(DocumentView.Citation.SELECT)
                .where("c.document_id = ?", id)
                .orderBy("c.ordinal")
                .list(connection, DocumentView.Citation::read);
        return new DocumentView(summary, revisions, paragraphs, footnotes, citations);
    }
}
