package io.rapporteur.ingest.text.pdf;

import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDPage;

/**
 * The text of a page.
 *
 * @param pieces pieces of lines, in the order in which the page draws them
 * @param turned pieces that are written at a right angle to them
 * @param width of the page as it is read, in points
 */
record PdfPage(List<PdfLine> pieces, List<PdfLine> turned, float width, float height) {

    /** Wider gaps than this share of the size part a line into pieces. */
    private static final float PIECE_GAP = 0.9f;

    /** The text of a page, given the size of most characters of the document. */
    static PdfPage of(List<Glyph> drawn, PDPage page, float documentSize) {
        boolean lying = page.getRotation() % 180 != 0;
        float across = page.getCropBox().getWidth();
        float down = page.getCropBox().getHeight();
        return of(drawn, lying ? down : across, lying ? across : down, documentSize);
    }

    /** The text of a page of this width and height. */
    static PdfPage of(List<Glyph> drawn, float width, float height, float documentSize) {
        PdfWatermarks.Parts parts = PdfWatermarks.part(drawn, height, documentSize);
        return new PdfPage(pieces(parts.text()), pieces(parts.turned()), width, height);
    }

    PdfPage with(List<PdfLine> otherPieces) {
        return new PdfPage(otherPieces, turned, width, height);
    }

    /** Glyphs that follow each other closely in the stream of the page. */
    private static List<PdfLine> pieces(List<Glyph> glyphs) {
        List<PdfLine> pieces = new ArrayList<>();
        List<Glyph> piece = new ArrayList<>();
        Glyph last = null;
        for (Glyph glyph : glyphs) {
            if (last != null && !follows(last, glyph)) {
                pieces.add(new PdfLine(piece));
                piece = new ArrayList<>();
            }
            piece.add(glyph);
            last = glyph;
        }
        if (!piece.isEmpty()) {
            pieces.add(new PdfLine(piece));
        }
        return pieces;
    }

    private static boolean follows(Glyph last, Glyph next) {
        float size = Math.max(last.size(), next.size());
        float gap = next.x() - last.right();
        return Math.abs(next.baseline() - last.baseline()) < size * 0.5f
                && gap > -size * 0.5f
                && gap < size * PIECE_GAP;
    }
}
