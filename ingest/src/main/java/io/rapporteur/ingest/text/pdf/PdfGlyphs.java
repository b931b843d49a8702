package io.rapporteur.ingest.text.pdf;

import io.rapporteur.ingest.text.extraction.ExtractionLimits;
import io.rapporteur.ingest.text.extraction.Rejection;
import io.rapporteur.ingest.text.extraction.RejectionReason;
import java.io.IOException;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.contentstream.operator.OperatorName;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNumber;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDFontDescriptor;
import org.apache.pdfbox.pdmodel.graphics.color.PDColor;
import org.apache.pdfbox.pdmodel.graphics.color.PDDeviceGray;
import org.apache.pdfbox.pdmodel.graphics.state.PDGraphicsState;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.apache.pdfbox.util.Matrix;

/**
 * Collects the glyphs of a page where PDFBox would write its text. Doubled glyphs (feigned bold type) are one. Where a page has
 * both, what shows and what does not are collected apart, since a character of the one must not count as the double of the other.
 */
final class PdfGlyphs extends PDFTextStripper {

    private static final float PALE = 0.6f;
    private static final float HALF_TRANSPARENT = 0.5f;

    private enum Wanted {
        ALL,
        SHOWN,
        HIDDEN
    }

    private final ExtractionLimits limits;
    private final List<Glyph> glyphs = new ArrayList<>();
    private Wanted wanted = Wanted.ALL;
    private boolean anyShown;
    private boolean anyHidden;
    private long operators;
    private long characters;

    private int markDepth;
    private int artifactDepth;
    private Layer mark = Layer.TEXT;

    /** How characters are drawn that are not drawn as text is. */
    private final IdentityHashMap<TextPosition, Drawn> drawn = new IdentityHashMap<>();

    private record Drawn(Layer layer, boolean pale) {

        private static final Drawn AS_TEXT = new Drawn(Layer.TEXT, false);
    }

    PdfGlyphs(ExtractionLimits limits) throws IOException {
        this.limits = limits;
        setSuppressDuplicateOverlappingText(true);
        setShouldSeparateByBeads(false);
    }

    /** The glyphs of a page (from 1), in the order in which the page draws them. */
    List<Glyph> of(PDDocument document, int page) throws IOException {
        anyShown = false;
        anyHidden = false;
        long before = characters;
        List<Glyph> all = collect(document, page, Wanted.ALL);
        if (!anyShown || !anyHidden || isOverLimit()) {
            return all;
        }
        characters = before;
        return HiddenText.join(collect(document, page, Wanted.SHOWN), collect(document, page, Wanted.HIDDEN));
    }

    private List<Glyph> collect(PDDocument document, int page, Wanted which) throws IOException {
        wanted = which;
        glyphs.clear();
        drawn.clear();
        markDepth = 0;
        artifactDepth = 0;
        mark = Layer.TEXT;
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
        switch (operator.getName()) {
            case OperatorName.NON_STROKING_GRAY,
                    OperatorName.NON_STROKING_RGB,
                    OperatorName.NON_STROKING_CMYK,
                    OperatorName.NON_STROKING_COLORSPACE,
                    OperatorName.NON_STROKING_COLOR,
                    OperatorName.NON_STROKING_COLOR_N -> fillsWith(operator.getName(), operands);
            default -> {}
        }
    }

    /** Of a colour only its lightness counts. A single number may be a tint, of which more is darker, and tells nothing. */
    private void fillsWith(String operator, List<COSBase> operands) {
        boolean gray = OperatorName.NON_STROKING_GRAY.equals(operator);
        float lightness = operands.size() == 1 && !gray ? 0 : lightness(operands);
        getGraphicsState().setNonStrokingColor(new PDColor(new float[] {lightness}, PDDeviceGray.INSTANCE));
    }

    private static float lightness(List<COSBase> operands) {
        float[] parts = new float[operands.size()];
        for (int i = 0; i < parts.length; i++) {
            parts[i] = operands.get(i) instanceof COSNumber number ? number.floatValue() : 0;
        }
        return switch (parts.length) {
            case 1 -> parts[0];
            case 3 -> mixed(parts);
            case 4 -> (1 - mixed(parts)) * (1 - parts[3]);
            default -> 0;
        };
    }

    /** How light the eye finds red, green and blue together. */
    private static float mixed(float[] parts) {
        return 0.3f * parts[0] + 0.59f * parts[1] + 0.11f * parts[2];
    }

    @Override
    public void beginMarkedContentSequence(COSName tag, COSDictionary properties) {
        super.beginMarkedContentSequence(tag, properties);
        markDepth++;
        if (mark == Layer.TEXT) {
            mark = Layer.ofMark(tag, properties);
            artifactDepth = markDepth;
        }
    }

    @Override
    public void endMarkedContentSequence() {
        super.endMarkedContentSequence();
        if (markDepth == artifactDepth) {
            mark = Layer.TEXT;
        }
        markDepth = Math.max(0, markDepth - 1);
    }

    @Override
    protected void processTextPosition(TextPosition position) {
        // Beyond the limit nothing is kept; the caller sees the count.
        if (++characters > limits.maxTextChars()) {
            return;
        }
        PDGraphicsState state = getGraphicsState();
        RenderingMode mode = state.getTextState().getRenderingMode();
        boolean hidden = mode == RenderingMode.NEITHER || mode == RenderingMode.NEITHER_CLIP;
        anyHidden |= hidden;
        anyShown |= !hidden;
        if (wanted == Wanted.ALL || hidden == (wanted == Wanted.HIDDEN)) {
            boolean pale = isPale(state, mode);
            if (hidden || pale || mark != Layer.TEXT) {
                drawn.put(position, new Drawn(hidden && mark != Layer.BACKGROUND ? Layer.INVISIBLE : mark, pale));
            }
            super.processTextPosition(position);
        }
    }

    private static boolean isPale(PDGraphicsState state, RenderingMode mode) {
        if (state.getNonStrokeAlphaConstant() <= HALF_TRANSPARENT || mode == RenderingMode.STROKE) {
            return true;
        }
        float[] lightness = state.getNonStrokingColor().getComponents();
        return lightness.length == 1 && lightness[0] >= PALE;
    }

    boolean isOverLimit() {
        return characters > limits.maxTextChars();
    }

    private void take(TextPosition position) {
        String text = position.getUnicode();
        if (text == null || text.isBlank() || position.getFontSizeInPt() <= 0) {
            return;
        }
        Drawn how = drawn.getOrDefault(position, Drawn.AS_TEXT);
        glyphs.add(new Glyph(
                // A soft hyphen is drawn as any other, and some fonts have no other.
                text.replace('\u00ad', '-'),
                position.getXDirAdj(),
                position.getYDirAdj(),
                position.getWidthDirAdj(),
                position.getFontSizeInPt(),
                isItalic(position.getFont()),
                how.pale(),
                turn(position.getTextMatrix()),
                how.layer()));
    }

    private static short turn(Matrix matrix) {
        if (matrix.getShearY() == 0 && matrix.getScaleX() > 0) {
            return 0;
        }
        double degrees = Math.toDegrees(Math.atan2(matrix.getShearY(), matrix.getScaleX()));
        return (short) Math.floorMod(Math.round(degrees), 360);
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
