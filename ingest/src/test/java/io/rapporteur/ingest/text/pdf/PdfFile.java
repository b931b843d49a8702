package io.rapporteur.ingest.text.pdf;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;

/** A pdf drawn word by word, as the programs of the official documents do. */
public final class PdfFile implements AutoCloseable {

    public static final float SIZE = 10;
    private static final PDFont UPRIGHT = new PDType1Font(FontName.TIMES_ROMAN);
    private static final PDFont ITALIC = new PDType1Font(FontName.TIMES_ITALIC);

    private final PDDocument document = new PDDocument();
    private PDPageContentStream page;
    private float x;
    private float y;

    public PdfFile() throws IOException {
        page = newPage();
    }

    public PdfFile nextPage() throws IOException {
        page.close();
        page = newPage();
        return this;
    }

    /** Goes to a place: points from the left and from the top of the page. */
    public PdfFile at(float left, float fromTop) {
        x = left;
        y = PDRectangle.A4.getHeight() - fromTop;
        return this;
    }

    public PdfFile write(String text) throws IOException {
        return draw(UPRIGHT, SIZE, 0, text);
    }

    public PdfFile small(String text) throws IOException {
        return draw(UPRIGHT, SIZE * 0.85f, 0, text);
    }

    public PdfFile italic(String text) throws IOException {
        return draw(ITALIC, SIZE, 0, text);
    }

    public PdfFile smallItalic(String text) throws IOException {
        return draw(ITALIC, SIZE * 0.85f, 0, text);
    }

    /** Where the pen stands, points from the left. */
    public float x() {
        return x;
    }

    public static float width(String text, boolean italic) throws IOException {
        return (italic ? ITALIC : UPRIGHT).getStringWidth(text.strip()) / 1000 * SIZE;
    }

    public PdfFile raised(String mark) throws IOException {
        return draw(UPRIGHT, SIZE * 0.6f, SIZE * 0.33f, mark);
    }

    /** Lines one below the other from a place on. */
    PdfFile lines(float left, float fromTop, String... lines) throws IOException {
        float down = fromTop;
        for (String line : lines) {
            at(left, down).write(line);
            down += SIZE * 1.2f;
        }
        return this;
    }

    PdfFile picture() throws IOException {
        BufferedImage image = new BufferedImage(8, 8, BufferedImage.TYPE_INT_RGB);
        page.drawImage(LosslessFactory.createFromImage(document, image), 50, 50, 400, 600);
        return this;
    }

    PdfFile lockedWith(String password) throws IOException {
        page.close();
        StandardProtectionPolicy policy = new StandardProtectionPolicy("owner", password, new AccessPermission());
        policy.setEncryptionKeyLength(128);
        document.protect(policy);
        return this;
    }

    public byte[] bytes() {
        try {
            page.close();
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            document.save(out);
            document.close();
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        document.close();
    }

    private PDPageContentStream newPage() throws IOException {
        PDPage newPage = new PDPage(PDRectangle.A4);
        document.addPage(newPage);
        return new PDPageContentStream(document, newPage);
    }

    private PdfFile draw(PDFont font, float size, float rise, String text) throws IOException {
        page.beginText();
        page.setFont(font, size);
        page.newLineAtOffset(x, y + rise);
        page.showText(text);
        page.endText();
        x += font.getStringWidth(text) / 1000 * size;
        return this;
    }
}
