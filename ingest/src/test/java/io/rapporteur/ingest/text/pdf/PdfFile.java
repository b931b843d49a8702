package io.rapporteur.ingest.text.pdf;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.documentinterchange.markedcontent.PDPropertyList;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.apache.pdfbox.pdmodel.graphics.state.PDExtendedGraphicsState;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;
import org.apache.pdfbox.util.Matrix;

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

    /** In another size, in points. */
    PdfFile sized(float size, String text) throws IOException {
        return draw(UPRIGHT, size, 0, text);
    }

    /** Turned against the clock. */
    PdfFile turned(double degrees, float size, String text) throws IOException {
        page.beginText();
        page.setFont(UPRIGHT, size);
        page.setTextMatrix(Matrix.getRotateInstance(Math.toRadians(degrees), x, y));
        page.showText(text);
        page.endText();
        return this;
    }

    /** From here on in this shade: 0 is black, 1 is white. */
    PdfFile shade(float gray) throws IOException {
        page.setNonStrokingColor(gray);
        return this;
    }

    /** From here on so transparent: 0 is not to be seen, 1 covers. */
    PdfFile covering(float share) throws IOException {
        var state = new PDExtendedGraphicsState();
        state.setNonStrokingAlphaConstant(share);
        page.setGraphicsStateParameters(state);
        return this;
    }

    /** From here on as a scanner puts the words behind the picture of a page, unseen. */
    PdfFile unseen() throws IOException {
        page.setRenderingMode(RenderingMode.NEITHER);
        return this;
    }

    PdfFile seen() throws IOException {
        page.setRenderingMode(RenderingMode.FILL);
        return this;
    }

    /** From here on beside the text, as programs mark it: a header, a footer, a watermark. */
    PdfFile beside(String kind) throws IOException {
        var properties = new COSDictionary();
        properties.setName(COSName.TYPE, "Pagination");
        properties.setName(COSName.SUBTYPE, kind);
        page.beginMarkedContent(COSName.ARTIFACT, PDPropertyList.create(properties));
        return this;
    }

    PdfFile besideNoMore() throws IOException {
        page.endMarkedContent();
        return this;
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
