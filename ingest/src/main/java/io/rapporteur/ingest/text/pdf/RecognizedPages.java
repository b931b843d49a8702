package io.rapporteur.ingest.text.pdf;

import io.rapporteur.ingest.text.ocr.OcrPage;
import io.rapporteur.ingest.text.ocr.OcrSettings;
import io.rapporteur.ingest.text.ocr.Tesseract;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;

/** Pages of a pdf whose text is recognised because they are pictures. */
final class RecognizedPages {

    /** At this resolution the letters of a document are as large as Tesseract wants them. */
    private static final int RESOLUTION = 300;

    private static final float POINTS_PER_INCH = 72;
    /** A sheet of A3 at that resolution, and a little more. */
    private static final float MAX_PIXELS = 20_000_000;

    /** Above the line by this share of its size, and of this share of it. */
    private static final float RAISED = 0.2f;

    private static final float RAISED_SIZE = 0.6f;
    private static final int MAX_MARK = 3;

    private final PDDocument document;
    private final PDFRenderer renderer;
    private final Tesseract tesseract;
    private int count;

    RecognizedPages(PDDocument document, OcrSettings settings) {
        this.document = document;
        this.renderer = new PDFRenderer(document);
        this.tesseract = new Tesseract(settings);
    }

    static boolean hasPicture(PDPage page) {
        PDResources resources = page.getResources();
        if (resources != null) {
            for (COSName name : resources.getXObjectNames()) {
                if (resources.isImageXObject(name)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** The glyphs of a page (from 1) as far as they were recognised, in reading order. */
    List<Glyph> glyphs(int page) throws IOException {
        count++;
        PDRectangle box = document.getPage(page - 1).getCropBox();
        float scale = RESOLUTION / POINTS_PER_INCH;
        float pixels = box.getWidth() * box.getHeight() * scale * scale;
        if (pixels > MAX_PIXELS) {
            scale *= (float) Math.sqrt(MAX_PIXELS / pixels);
        }
        BufferedImage image = renderer.renderImage(page - 1, scale, ImageType.GRAY);
        List<Glyph> glyphs = new ArrayList<>();
        for (OcrPage recognized : tesseract.read(portableGraymap(image), Math.round(scale * POINTS_PER_INCH))) {
            glyphs.addAll(glyphs(recognized, 1 / scale));
        }
        return glyphs;
    }

    /** What is to be said of the text; nothing where no page was recognised. */
    List<String> warnings() throws IOException {
        return count == 0 ? List.of() : List.of(warning(count, document.getNumberOfPages(), tesseract));
    }

    static String warning(int recognized, int pages, Tesseract tesseract) throws IOException {
        return "the text of " + recognized + " of " + pages + (pages == 1 ? " page" : " pages") + " was recognised by "
                + tesseract.name() + " and may have mistakes in it";
    }

    /** Characters spread evenly over their words: Tesseract tells only where words are. */
    static List<Glyph> glyphs(OcrPage page, float pointsPerPixel) {
        List<Glyph> glyphs = new ArrayList<>();
        for (OcrPage.Line line : page.lines()) {
            for (OcrPage.Word word : line.words()) {
                boolean raised = isRaised(word, line);
                float baseline = (raised ? word.bottom() : line.baseline()) * pointsPerPixel;
                float size = line.size() * (raised ? RAISED_SIZE : 1) * pointsPerPixel;
                int[] characters = word.text().codePoints().toArray();
                float width = (word.right() - word.left()) * pointsPerPixel / characters.length;
                for (int i = 0; i < characters.length; i++) {
                    float x = word.left() * pointsPerPixel + i * width;
                    glyphs.add(new Glyph(
                            Character.toString(characters[i]),
                            x,
                            baseline,
                            width,
                            size,
                            false,
                            false,
                            (short) 0,
                            Layer.TEXT));
                }
            }
        }
        return glyphs;
    }

    /** Whether a word is a number that stands above the line, as the mark of a note does. */
    private static boolean isRaised(OcrPage.Word word, OcrPage.Line line) {
        return word.text().length() <= MAX_MARK
                && word.text().chars().allMatch(c -> c >= '0' && c <= '9')
                && line.baseline() - word.bottom() > line.size() * RAISED;
    }

    /** The picture in the simplest format that Tesseract reads. */
    private static byte[] portableGraymap(BufferedImage image) {
        byte[] pixels = ((DataBufferByte) image.getRaster().getDataBuffer()).getData();
        ByteArrayOutputStream out = new ByteArrayOutputStream(pixels.length + 32);
        out.writeBytes(
                ("P5\n" + image.getWidth() + " " + image.getHeight() + "\n255\n").getBytes(StandardCharsets.US_ASCII));
        out.writeBytes(pixels);
        return out.toByteArray();
    }
}
