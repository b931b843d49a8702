package io.rapporteur.ingest.text.pdf;

import io.rapporteur.ingest.text.form.Enumerators;
import java.util.List;

/**
 * Two columns side by side, or lines over the whole width. Within the columns of a text the words go on from line to line; in a
 * table, and in what stands left and right in a mast head, they do not, or paragraphs begin at the same height on both sides.
 *
 * @param right empty where the lines run over the whole width
 */
record ColumnPair(List<PdfLine> left, List<PdfLine> right, boolean isProse) {

    private static final int MIN_LINES = 3;
    private static final int MIN_WRAPS = 2;

    /** Of the width of the page. */
    private static final float MIN_WIDTH = 0.17f;

    /** Paragraphs that begin beside each other make a table when there are so many of them, and hardly any others. */
    private static final int ROWS_OF_TABLE = 2;

    private static final float SHARE_OF_TABLE = 0.6f;

    /** Rows of a table have fewer lines than the paragraphs of two languages that are printed side by side. */
    private static final int LINES_OF_PARAGRAPHS = 5;

    /** Wider gaps than this many sizes part cells, behind more characters than a number has. */
    private static final float CELL_GAP = 2.5f;

    private static final int MAX_NUMBER_LENGTH = 5;
    private static final float SHARE_OF_CELLS = 0.3f;

    private static final String STOPS = ".;:!?";

    static ColumnPair across(List<PdfLine> pieces) {
        return new ColumnPair(PdfColumns.joined(pieces), List.of(), false);
    }

    static ColumnPair of(List<PdfLine> left, List<PdfLine> right, float pageWidth) {
        ColumnPair pair = new ColumnPair(PdfColumns.joined(left), PdfColumns.joined(right), false);
        boolean isProse = pair.left.size() >= MIN_LINES
                && pair.right.size() >= MIN_LINES
                && wraps(pair.left) > 0
                && wraps(pair.right) > 0
                && wraps(pair.left) + wraps(pair.right) >= MIN_WRAPS
                && pair.mayBeProse(pageWidth);
        return new ColumnPair(pair.left, pair.right, isProse);
    }

    List<List<PdfLine>> stretches() {
        return right.isEmpty() ? List.of(left) : List.of(left, right);
    }

    int lines() {
        return left.size() + right.size();
    }

    /** Whether nothing speaks against columns of a text. */
    boolean mayBeProse(float pageWidth) {
        return !left.isEmpty()
                && !right.isEmpty()
                && width(left) > pageWidth * MIN_WIDTH
                && width(right) > pageWidth * MIN_WIDTH
                && !hasCells(left)
                && !hasCells(right)
                && !isTable();
    }

    /** Whether notes stand below either column. */
    boolean areNotes() {
        return !left.isEmpty()
                && !right.isEmpty()
                && left.get(0).beginsWithMark()
                && right.get(0).beginsWithMark();
    }

    /** Whether words go on from line to line on either side. */
    boolean wraps() {
        return wraps(left) + wraps(right) > 0;
    }

    private static float width(List<PdfLine> lines) {
        float from = (float) lines.stream().mapToDouble(PdfLine::left).min().orElse(0);
        return rightEdge(lines) - from;
    }

    private static float rightEdge(List<PdfLine> lines) {
        return (float) lines.stream().mapToDouble(PdfLine::right).max().orElse(0);
    }

    private static boolean hasCells(List<PdfLine> lines) {
        long celled = lines.stream()
                .map(line -> line.cells(CELL_GAP))
                .filter(cells -> cells.size() > 1 && cells.get(0).length() > MAX_NUMBER_LENGTH)
                .count();
        return celled > lines.size() * SHARE_OF_CELLS;
    }

    private boolean isTable() {
        long beside = 0;
        int begunLeft = 0;
        int begunRight = 0;
        for (int i = 1; i < right.size(); i++) {
            begunRight += begins(right, i) ? 1 : 0;
        }
        for (int i = 1; i < left.size(); i++) {
            if (begins(left, i)) {
                begunLeft++;
                beside += beginsAt(left.get(i)) ? 1 : 0;
            }
        }
        int begun = Math.max(begunLeft, begunRight);
        return beside >= ROWS_OF_TABLE
                && beside >= begun * SHARE_OF_TABLE
                && Math.max(left.size(), right.size()) < (begun + 1) * LINES_OF_PARAGRAPHS;
    }

    private boolean beginsAt(PdfLine line) {
        for (int i = 1; i < right.size(); i++) {
            if (right.get(i).isLevelWith(line)) {
                return begins(right, i);
            }
        }
        return false;
    }

    private static int wraps(List<PdfLine> lines) {
        float edge = rightEdge(lines);
        int wraps = 0;
        for (int i = 1; i < lines.size(); i++) {
            PdfLine before = lines.get(i - 1);
            PdfLine line = lines.get(i);
            wraps += isFull(before, line, edge) && !hasEnded(before) && goesOn(before, line) ? 1 : 0;
        }
        return wraps;
    }

    private static boolean begins(List<PdfLine> lines, int index) {
        PdfLine before = lines.get(index - 1);
        PdfLine line = lines.get(index);
        return !goesOn(before, line) && (hasEnded(before) || !isFull(before, line, rightEdge(lines)));
    }

    /** Whether the first word of the next line had no room on this one. */
    private static boolean isFull(PdfLine line, PdfLine next, float edge) {
        return line.right() + next.firstWord() > edge - line.size();
    }

    private static boolean hasEnded(PdfLine line) {
        String end = line.plainWithoutCall().strip();
        return end.isEmpty() || STOPS.indexOf(end.charAt(end.length() - 1)) >= 0;
    }

    /** Whether a line begins in the middle of a sentence, or of a word. */
    private static boolean goesOn(PdfLine before, PdfLine line) {
        String text = line.plain().strip();
        String end = before.plain().strip();
        return !text.isEmpty()
                && (Character.isLowerCase(text.charAt(0))
                        || end.endsWith("-")
                        || (Character.isDigit(text.charAt(0)) && !Enumerators.begins(text)));
    }
}
