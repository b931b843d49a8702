package io.rapporteur.ingest.text.pdf;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * All that stands on one height of a page, over its whole width.
 *
 * @param cells its texts, parted by wide gaps, from left to right
 */
record PageRow(List<PdfLine> pieces, PdfLine line, List<String> cells) {

    /** Wider gaps than this many sizes part what stands left and right of them. */
    private static final float CELL_GAP = 2f;

    private static PageRow of(List<PdfLine> pieces) {
        List<Glyph> glyphs = new ArrayList<>();
        pieces.forEach(piece -> glyphs.addAll(piece.glyphs()));
        PdfLine line = new PdfLine(glyphs);
        return new PageRow(List.copyOf(pieces), line, line.cells(CELL_GAP));
    }

    /** The rows of a page, from top to bottom. */
    static List<PageRow> of(PdfPage page) {
        List<PdfLine> ordered = new ArrayList<>(page.pieces());
        ordered.sort(Comparator.comparingDouble(PdfLine::baseline));
        List<PageRow> rows = new ArrayList<>();
        List<PdfLine> row = new ArrayList<>();
        for (PdfLine piece : ordered) {
            if (!row.isEmpty() && !belongs(piece, row)) {
                rows.add(of(row));
                row.clear();
            }
            row.add(piece);
        }
        if (!row.isEmpty()) {
            rows.add(of(row));
        }
        return rows;
    }

    /** The pieces of a row share its baseline, but for raised marks, which come before what they stand in. */
    private static boolean belongs(PdfLine piece, List<PdfLine> row) {
        return row.get(row.size() - 1).isLevelWith(piece) || row.stream().allMatch(mark -> mark.mayBeMarkOf(piece));
    }

    float baseline() {
        return line.baseline();
    }

    float size() {
        return line.size();
    }

    String text() {
        return String.join(" ", cells);
    }

    /** Whether a program has marked all of it as put beside the text. */
    boolean isMarkedEdge() {
        return line.glyphs().stream().allMatch(glyph -> glyph.layer() == Layer.EDGE);
    }
}
