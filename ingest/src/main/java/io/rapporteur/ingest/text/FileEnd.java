package io.rapporteur.ingest.text;

import io.rapporteur.ingest.text.detect.FormatDetector;
import io.rapporteur.ingest.text.doc.DocReader;
import io.rapporteur.ingest.text.extraction.ExtractionLimits;
import io.rapporteur.ingest.text.extraction.Rejection;
import io.rapporteur.ingest.text.extraction.RejectionReason;
import io.rapporteur.ingest.text.extraction.Source;
import io.rapporteur.ingest.text.html.HtmlEnd;
import io.rapporteur.ingest.text.mime.MimeEnd;
import io.rapporteur.ingest.text.pdf.PdfBytes;
import io.rapporteur.ingest.text.pdf.PdfEnd;
import io.rapporteur.ingest.text.plain.TextDecoder;
import io.rapporteur.ingest.text.rtf.RtfReader;
import io.rapporteur.ingest.text.xml.XmlEnd;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/**
 * Whether a file is there to its end, as far as that can be told without reading it: for those who must not take a file that is
 * still being written. Looks at marks and lengths only; what it lets pass may still be refused when it is read.
 */
public final class FileEnd {

    private static final FormatDetector DETECTOR = new FormatDetector();

    private FileEnd() {}

    /** What is missing from a file; empty where nothing is, or where that cannot be told. */
    public static Optional<String> missing(byte[] bytes, String fileName) {
        if (bytes.length == 0) {
            return Optional.of("the file has no bytes");
        }
        try {
            return doubts(new Source(bytes, fileName, null, ExtractionLimits.DEFAULT)).stream()
                    .findFirst();
        } catch (Rejection rejection) {
            return rejection.asExtraction().reason() == RejectionReason.BROKEN
                    ? Optional.of(rejection.asExtraction().detail())
                    : Optional.empty();
        } catch (IOException | RuntimeException e) {
            // Libraries stumble over foreign bytes in many ways; whoever reads the file says what is wrong with it.
            return Optional.empty();
        }
    }

    private static List<String> doubts(Source source) throws IOException {
        if (FormatDetector.isOle(source)) {
            return List.of(); // Its directory is for a child process to read.
        }
        switch (DETECTOR.detect(source)) {
            case PDF -> PdfEnd.of(new PdfBytes(source.bytes())).require();
            case HTML -> {
                return HtmlEnd.require(TextDecoder.decode(source.bytes(), null).text());
            }
            case XML -> XmlEnd.of(source.bytes()).requireRootClosed();
            case TEXT, MARKDOWN -> TextDecoder.decode(source.bytes(), null);
            case RTF -> {
                return RtfReader.requireEnd(source.bytes());
            }
            case DOC -> DocReader.requireWhole(source.bytes());
            case MAIL, MHT -> MimeEnd.require(source.bytes());
            case PICTURE -> {} // What reads them tells.
            case DOCX, ODT, EPUB, ZIP, OUTLOOK_MAIL -> {} // To tell that it is one, its container was gone through.
        }
        return List.of();
    }
}
