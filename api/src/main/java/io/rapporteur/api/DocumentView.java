package io.rapporteur.api;

import com.fasterxml.jackson.annotation.JsonRawValue;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A document with its parts, each with its span in the text as received. */
record DocumentView(
        @JsonUnwrapped DocumentSummary summary,
        List<Revision> revisions,
        List<Paragraph> paragraphs,
        List<Footnote> footnotes,
        List<Citation> citations) {

    /** A revision and the file it came from. */
    record Revision(
            int revision,
            String contentHash,
            String mediaType,
            @Nullable String name,
            Columns.@Nullable Place raw,
            String receivedAt,
            List<String> warnings) {

        static final String SELECT = "SELECT * FROM rapporteur.revisions";

        static Revision read(ResultSet row) throws SQLException {
            return new Revision(
                    row.getInt("revision"),
                    row.getString("content_hash"),
                    row.getString("media_type"),
                    row.getString("name"),
                    Columns.place(row, "raw_"),
                    Columns.instant(row, "raw_timestamp"),
                    Columns.texts(row, "warnings"));
        }
    }

    /** A paragraph, heading or table. */
    record Paragraph(
            int node,
            int parent,
            String kind,
            String label,
            String place,
            List<String> phrases,
            String text,
            Columns.Extent span) {

        static final String SELECT = "SELECT * FROM rapporteur.paragraphs";

        static Paragraph read(ResultSet row) throws SQLException {
            return new Paragraph(
                    row.getInt("node"),
                    row.getInt("parent"),
                    row.getString("kind"),
                    row.getString("label"),
                    row.getString("place"),
                    Columns.texts(row, "phrases"),
                    row.getString("text"),
                    Columns.span(row));
        }
    }

    /** A footnote and the paragraph that calls it. */
    record Footnote(int node, String label, @Nullable String calledFrom, String text, Columns.Extent span) {

        static final String SELECT = "SELECT * FROM rapporteur.footnotes";

        static Footnote read(ResultSet row) throws SQLException {
            return new Footnote(
                    row.getInt("node"),
                    row.getString("label"),
                    row.getString("called_from"),
                    row.getString("text"),
                    Columns.span(row));
        }
    }

    /** A citation and the state of its link. */
    record Citation(
            String citationId,
            String place,
            String text,
            String kind,
            @Nullable String target,
            @Nullable String link,
            @Nullable String pinpoint,
            @Nullable String date,
            String function,
            String mention,
            String rule,
            double confidence,
            @JsonRawValue String candidates,
            @JsonRawValue String evidence,
            @Nullable String conflict,
            @Nullable String state,
            @Nullable String heldAs,
            Columns.Extent span) {

        static final String SELECT = "SELECT c.*, l.state, l.held_as FROM rapporteur.citations c"
                + " LEFT JOIN rapporteur.links l USING (citation_id)";

        static Citation read(ResultSet row) throws SQLException {
            return new Citation(
                    row.getString("citation_id"),
                    row.getString("place"),
                    row.getString("text"),
                    row.getString("kind"),
                    row.getString("target"),
                    row.getString("link"),
                    row.getString("pinpoint"),
                    row.getString("date"),
                    row.getString("function"),
                    row.getString("mention"),
                    row.getString("rule"),
                    row.getDouble("confidence"),
                    row.getString("candidates"),
                    row.getString("evidence"),
                    row.getString("conflict"),
                    row.getString("state"),
                    row.getString("held_as"),
                    Columns.span(row));
        }
    }
}
