package io.rapporteur.ingest.text.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import io.rapporteur.ingest.text.TextExtractor;
import io.rapporteur.ingest.text.extraction.Extraction;
import io.rapporteur.ingest.text.extraction.ExtractionLimits;
import io.rapporteur.ingest.text.extraction.RejectionReason;
import io.rapporteur.ingest.text.ocr.NeedsTesseract;
import io.rapporteur.ingest.text.ocr.OcrSettings;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.image.JPEGFactory;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Pages of our own, drawn, and taken for scans. */
@NeedsTesseract
class RecognitionTest {

    private static final OcrSettings SETTINGS = new OcrSettings("eng", 60);

    @Test
    void readsTheParagraphsAndNotesOfAScannedPageAndSaysSo() throws IOException {
        Extraction.Text read = text(extract(scan(page()), "scan.pdf", SETTINGS));

        assertThat(read.text())
                .isEqualTo(
                        """
                Resolution 90/61

                Recalling its resolution 89/14 of 3 December 2034 on ferries between villages, and the counts that were made of \
                them in winter,

                1. Urges States to count their bridges;

                2. Decides to go on counting.
                """);
        assertThat(read.warnings())
                .singleElement()
                .asString()
                .matches(
                        "the text of 1 of 1 page was recognised by Tesseract [\\d.]+\\S* \\(eng\\) and may have mistakes in it");
    }

    @Test
    void readsPagesWithATextLayerAsTheyAre() throws IOException {
        Extraction.Text read = text(extract(page(), "a.pdf", SETTINGS));

        assertThat(read.text()).startsWith("Resolution 90/61");
        assertThat(read.warnings()).isEmpty();
    }

    @Test
    void readsPictures() throws IOException {
        for (String format : new String[] {"png", "jpeg", "tiff"}) {
            var out = new ByteArrayOutputStream();
            ImageIO.write(picture(page()), format, out);

            Extraction.Text read = text(extract(out.toByteArray(), "page." + format, SETTINGS));

            assertThat(read.text()).as(format).contains("\n\n1. Urges States to count their bridges;\n\n");
            assertThat(read.mediaType()).isEqualTo("image/" + format);
        }
    }

    @Test
    void refusesBothUnlessItIsAskedFor() throws IOException {
        var out = new ByteArrayOutputStream();
        ImageIO.write(picture(page()), "png", out);

        Extraction.Rejected pdf = refused(extract(scan(page()), "scan.pdf", null));
        Extraction.Rejected picture = refused(extract(out.toByteArray(), "page.png", null));

        assertThat(pdf.reason()).isEqualTo(RejectionReason.NO_TEXT_LAYER);
        assertThat(pdf.remedy()).contains("RAPPORTEUR_OCR=tesseract");
        assertThat(picture.reason()).isEqualTo(RejectionReason.UNSUPPORTED_FORMAT);
        assertThat(picture.remedy()).contains("RAPPORTEUR_OCR=tesseract");
    }

    @Test
    void refusesAPictureThatIsCutOff() throws IOException {
        var out = new ByteArrayOutputStream();
        ImageIO.write(picture(page()), "png", out);
        byte[] half = Arrays.copyOf(out.toByteArray(), out.size() / 2);

        assertThat(extract(half, "page.png", SETTINGS)).isInstanceOf(Extraction.Rejected.class);
    }

    @Test
    void refusesAFileThatTakesLongerThanItMay() throws IOException {
        byte[][] pages = new byte[12][];
        Arrays.fill(pages, page());

        Extraction.Rejected refused = refused(extract(scan(pages), "scan.pdf", new OcrSettings("eng", 1)));

        assertThat(refused.reason()).isEqualTo(RejectionReason.TOO_COSTLY);
        assertThat(refused.detail()).contains("1 s of processor time");
    }

    @Test
    void saysWhichLanguageIsMissing() throws IOException {
        assertThat(refused(extract(scan(page()), "scan.pdf", new OcrSettings("xyz", 60)))
                        .detail())
                .contains("xyz");
    }

    private static byte[] page() throws IOException {
        return new PdfFile()
                .at(90, 80)
                .write("Resolution 90/61")
                .at(90, 120)
                .write(
                        "Recalling its resolution 89/14 of 3 December 2034 on ferries between villages, and the counts that")
                .at(90, 133)
                .write("were made of them in winter,")
                .at(90, 160)
                .write("1. Urges States to count their bridges;")
                .at(90, 186)
                .write("2. Decides to go on counting.")
                .bytes();
    }

    private static byte[] scan(byte[]... pages) throws IOException {
        try (var scanned = new PDDocument()) {
            for (byte[] page : pages) {
                var sheet = new PDPage(new PDRectangle(595, 842));
                scanned.addPage(sheet);
                try (var drawn = new PDPageContentStream(scanned, sheet)) {
                    drawn.drawImage(JPEGFactory.createFromImage(scanned, picture(page), 0.8f), 0, 0, 595, 842);
                }
            }
            var out = new ByteArrayOutputStream();
            scanned.save(out);
            return out.toByteArray();
        }
    }

    private static BufferedImage picture(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFRenderer(document).renderImageWithDPI(0, 200, ImageType.GRAY);
        }
    }

    private static Extraction extract(byte[] bytes, String name, @Nullable OcrSettings ocr) {
        return new TextExtractor(ExtractionLimits.DEFAULT, ocr).extract(bytes, name, null);
    }

    private static Extraction.Text text(Extraction extraction) {
        assertThat(extraction).isInstanceOf(Extraction.Text.class);
        return (Extraction.Text) extraction;
    }

    private static Extraction.Rejected refused(Extraction extraction) {
        assertThat(extraction).isInstanceOf(Extraction.Rejected.class);
        return (Extraction.Rejected) extraction;
    }
}
