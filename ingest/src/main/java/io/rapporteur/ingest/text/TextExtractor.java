package io.rapporteur.ingest.text;

import io.rapporteur.ingest.text.akn.AkomaNtosoReader;
import io.rapporteur.ingest.text.detect.Format;
import io.rapporteur.ingest.text.detect.FormatDetector;
import io.rapporteur.ingest.text.doc.DocReader;
import io.rapporteur.ingest.text.docx.DocxReader;
import io.rapporteur.ingest.text.epub.EpubReader;
import io.rapporteur.ingest.text.extraction.Extraction;
import io.rapporteur.ingest.text.extraction.ExtractionLimits;
import io.rapporteur.ingest.text.extraction.Extractor;
import io.rapporteur.ingest.text.extraction.FormatReader;
import io.rapporteur.ingest.text.extraction.Rejection;
import io.rapporteur.ingest.text.extraction.RejectionReason;
import io.rapporteur.ingest.text.extraction.Source;
import io.rapporteur.ingest.text.form.Blank;
import io.rapporteur.ingest.text.html.HtmlReader;
import io.rapporteur.ingest.text.markdown.MarkdownReader;
import io.rapporteur.ingest.text.mht.MhtReader;
import io.rapporteur.ingest.text.ocr.OcrSettings;
import io.rapporteur.ingest.text.odt.OdtReader;
import io.rapporteur.ingest.text.pdf.PdfReader;
import io.rapporteur.ingest.text.pdf.PictureReader;
import io.rapporteur.ingest.text.plain.PlainTextReader;
import io.rapporteur.ingest.text.rtf.RtfReader;
import io.rapporteur.ingest.text.unpack.Unpacker;
import java.io.IOException;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Reads the bytes of a file of any kind and answers with its text, with the files that are in it, or with the reason why there is
 * neither. Bytes of strangers never make it throw. What may take memory and time without measure can be left to somebody else, who reads it in a place of its own.
 */
public final class TextExtractor implements Extractor {

    /** Markup becomes a tree many times its size; a longer page is not read among other work. */
    static final int MAX_MARKUP_HERE = 512 * 1024;

    private static final String REPAIR = "open it in its program, save it anew and send it again";

    private final ExtractionLimits limits;
    private final @Nullable Extractor elsewhere;
    private final FormatDetector detector = new FormatDetector();
    private final Unpacker unpacker = new Unpacker();
    private final Map<Format, FormatReader> readers;

    /** Reads everything here. */
    public TextExtractor() {
        this(ExtractionLimits.DEFAULT);
    }

    /** Reads everything here. */
    public TextExtractor(ExtractionLimits limits) {
        this(limits, null, null);
    }

    /**
     * Reads everything here.
     *
     * @param ocr how text of pictures is recognised; null for not at all
     */
    public TextExtractor(ExtractionLimits limits, @Nullable OcrSettings ocr) {
        this(limits, null, ocr);
    }

    /**
     * Reads plain text and ordinary pages here.
     *
     * @param elsewhere who reads the rest: pdf, rtf, mht, mails, whatever comes in a container (docx, odt, epub, zip, the formats of
     *     old Office), long markup
     */
    public TextExtractor(ExtractionLimits limits, Extractor elsewhere) {
        this(limits, Objects.requireNonNull(elsewhere, "elsewhere"), null);
    }

    private TextExtractor(ExtractionLimits limits, @Nullable Extractor elsewhere, @Nullable OcrSettings ocr) {
        this.limits = Objects.requireNonNull(limits, "limits");
        this.elsewhere = elsewhere;
        this.readers = readers(ocr);
    }

    @Override
    public Extraction extract(byte[] bytes, @Nullable String fileName, @Nullable String contentType) {
        Objects.requireNonNull(bytes, "bytes");
        Extraction extraction = readHere(new Source(bytes, fileName, contentType, limits));
        return extraction == null
                ? Objects.requireNonNull(elsewhere).extract(bytes, fileName, contentType)
                : extraction;
    }

    /** What came of it; null where it is to be read elsewhere. */
    private @Nullable Extraction readHere(Source source) {
        try {
            requireSize(source);
            if (elsewhere != null && FormatDetector.isContainer(source)) {
                return null;
            }
            Format format = detector.detect(source);
            return elsewhere != null && isHeavy(format, source) ? null : read(format, source);
        } catch (Rejection rejection) {
            return rejection.asExtraction();
        } catch (IOException | RuntimeException e) {
            // Libraries that read foreign bytes fail in every way there is; the bytes are what is wrong.
            return new Extraction.Rejected(RejectionReason.BROKEN, "the file is damaged: " + described(e), REPAIR);
        } catch (StackOverflowError e) {
            return new Extraction.Rejected(RejectionReason.UNSAFE, "the file is nested beyond all measure", REPAIR);
        }
    }

    private static boolean isHeavy(Format format, Source source) {
        return switch (format) {
            case TEXT -> false;
            case MARKDOWN, HTML, XML -> source.bytes().length > MAX_MARKUP_HERE;
            case DOCX, DOC, RTF, ODT, EPUB, MHT, PDF, PICTURE, ZIP, MAIL, OUTLOOK_MAIL -> true;
        };
    }

    private void requireSize(Source source) throws Rejection {
        if (source.bytes().length == 0) {
            throw new Rejection(RejectionReason.EMPTY, "the file has no bytes", "send a file with text in it");
        }
        if (source.bytes().length > limits.maxBytes()) {
            throw new Rejection(
                    RejectionReason.TOO_LARGE,
                    "the file has " + source.bytes().length + " bytes, the limit is " + limits.maxBytes(),
                    "split the document, or leave the pictures out");
        }
    }

    private Extraction read(Format format, Source source) throws IOException {
        if (unpacker.opens(format)) {
            return unpacker.unpack(format, source);
        }
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

    private static Map<Format, FormatReader> readers(@Nullable OcrSettings ocr) {
        Map<Format, FormatReader> readers = new EnumMap<>(Format.class);
        readers.put(Format.TEXT, new PlainTextReader());
        readers.put(Format.MARKDOWN, new MarkdownReader());
        readers.put(Format.HTML, new HtmlReader());
        readers.put(Format.XML, new AkomaNtosoReader());
        readers.put(Format.DOCX, new DocxReader());
        readers.put(Format.DOC, new DocReader());
        readers.put(Format.RTF, new RtfReader());
        readers.put(Format.ODT, new OdtReader());
        readers.put(Format.EPUB, new EpubReader());
        readers.put(Format.MHT, new MhtReader());
        readers.put(Format.PDF, new PdfReader(ocr));
        readers.put(Format.PICTURE, new PictureReader(ocr));
        return readers;
    }
}
