package io.rapporteur.ingest.text.pdf;

import io.rapporteur.ingest.text.extraction.ExtractionLimits;
import io.rapporteur.ingest.text.extraction.Rejection;
import io.rapporteur.ingest.text.extraction.RejectionReason;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDFontDescriptor;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/** Collects the glyphs of a page where PDFBox would write its text. Doubled glyphs (feigned bold type) are one. */
final class PdfGlyphs extends PDFTextStripper {

    private final ExtractionLimits limits;
    private final List<Glyph> glyphs = new ArrayList<>();
    private long operators;
    private long characters;

    PdfGlyphs(ExtractionLimits limits) throws IOException {
        this.limits = limits;
        setSuppressDuplicateOverlappingText(true);
        setShouldSeparateByBeads(false);
    }

    /** The glyphs of a page (from 1), in the order in which the page draws them. */
    List<Glyph> of(PDDocument document, int page) throws IOException {
        glyphs.clear();
        setStartPage(page);
        setEndPage(page);
        getText(document);
        return List.copyOf(glyphs);
    }

    @Override
    protected void writePage() {
        for (List<TextPosition> article : charactersByArticle) {
            for (TextPosition position : article) {
                take(position);
            }
        }
    }

    @Override
    protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
        if (++operators > limits.maxOperators()) {
            throw new Rejection(
                    RejectionReason.UNSAFE,
                    "the pdf draws with more than " + limits.maxOperators() + " operators",
                    "print it to a new pdf, or send its text");
        }
        super.processOperator(operator, operands);
    }

    @Override
    protected void processTextPosition(TextPosition position) {
        // Beyond the limit nothing is kept; the caller sees the count.
        if (++characters <= limits.maxTextChars()) {
            super.processTextPosition(position);
        }
    }

    boolean isOverLimit() {
        return characters > limits.maxTextChars();
    }

    private void take(TextPosition position) {
        String text = position.getUnicode();
        if (text == null || text.isBlank() || position.getFontSizeInPt() <= 0) {
            return;
        }
        glyphs.add(new Glyph(
                text,
                position.getXDirAdj(),
                position.getYDirAdj(),
                position.getWidthDirAdj(),
                position.getFontSizeInPt(),
                isItalic(position.getFont())));
    }

    private static boolean isItalic(PDFont font) {
        String name = font.getName() == null ? "" : font.getName().toLowerCase(Locale.ROOT);
        PDFontDescriptor descriptor = font.getFontDescriptor();
        return name.contains("italic")
                || name.contains("oblique")
                || name.endsWith("-it")
                || (descriptor != null && (descriptor.isItalic() || descriptor.getItalicAngle() < -3));
    }
}
