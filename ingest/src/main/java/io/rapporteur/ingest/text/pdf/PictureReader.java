package io.rapporteur.ingest.text.pdf;

import io.rapporteur.ingest.text.extraction.Extraction;
import io.rapporteur.ingest.text.extraction.FormatReader;
import io.rapporteur.ingest.text.extraction.Rejection;
import io.rapporteur.ingest.text.extraction.RejectionReason;
import io.rapporteur.ingest.text.extraction.Source;
import io.rapporteur.ingest.text.form.TextForm;
import io.rapporteur.ingest.text.ocr.OcrPage;
import io.rapporteur.ingest.text.ocr.OcrSettings;
import io.rapporteur.ingest.text.ocr.Tesseract;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Iterator;
import java.util.List;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.MemoryCacheImageInputStream;
import org.jspecify.annotations.Nullable;

/** Reads the text of pictures (png, jpeg, tiff), where that is asked for; their lines are put together as those of a pdf. */
public final class PictureReader implements FormatReader {

    /** Most pixels of a page: a sheet of A3 at 400 dots per inch. What is larger is made to fill memories. */
    private static final long MAX_PIXELS = 40_000_000;

    /** Width of a page of A4; how wide the sheet was that a picture shows is not known, and does not matter. */
    private static final float WIDTH = 595;

    private final @Nullable OcrSettings ocr;

    /**
     * A reader.
     *
     * @param ocr null to refuse every picture
     */
    public PictureReader(@Nullable OcrSettings ocr) {
        this.ocr = ocr;
    }

    /** The media type of a picture that can be read; empty for all else. */
    public static String mediaType(Source source) {
        if (source.startsWith(0x89, 'P', 'N', 'G', 13, 10, 26, 10)) {
            return "image/png";
        }
        if (source.startsWith(0xff, 0xd8, 0xff)) {
            return "image/jpeg";
        }
        boolean tiff = source.startsWith('I', 'I', 42, 0) || source.startsWith('M', 'M', 0, 42);
        return tiff ? "image/tiff" : "";
    }

    @Override
    public Extraction.Text read(Source source) throws IOException {
        String mediaType = mediaType(source);
        if (ocr == null) {
            throw new Rejection(
                    RejectionReason.UNSUPPORTED_FORMAT,
                    "the content is " + mediaType + ", whose text is not recognised unless that is asked for",
                    PdfReader.RECOGNISE);
        }
        requireSize(source.bytes(), mediaType);
        Tesseract tesseract = new Tesseract(ocr);
        List<OcrPage> recognized = tesseract.read(source.bytes(), 0);
        BodySize body = new BodySize();
        recognized.forEach(page -> glyphs(page).forEach(glyph -> body.take(glyph.size(), 1)));
        List<PdfPage> drawn = recognized.stream()
                .map(page -> PdfPage.of(glyphs(page), WIDTH, page.height() * scale(page), body.points()))
                .toList();
        List<List<List<PdfLine>>> pages =
                PdfRunningHeads.leftOut(drawn).stream().map(PdfColumns::lines).toList();
        List<String> warnings = List.of(RecognizedPages.warning(pages.size(), pages.size(), tesseract));
        return new Extraction.Text(written(pages, source), mediaType, null, warnings);
    }

    private static List<Glyph> glyphs(OcrPage page) {
        return RecognizedPages.glyphs(page, scale(page));
    }

    private static float scale(OcrPage page) {
        return WIDTH / Math.max(1, page.width());
    }

    private static String written(List<List<List<PdfLine>>> pages, Source source) throws IOException {
        PdfWords words = new PdfWords();
        pages.forEach(page -> page.forEach(column -> column.forEach(words::take)));
        TextForm form = new TextForm(source.limits());
        PdfParagraphs paragraphs = new PdfParagraphs(form, words);
        for (List<List<PdfLine>> page : pages) {
            form.pageBreak();
            paragraphs.write(page);
        }
        return form.finish();
    }

    /** Asks the picture how large it is, without unpacking it. */
    private static void requireSize(byte[] bytes, String mediaType) throws IOException {
        Iterator<ImageReader> readers = ImageIO.getImageReadersByMIMEType(mediaType);
        if (!readers.hasNext()) {
            return;
        }
        ImageReader reader = readers.next();
        try (var in = new MemoryCacheImageInputStream(new ByteArrayInputStream(bytes))) {
            reader.setInput(in);
            for (int i = 0; i < reader.getNumImages(true); i++) {
                long pixels = (long) reader.getWidth(i) * reader.getHeight(i);
                if (pixels > MAX_PIXELS) {
                    throw new Rejection(
                            RejectionReason.UNSAFE,
                            "the picture has " + pixels + " pixels, the limit is " + MAX_PIXELS,
                            "scan the page with 300 dots per inch");
                }
            }
        } finally {
            reader.dispose();
        }
    }
}
