package io.rapporteur.ingest.text.rtf;

import io.rapporteur.ingest.text.extraction.Extraction;
import io.rapporteur.ingest.text.extraction.FormatReader;
import io.rapporteur.ingest.text.extraction.Source;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Reads rich text. The libraries that read it leave out what a document is told by: which text is raised, hidden or deleted, and the
 * numbers of its lists.
 */
public final class RtfReader implements FormatReader {

    private static final String MEDIA_TYPE = "application/rtf";
    private static final String SIGN = "{\\rtf";
    private static final int BEFORE_SIGN = 64;

    /** Whether a file begins as rich text does, be it behind a byte order mark or blank lines. */
    public static boolean begins(byte[] bytes) {
        String head = new String(bytes, 0, Math.min(bytes.length, BEFORE_SIGN), StandardCharsets.ISO_8859_1);
        return head.replace("\u00ef\u00bb\u00bf", "").stripLeading().startsWith(SIGN);
    }

    /**
     * Returns when nothing is missing at the end.
     *
     * @return what may be missing all the same, a sentence each
     */
    public static List<String> requireEnd(byte[] bytes) throws IOException {
        return warnings(RtfFacts.of(from(bytes)));
    }

    @Override
    public Extraction.Text read(Source source) throws IOException {
        byte[] bytes = from(source.bytes());
        RtfFacts facts = RtfFacts.of(bytes);
        RtfContent content = new RtfContent(facts, source.limits());
        return new Extraction.Text(content.read(new RtfScanner(bytes)), MEDIA_TYPE, null, warnings(facts));
    }

    private static List<String> warnings(RtfFacts facts) {
        return facts.left() == 0
                ? List.of()
                : List.of("the rtf goes on for " + facts.left()
                        + " bytes behind the brace that ends it: what stands there was not read");
    }

    private static byte[] from(byte[] bytes) {
        int at = 0;
        while (at < bytes.length && bytes[at] != '{') {
            at++;
        }
        return at == 0 ? bytes : java.util.Arrays.copyOfRange(bytes, at, bytes.length);
    }
}
