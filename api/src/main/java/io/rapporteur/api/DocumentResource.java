package io.rapporteur.api;

import io.javalin.http.Context;
import io.rapporteur.query.DocumentSummary;
import io.rapporteur.query.Readers;
import io.rapporteur.query.Slice;
import io.rapporteur.query.StoredWithdrawal;
import java.io.IOException;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.Set;

/** {@code /documents} and {@code /documents/<symbol or id>}. */
final class DocumentResource {

    private final Reads reads;

    DocumentResource(Reads reads) {
        this.reads = reads;
    }

    /** A page of documents in the order of their ids. */
    void list(Context context) throws SQLException, IOException {
        var request = new QueryParameters(context, Set.of("body", "q", "limit", "after"));
        String body = request.text("body").orElse(null);
        String words = request.text("q").orElse(null);
        String after = request.text("after").orElse(null);
        reads.rows(readers -> Page.answer(
                context,
                request,
                limit -> readers.documents().list(body, words, new Slice<>(after, limit)),
                DocumentSummary::documentId));
    }

    /** One document with all its parts. */
    void show(Context context) throws SQLException, IOException {
        QueryParameters request = request(context);
        reads.contents(readers -> {
            DocumentSummary summary = find(readers, context.pathParam("id"), request);
            try (JsonAnswer answer = JsonAnswer.to(context)) {
                answer.members(summary);
                for (DocumentPart<?> part : DocumentPart.ALL) {
                    part.writeAll(summary.documentId(), readers, answer);
                }
                answer.end();
            }
        });
    }

    /** A page of one kind of its parts, in their order. */
    void list(DocumentPart<?> part, Context context) throws SQLException, IOException {
        QueryParameters request = request(context, "limit", "after");
        reads.contents(readers ->
                part.page(find(readers, context.pathParam("id"), request).documentId(), readers, context, request));
    }

    /** The text as it was received. */
    void text(Context context) throws SQLException, IOException {
        QueryParameters request = request(context, "revision");
        reads.contents(readers -> {
            DocumentSummary summary = find(readers, context.pathParam("id"), request);
            int revision = request.number("revision").orElse(summary.revision());
            new TextAnswer(context).write(summary.documentId(), revision, readers.documents());
        });
    }

    private static QueryParameters request(Context context, String... others) {
        Set<String> known = new HashSet<>(Set.of(others));
        known.add("language");
        return new QueryParameters(context, known);
    }

    /** By id, or by symbol in the language that is asked for, else in English, else in any. */
    private static DocumentSummary find(Readers readers, String id, QueryParameters request) {
        String language = request.text("language").orElse(null);
        return readers.documents().find(id, language).orElseThrow(() -> readers.withdrawals()
                .find(id, language)
                .map(DocumentResource::withdrawn)
                .orElseGet(() -> ProblemException.notFound(
                        "no document " + id + " is held" + (language == null ? "" : " in language " + language),
                        "Look it up with /documents?q=…, or drop it; /citations?target=… says who cites it.")));
    }

    private static ProblemException withdrawn(StoredWithdrawal withdrawal) {
        return ProblemException.gone(
                "document " + withdrawal.documentId() + " was " + withdrawal.inWords(),
                "Who runs the installation brings it back with: rapporteur withdraw --undo '" + withdrawal.documentId()
                        + "'. A corrected file of it does so too.");
    }
}
