package io.rapporteur.app.citations;

import com.fasterxml.jackson.core.JsonGenerator;
import io.rapporteur.app.citations.CitationList.Listing;
import io.rapporteur.app.terminal.Json;
import io.rapporteur.app.terminal.ManyLines;
import io.rapporteur.app.terminal.Style;
import io.rapporteur.app.terminal.TextTable;
import io.rapporteur.app.terminal.Texts;
import io.rapporteur.query.Wanted;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Citations in columns, or as JSON, printed while they are read; each says how many it has printed. */
public final class CitationPage {

    private static final int TEXT_WIDTH = 60;

    private CitationPage() {}

    public static long wanted(Listing<Wanted> wanted, Style style, ManyLines lines) {
        var table = TextTable.running(style, lines, "document", "cited by", "times");
        wanted.each(one -> table.row(one.target(), one.documents(), one.citations()));
        return end(table, lines);
    }

    /** What cannot be right, over all documents. */
    public static long findings(Listing<FindingLine> findings, Style style, ManyLines lines) {
        var table = TextTable.running(style, lines, "document", "place", "words", "reason");
        findings.each(found ->
                table.row(found.documentId(), found.place(), Texts.shorten(found.text(), TEXT_WIDTH), found.reason()));
        return end(table, lines);
    }

    /** What a document cites. */
    public static long cites(CitationList list, Style style, ManyLines lines) {
        var table = TextTable.running(style, lines, "place", "function", "cites", "pinpoint", "state", "text");
        list.citations()
                .each(edge -> table.row(
                        edge.place(),
                        word(edge.function()),
                        dash(edge.target()),
                        dash(edge.pinpoint()),
                        edge.state() == null ? "-" : word(edge.state()),
                        Texts.shorten(edge.text(), TEXT_WIDTH)));
        return end(table, lines);
    }

    /** Who cites it. */
    public static long citedBy(CitationList list, Style style, ManyLines lines) {
        var table = TextTable.running(style, lines, "document", "place", "function", "pinpoint", "text");
        list.citations()
                .each(edge -> table.row(
                        edge.documentId(),
                        edge.place(),
                        word(edge.function()),
                        dash(edge.pinpoint()),
                        Texts.shorten(edge.text(), TEXT_WIDTH)));
        return end(table, lines);
    }

    private static long end(TextTable.Running table, ManyLines lines) {
        table.end();
        lines.flush();
        return table.count();
    }

    /** The same as one JSON object. */
    public static long json(CitationList list, ManyLines lines) {
        long count;
        try (JsonGenerator json = Json.generator(lines)) {
            json.writeStartObject();
            json.writeStringField("document", list.document());
            json.writeNumberField("total", list.total());
            json.writeFieldName("citations");
            count = array(list.citations(), json, lines);
            json.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return ended(lines, count);
    }

    /** A listing as one JSON array. */
    public static long json(Listing<?> listing, ManyLines lines) {
        long count;
        try (JsonGenerator json = Json.generator(lines)) {
            count = array(listing, json, lines);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return ended(lines, count);
    }

    private static long ended(ManyLines lines, long count) {
        lines.accept("");
        lines.flush();
        return count;
    }

    private static long array(Listing<?> listing, JsonGenerator json, ManyLines lines) throws IOException {
        var count = new long[1];
        json.writeStartArray();
        listing.each(value -> {
            try {
                json.writeObject(value);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            count[0]++;
            lines.look();
        });
        json.writeEndArray();
        return count[0];
    }

    private static String word(String constant) {
        return constant.toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    private static String dash(@Nullable String text) {
        return text == null ? "-" : text;
    }
}
