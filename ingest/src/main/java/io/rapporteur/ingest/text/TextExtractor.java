package io.rapporteur.ingest.text;

import java.io.IOException;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Reads the bytes of a file of any kind and answers with its text or with the reason why there is none. Bytes of strangers never
 * make it throw. The same bytes, name and type always give the same answer. Safe for use by several threads.
 */
public final class TextExtractor {

    private static final String REPAIR = "open it in its program, save it anew and send it again";

    private final ExtractionLimits limits;
    private final FormatDetector detector = new FormatDetector();
    private final Map<Format, FormatReader> readers = readers();

    public TextExtractor() {
        this(ExtractionLimits.DEFAULT);
    }

    public TextExtractor(ExtractionLimits limits) {
        this.limits = Objects.requireNonNull(limits, "limits");
    }

    /**
     * Reads a file.
     *
     * @param fileName decides between plain text, Markdown and fragments of HTML only; the content decides all else
     * @param contentType media type as the sender stated it; its charset is believed where the bytes do not say otherwise
     */
    public Extraction extract(byte[] bytes, @Nullable String fileName, @Nullable String contentType) {
        Objects.requireNonNull(bytes, "bytes");
        try {
            return read(new Source(bytes, fileName, contentType, limits));
        } catch (Rejection rejection) {
            return rejection.asExtraction();
        } catch (IOException | RuntimeException e) {
            // Libraries that read foreign bytes fail in every way there is; the bytes are what is wrong.
            return new Extraction.Rejected(RejectionReason.BROKEN, "the file is damaged: " + described(e), REPAIR);
        } catch (StackOverflowError e) {
            return new Extraction.Rejected(RejectionReason.UNSAFE, "the file is nested beyond all measure", REPAIR);
        }
    }

    private Extraction read(Source source) throws IOException {
        if (source.bytes().length == 0) {
            throw new Rejection(RejectionReason.EMPTY, "the file has no bytes", "send a file with text in it");
        }
        if (source.bytes().length > limits.maxBytes()) {
            throw new Rejection(
                    RejectionReason.TOO_LARGE,
                    "the file has " + source.bytes().length + " bytes, the limit is " + limits.maxBytes(),
                    "split the document, or leave the pictures out");
        }
        Format format = detector.detect(source);
        Extraction.Text text = Objects.requireNonNull(readers.get(format)).read(source);
        if (Blank.is(text.text())) {
            boolean plain = format == Format.TEXT || format == Format.MARKDOWN;
            throw new Rejection(
                    plain ? RejectionReason.EMPTY : RejectionReason.NO_TEXT,
                    "there is no text in the file",
                    "send a file with text in it");
        }
        return text;
    }

    private static String described(Exception e) {
        String message = e.getMessage();
        return message == null ? e.getClass().getSimpleName() : message;
    }

    private static Map<Format, FormatReader> readers() {
        Map<Format, FormatReader> readers = new EnumMap<>(Format.class);
        readers.put(Format.TEXT, new PlainTextReader("text/plain"));
        readers.put(Format.MARKDOWN, new PlainTextReader("text/markdown"));
        readers.put(Format.HTML, new HtmlReader());
        readers.put(Format.XML, new AkomaNtosoReader());
        readers.put(Format.DOCX, new DocxReader());
        readers.put(Format.PDF, new PdfReader());
        return readers;
    }
}
