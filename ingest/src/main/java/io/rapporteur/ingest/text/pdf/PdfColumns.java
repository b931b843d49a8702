package io.rapporteur.ingest.text.pdf;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Orders the pieces of a page as they are read: joined to lines, and, where a gutter runs down between two columns, the left
 * column before the right, from one full-width line to the next.
 */
final class PdfColumns {

    /** How many pieces further down a mark looks for its line; two lines of a page have fewer. */
    private static final int NEIGHBOURS = 60;

    private PdfColumns() {}

    /** The lines of the page, one list for each stretch of a column, in reading order. */
    static List<List<PdfLine>> lines(PdfPage page) {
        List<List<PdfLine>> columns = new ArrayList<>(PdfGutter.stretches(page.pieces(), page.width()));
        columns.add(joined(page.turned()));
        columns.removeIf(List::isEmpty);
        return columns;
    }

    /** Pieces on the same height joined to lines, from top to bottom. */
    static List<PdfLine> joined(List<PdfLine> pieces) {
        List<PdfLine> ordered = new ArrayList<>(pieces);
        ordered.sort(Comparator.comparingDouble(PdfLine::baseline));
        List<PdfLine> lines = new ArrayList<>();
        List<PdfLine> marks = new ArrayList<>();
        List<Glyph> glyphs = new ArrayList<>();
        PdfLine first = null;
        for (int i = 0; i < ordered.size(); i++) {
            PdfLine piece = ordered.get(i);
            if (isMark(ordered, i)) {
                marks.add(piece);
                continue;
            }
            if (first != null && !first.isLevelWith(piece)) {
                lines.add(new PdfLine(glyphs));
                glyphs = new ArrayList<>();
                first = null;
            }
            glyphs.addAll(piece.glyphs());
            first = first == null ? piece : first;
        }
        if (!glyphs.isEmpty()) {
            lines.add(new PdfLine(glyphs));
        }
        return withMarks(lines, marks);
    }

    /** Whether a piece is the raised mark of one that stands a little lower. */
    private static boolean isMark(List<PdfLine> ordered, int index) {
        int limit = Math.min(ordered.size(), index + NEIGHBOURS);
        for (int i = index + 1; i < limit; i++) {
            if (ordered.get(index).mayBeMarkOf(ordered.get(i))) {
                return true;
            }
        }
        return false;
    }

    private static List<PdfLine> withMarks(List<PdfLine> lines, List<PdfLine> marks) {
        for (PdfLine mark : marks) {
            for (int i = 0; i < lines.size(); i++) {
                if (mark.mayBeMarkOf(lines.get(i))) {
                    List<Glyph> glyphs = new ArrayList<>(lines.get(i).glyphs());
                    glyphs.addAll(mark.glyphs());
                    lines.set(i, new PdfLine(glyphs));
                    break;
                }
            }
        }
        return lines;
    }
}
