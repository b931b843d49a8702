package io.rapporteur.api;

import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;

/** The text of a revision, a stretch after the other. */
final class TextAnswer {

    static final String CONTENT_TYPE = "text/plain;charset=utf-8";

    /** Characters that are in memory at once. */
    private static final int STRETCH = 262_144;

    private final Context context;

    TextAnswer(Context context) {
        this.context = context;
    }

    void write(String id, int revision, Connection connection) throws SQLException, IOException {
        int length = new Query("SELECT length(text) FROM rapporteur.revisions")
                .where("document_id = ? AND revision = ?", id, revision)
                .first(connection, row -> row.getInt(1))
                .orElseThrow(() -> ProblemException.notFound(
                        id + " has no revision " + revision,
                        "Leave revision out for the current one; the document lists its revisions."));
        context.contentType(CONTENT_TYPE);
        if (context.method() == HandlerType.HEAD) {
            return;
        }
        OutputStream out = context.res().getOutputStream();
        var deadline = new Deadline();
        for (int at = 1; at <= length; at += STRETCH) {
            deadline.check();
            new Query("SELECT substring(text FROM ? FOR ?) FROM rapporteur.revisions", at, STRETCH)
                    .where("document_id = ? AND revision = ?", id, revision)
                    .each(
                            connection,
                            row -> row.getString(1),
                            stretch -> out.write(stretch.getBytes(StandardCharsets.UTF_8)));
        }
    }
}
