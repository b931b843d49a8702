package io.rapporteur.ingest.text.pdf;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Orders the glyphs of a page as they are read: pieces of lines first, then, where a gutter runs down the page, the left column
 * before the right, from one full-width line to the next.
 */
final class PdfColumns {

    /** Wider gaps than this share of the size part a line into pieces. */
    private static final float PIECE_GAP = 0.9f;

    /** How many pieces further down a mark looks for its line; two lines of a page have fewer. */
    private static final int NEIGHBOURS = 60;

    private static final int MIN_LINES = 6;
    private static final float MIN_WIDTH_SHARE = 0.2f;
    private static final float MAX_CROSSING_SHARE = 0.25f;

    private PdfColumns() {}

    /** The lines of the page, one list for each stretch of a column, in reading order. */
    static List<List<PdfLine>> lines(List<Glyph> glyphs, float pageWidth) {
        List<PdfLine> pieces = pieces(glyphs);
        float gutter = gutter(pieces, pageWidth);
        List<List<PdfLine>> columns = new ArrayList<>();
        for (List<PdfLine> stretch : gutter < 0 ? List.of(pieces) : stretches(pieces, gutter)) {
            List<PdfLine> lines = joined(stretch);
            if (!lines.isEmpty()) {
                columns.add(lines);
            }
        }
        return columns;
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

    /** Where the gutter runs, or -1. */
    private static float gutter(List<PdfLine> pieces, float pageWidth) {
        List<PdfLine> wide = pieces.stream()
                .filter(piece -> piece.right() - piece.left() > pageWidth * MIN_WIDTH_SHARE)
                .toList();
        float best = -1;
        int fewest = Integer.MAX_VALUE;
        for (float x = pageWidth * 0.35f; x < pageWidth * 0.65f; x += 2) {
            int crossing = crossing(wide, x);
            if (crossing < fewest && isGutter(wide, x, crossing)) {
                fewest = crossing;
                best = x;
            }
        }
        return best;
    }

    private static int crossing(List<PdfLine> pieces, float x) {
        return (int) pieces.stream()
                .filter(piece -> piece.left() < x && piece.right() > x)
                .count();
    }

    private static boolean isGutter(List<PdfLine> wide, float x, int crossing) {
        List<PdfLine> left = wide.stream().filter(piece -> piece.right() <= x).toList();
        List<PdfLine> right = wide.stream().filter(piece -> piece.left() >= x).toList();
        return left.size() >= MIN_LINES
                && right.size() >= MIN_LINES
                && crossing <= wide.size() * MAX_CROSSING_SHARE
                && sideBySide(left, right) >= MIN_LINES;
    }

    /** How many lines on the left have one on the right at their height. */
    private static int sideBySide(List<PdfLine> left, List<PdfLine> right) {
        float top = (float) right.stream().mapToDouble(PdfLine::baseline).min().orElse(0) - 2;
        float bottom =
                (float) right.stream().mapToDouble(PdfLine::baseline).max().orElse(0) + 2;
        return (int) left.stream()
                .filter(piece -> piece.baseline() >= top && piece.baseline() <= bottom)
                .count();
    }

    private static List<List<PdfLine>> stretches(List<PdfLine> pieces, float gutter) {
        List<PdfLine> ordered = new ArrayList<>(pieces);
        ordered.sort(Comparator.comparingDouble(PdfLine::baseline));
        List<List<PdfLine>> stretches = new ArrayList<>();
        List<PdfLine> left = new ArrayList<>();
        List<PdfLine> right = new ArrayList<>();
        List<PdfLine> across = new ArrayList<>();
        for (PdfLine piece : ordered) {
            boolean crosses = piece.left() < gutter && piece.right() > gutter;
            if (crosses && !(left.isEmpty() && right.isEmpty())) {
                stretches.add(left);
                stretches.add(right);
                left = new ArrayList<>();
                right = new ArrayList<>();
            } else if (!crosses && !across.isEmpty()) {
                stretches.add(across);
                across = new ArrayList<>();
            }
            (crosses ? across : piece.left() >= gutter ? right : left).add(piece);
        }
        stretches.add(across);
        stretches.add(left);
        stretches.add(right);
        return stretches;
    }

    /** Pieces on the same height joined to lines, from top to bottom. */
    private static List<PdfLine> joined(List<PdfLine> pieces) {
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
            if (first != null && !sameLine(first, piece)) {
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

    private static boolean sameLine(PdfLine line, PdfLine piece) {
        return Math.abs(piece.baseline() - line.baseline()) < Math.min(line.size(), piece.size()) * 0.3f;
    }
}
