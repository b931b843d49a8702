package io.rapporteur.ingest.text.plain;

import io.rapporteur.ingest.text.extraction.Extraction;
import io.rapporteur.ingest.text.extraction.FormatReader;
import io.rapporteur.ingest.text.extraction.Rejection;
import io.rapporteur.ingest.text.extraction.RejectionReason;
import io.rapporteur.ingest.text.extraction.Source;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Reads plain text: decoded, without mark, lines ending in {@code \n}, otherwise exactly as sent. */
public final class PlainTextReader implements FormatReader {

    /** One control character for fewer than this many others makes it no text. */
    private static final int OTHERS_FOR_EACH_CONTROL = 100;

    @Override
    public Extraction.Text read(Source source) throws Rejection {
        Decoded decoded = TextDecoder.decode(source.bytes(), statedCharset(source.contentType()));
        requireText(decoded.text());
        String text = normalised(decoded.text());
        if (text.length() > source.limits().maxTextChars()) {
            throw Rejection.textTooLong(source.limits());
        }
        return new Extraction.Text(text, "text/plain", decoded.charset());
    }

    /** The charset parameter of a media type, or null. */
    public static @Nullable String statedCharset(@Nullable String contentType) {
        if (contentType == null) {
            return null;
        }
        int at = contentType.toLowerCase(Locale.ROOT).indexOf("charset=");
        if (at < 0) {
            return null;
        }
        String value = contentType.substring(at + "charset=".length());
        int semicolon = value.indexOf(';');
        return (semicolon < 0 ? value : value.substring(0, semicolon))
                .replace('"', ' ')
                .strip();
    }

    /** Refuses what decodes by accident: a NUL, or control characters beyond the odd one. */
    public static void requireText(String text) throws Rejection {
        int controls = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == 0) {
                throw binary("a NUL character at offset " + i);
            }
            boolean layout =
                    c == '\t' || c == '\n' || c == '\r' || c == '\f' || c == '\u000b' || c == '\u001a' || c == '\u0085';
            boolean control = c < ' ' || (c > '~' && c < '\u00a0');
            controls += control && !layout ? 1 : 0;
        }
        if ((long) controls * OTHERS_FOR_EACH_CONTROL > text.length()) {
            throw binary(controls + " control characters among " + text.length());
        }
    }

    static Rejection binary(String detail) {
        return new Rejection(
                RejectionReason.BINARY,
                "the content is not text: " + detail,
                "send txt, md, html, mht, docx, doc, rtf, odt, epub, pdf with text, or Akoma Ntoso xml");
    }

    /** The text without marks at its beginning, its lines ending in {@code \n}. */
    public static String normalised(String text) {
        int begin = 0;
        // Files put together from others may begin with a mark for each.
        while (begin < text.length() && text.charAt(begin) == '\ufeff') {
            begin++;
        }
        String unmarked = text.substring(begin);
        return unmarked.indexOf('\r') < 0
                ? unmarked
                : unmarked.replace("\r\n", "\n").replace('\r', '\n');
    }
}
