package io.rapporteur.ingest.text.html;

import io.rapporteur.ingest.text.extraction.Extraction;
import io.rapporteur.ingest.text.extraction.ExtractionLimits;
import io.rapporteur.ingest.text.extraction.FormatReader;
import io.rapporteur.ingest.text.extraction.Source;
import io.rapporteur.ingest.text.form.Passage;
import io.rapporteur.ingest.text.form.TextForm;
import io.rapporteur.ingest.text.plain.Decoded;
import io.rapporteur.ingest.text.plain.PlainTextReader;
import io.rapporteur.ingest.text.plain.TextDecoder;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;

/** Reads HTML of any quality. */
public final class HtmlReader implements FormatReader {

    /** An attribute of blocks that are notes, with their marks, for readers whose formats become HTML. */
    public static final String NOTE = "data-rapporteur-note";

    /** How far into the bytes a declaration of the charset may stand, as browsers look. */
    private static final int PRESCAN = 4096;

    @Override
    public Extraction.Text read(Source source) throws IOException {
        Decoded decoded = TextDecoder.decode(source.bytes(), statedCharset(source));
        PlainTextReader.requireText(decoded.text());
        List<String> warnings = HtmlEnd.require(decoded.text());
        Document page = Jsoup.parse(decoded.text());
        Passage text = textOf(page, source.limits());
        return new Extraction.Text(text.text(), "text/html", decoded.charset(), warnings, text.links());
    }

    /** The text form of a page, without what a site puts around its text. */
    public static Passage textOf(Document page, ExtractionLimits limits) throws IOException {
        HtmlText text = new HtmlText(new TextForm(limits), HtmlNotes.of(page), HtmlChrome.of(page));
        page.body().traverse(text);
        return text.finish();
    }

    /** The text form of the pages of a book: nothing is put around their text. */
    public static Passage textOfBook(Document pages, ExtractionLimits limits) throws IOException {
        HtmlText text = new HtmlText(new TextForm(limits), HtmlNotes.of(pages), Set.of());
        pages.body().traverse(text);
        return text.finish();
    }

    /** The charset that the sender states, else the page itself. */
    private static @Nullable String statedCharset(Source source) {
        String stated = PlainTextReader.statedCharset(source.contentType());
        if (stated != null) {
            return stated;
        }
        String head = new String(
                        source.bytes(), 0, Math.min(PRESCAN, source.bytes().length), StandardCharsets.ISO_8859_1)
                .toLowerCase(Locale.ROOT);
        int at = head.indexOf("charset=");
        if (at < 0) {
            at = head.indexOf("encoding=");
        }
        if (at < 0) {
            return null;
        }
        int from = head.indexOf('=', at) + 1;
        while (from < head.length() && (head.charAt(from) == '"' || head.charAt(from) == '\'')) {
            from++;
        }
        int to = from;
        while (to < head.length()
                && (Character.isLetterOrDigit(head.charAt(to)) || "-_:.".indexOf(head.charAt(to)) >= 0)) {
            to++;
        }
        return to == from ? null : head.substring(from, to);
    }
}
