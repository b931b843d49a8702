package io.rapporteur.api;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonRawValue;
import io.javalin.http.Context;
import io.rapporteur.schemas.record.RecordPosition;
import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/**
 * One kind of what a document consists of, in the order of a number.
 *
 * @param name its member of the document, and the last word of the address of its pages; no symbol ends in a word like it
 * @param select all rows of all documents
 * @param document column of the document's id
 * @param order column of the number
 * @param key the number, for a value
 */
record DocumentPart<T>(
        String name, String select, String document, String order, Query.RowReader<T> reader, ToIntFunction<T> key) {

    /** In the order in which a document shows them. */
    static final List<DocumentPart<?>> ALL = List.of(
            new DocumentPart<>(
                    "revisions", Revision.SELECT, "document_id", "revision", Revision::read, Revision::revision),
            new DocumentPart<>("paragraphs", Paragraph.SELECT, "document_id", "node", Paragraph::read, Paragraph::node),
            new DocumentPart<>("footnotes", Footnote.SELECT, "document_id", "node", Footnote::read, Footnote::node),
            new DocumentPart<>(
                    "citations", Citation.SELECT, "c.document_id", "c.ordinal", Citation::read, Citation::ordinal));

    /** Writes all of a document as an array. */
    void writeAll(String id, Connection connection, JsonAnswer answer) throws SQLException, IOException {
        answer.array(name, of(id).orderBy(order), connection, reader);
    }

    /** Answers with a page of a document. */
    void page(String id, Connection connection, Context context, Request request) throws SQLException, IOException {
        Query query = of(id);
        request.number("after").ifPresent(after -> query.where(order + " > ?", after));
        Page.answer(
                context,
                request,
                connection,
                query.orderBy(order),
                reader,
                item -> Integer.toString(key.applyAsInt(item)));
    }

    private Query of(String id) {
        return new Query(select).where(document + " = ?", id);
    }

    /** A revision and the file it came from. */
    record Revision(
            int revision,
            String contentHash,
            String mediaType,
            @Nullable String name,
            @Nullable RecordPosition raw,
            String receivedAt,
            List<String> warnings) {

        static final String SELECT = "SELECT revision, content_hash, media_type, name, raw_topic, raw_partition,"
                + " raw_offset, raw_timestamp, warnings FROM rapporteur.revisions";

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

        static final String SELECT = "SELECT node, parent, kind, label, place, phrases, text, span_start, span_end"
                + " FROM rapporteur.paragraphs";

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

        static final String SELECT =
                "SELECT node, label, called_from, text, span_start, span_end" + " FROM rapporteur.footnotes";

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
            @JsonIgnore int ordinal,
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

        static final String SELECT = "SELECT c.ordinal, c.citation_id, c.place, c.text, c.kind, c.target, c.link,"
                + " c.pinpoint, c.date, c.function, c.mention, c.rule, c.confidence, c.candidates, c.evidence, c.conflict,"
                + " c.span_start, c.span_end, l.state, l.held_as FROM rapporteur.citations c LEFT JOIN rapporteur.links l"
                + " USING (citation_id)";

        static Citation read(ResultSet row) throws SQLException {
            return new Citation(
                    row.getInt("ordinal"),
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
