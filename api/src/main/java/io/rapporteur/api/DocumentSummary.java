package io.rapporteur.api;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** What a document says of itself. */
record DocumentSummary(
        String documentId,
        int revision,
        String kind,
        String language,
        @Nullable String symbol,
        @Nullable String body,
        @Nullable String session,
        @Nullable String number,
        @Nullable String title,
        @Nullable String adopted) {

    static final String SELECT = "SELECT d.document_id, d.revision, d.kind, d.language, d.symbol, d.body, d.session,"
            + " d.number, d.title, d.adopted FROM rapporteur.documents d";

    static DocumentSummary read(ResultSet row) throws SQLException {
        return new DocumentSummary(
                row.getString("document_id"),
                row.getInt("revision"),
                row.getString("kind"),
                row.getString("language"),
                row.getString("symbol"),
                row.getString("body"),
                row.getString("session"),
                row.getString("number"),
                row.getString("title"),
                row.getString("adopted"));
    }
}
