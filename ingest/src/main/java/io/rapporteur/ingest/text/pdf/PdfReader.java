package io.rapporteur.ingest.text.pdf;

import io.rapporteur.ingest.text.extraction.Extraction;
import io.rapporteur.ingest.text.extraction.ExtractionLimits;
import io.rapporteur.ingest.text.extraction.FormatReader;
import io.rapporteur.ingest.text.extraction.Rejection;
import io.rapporteur.ingest.text.extraction.RejectionReason;
import io.rapporteur.ingest.text.extraction.Source;
import io.rapporteur.ingest.text.form.TextForm;
import io.rapporteur.ingest.text.ocr.OcrSettings;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.jspecify.annotations.Nullable;

/**
 * Reads the text layer of pdf files. What opens without a password is read. Pages that are pictures are recognised where that is
 * asked for.
 */
public final class PdfReader implements FormatReader {

    private static final String MEDIA_TYPE = "application/pdf";

    /** Fewer letters and digits than this on the average page, and pictures: the pages are scans with a stamp. */
    private static final int MIN_LETTERS_A_PAGE = 16;

    /** What to do about pictures. */
    static final String RECOGNISE =
            "run character recognition (OCR) on it and send the result, or let the ingest do it:"
                    + " RAPPORTEUR_OCR=tesseract";

    private final @Nullable OcrSettings ocr;

    /**
     * A reader.
     *
     * @param ocr null to refuse files without a text layer
     */
    public PdfReader(@Nullable OcrSettings ocr) {
        this.ocr = ocr;
    }

    @Override
    public Extraction.Text read(Source source) throws IOException {
        try {
            List<String> warnings = PdfWholeness.require(source.bytes());
            return read(source, warnings);
        } catch (InvalidPasswordException e) {
            throw new Rejection(
                    RejectionReason.ENCRYPTED,
                    "the pdf opens with a password only",
                    "remove the password and send it again");
        }
    }

    private Extraction.Text read(Source source, List<String> wholeness) throws IOException {
        try (PDDocument document = Loader.loadPDF(source.bytes())) {
            int pages = document.getNumberOfPages();
            if (pages > source.limits().maxPages()) {
                throw new Rejection(
                        RejectionReason.TEXT_TOO_LONG,
                        "the pdf has " + pages + " pages, the limit is "
                                + source.limits().maxPages(),
                        "split the document and send the parts");
            }
            PdfStreams.require(document, source.limits());
            RecognizedPages recognized = ocr == null ? null : new RecognizedPages(document, ocr);
            String text = text(document, source.limits(), recognized);
            List<String> warnings = new ArrayList<>(wholeness);
            if (recognized != null) {
                warnings.addAll(recognized.warnings());
            }
            return new Extraction.Text(text, MEDIA_TYPE, null, warnings);
        }
    }

    private static String text(PDDocument document, ExtractionLimits limits, @Nullable RecognizedPages recognized)
            throws IOException {
        List<List<List<PdfLine>>> pages = pages(document, limits, recognized);
        PdfWords words = new PdfWords();
        long letters = 0;
        for (List<List<PdfLine>> page : pages) {
            for (List<PdfLine> column : page) {
                column.forEach(words::take);
                for (PdfLine line : column) {
                    letters += letters(line.glyphs());
                }
            }
        }
        if (recognized == null && letters < (long) MIN_LETTERS_A_PAGE * pages.size()) {
            requireNoPictures(document, letters);
        }
        TextForm form = new TextForm(limits);
        PdfParagraphs paragraphs = new PdfParagraphs(form, words);
        for (List<List<PdfLine>> page : pages) {
            form.pageBreak();
            paragraphs.write(page);
        }
        return form.finish();
    }

    private static List<List<List<PdfLine>>> pages(
            PDDocument document, ExtractionLimits limits, @Nullable RecognizedPages recognized) throws IOException {
        PdfGlyphs glyphs = new PdfGlyphs(limits);
        List<List<Glyph>> drawn = new ArrayList<>();
        BodySize body = new BodySize();
        for (int number = 1; number <= document.getNumberOfPages(); number++) {
            PDPage page = document.getPage(number - 1);
            List<Glyph> onPage = glyphs.of(document, number);
            if (recognized != null && letters(onPage) < MIN_LETTERS_A_PAGE && RecognizedPages.hasPicture(page)) {
                onPage = recognized.glyphs(number);
            }
            if (glyphs.isOverLimit()) {
                throw Rejection.textTooLong(limits);
            }
            onPage.forEach(glyph -> body.take(glyph.size(), 1));
            drawn.add(onPage);
        }
        List<PdfPage> pages = new ArrayList<>();
        for (int i = 0; i < drawn.size(); i++) {
            pages.add(PdfPage.of(drawn.get(i), document.getPage(i), body.points()));
            drawn.set(i, List.of());
        }
        return PdfRunningHeads.leftOut(pages).stream().map(PdfColumns::lines).toList();
    }

    private static long letters(List<Glyph> glyphs) {
        return glyphs.stream()
                .filter(glyph -> Character.isLetterOrDigit(glyph.text().codePointAt(0)))
                .count();
    }

    private static void requireNoPictures(PDDocument document, long letters) throws IOException {
        for (PDPage page : document.getPages()) {
            if (RecognizedPages.hasPicture(page)) {
                throw new Rejection(
                        RejectionReason.NO_TEXT_LAYER,
                        "the " + document.getNumberOfPages() + " pages are pictures with " + letters
                                + " letters of text",
                        RECOGNISE);
            }
        }
    }
}
