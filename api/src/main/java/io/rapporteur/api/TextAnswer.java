package io.rapporteur.api;

import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import io.rapporteur.query.DocumentQueries;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** The text of a revision, a stretch after the other. */
final class TextAnswer {

    static final String CONTENT_TYPE = "text/plain;charset=utf-8";

    /** Characters that are in memory at once. */
    private static final int STRETCH = 262_144;

    private final Context context;

    TextAnswer(Context context) {
        this.context = context;
    }

    void write(String id, int revision, DocumentQueries documents) throws IOException {
        int length = documents
                .textLength(id, revision)
                .orElseThrow(() -> ProblemException.notFound(
                        id + " has no revision " + revision,
                        "Leave revision out for the current one; the document lists its revisions."));
        context.contentType(CONTENT_TYPE);
        if (context.method().equals(HandlerType.HEAD)) {
            return;
        }
        var out = new AnswerStream(context.res().getOutputStream());
        var deadline = new Deadline();
        for (int at = 1; at <= length; at += STRETCH) {
            deadline.check();
            String stretch = documents.text(id, revision, at, STRETCH).orElseThrow();
            out.write(stretch.getBytes(StandardCharsets.UTF_8));
        }
    }
}
