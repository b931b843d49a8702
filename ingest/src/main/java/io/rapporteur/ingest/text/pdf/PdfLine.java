package io.rapporteur.ingest.text.pdf;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Glyphs on one baseline of one column, from left to right; raised marks belong to the line that they stand in. */
final class PdfLine {

    /** Smaller and higher by these shares of the line's size is raised; the higher, the less small it need be. */
    private static final float SMALL = 0.82f;

    private static final float RAISED = 0.12f;
    private static final float LESS_SMALL = 0.95f;
    private static final float WELL_RAISED = 0.28f;

    /** Baselines that differ by less than this share of the size are one. */
    private static final float LEVEL = 0.3f;

    private static final int MAX_MARK_LENGTH = 3;
    private static final float HIGHEST_MARK = 0.85f;
    private static final float HIGHEST_NUMBER = 1.15f;

    /** How many sizes behind the end of a line a number may stand that is its mark. */
    private static final float FARTHEST_NUMBER = 2.5f;

    private final List<Glyph> glyphs;
    private final float right;
    private final float baseline;
    private final float size;

    PdfLine(List<Glyph> unordered) {
        glyphs = new ArrayList<>(unordered);
        glyphs.sort(Comparator.comparingDouble(Glyph::x));
        float farthest = 0;
        for (Glyph glyph : glyphs) {
            farthest = Math.max(farthest, glyph.right());
        }
        right = farthest;
        Glyph usual = usual(glyphs);
        size = usual.size();
        baseline = usual.baseline();
    }

    float left() {
        return glyphs.get(0).x();
    }

    float right() {
        return right;
    }

    float baseline() {
        return baseline;
    }

    /** Size of most of its characters. */
    float size() {
        return size;
    }

    List<Glyph> glyphs() {
        return glyphs;
    }

    boolean isRaised(Glyph glyph) {
        float up = (baseline - glyph.baseline()) / size;
        return (glyph.size() < size * SMALL && up > RAISED)
                || (glyph.size() < size * LESS_SMALL && up > WELL_RAISED)
                || up > HIGHEST_MARK;
    }

    /** How far a mark that floats above this line pushed it down; 0 where none does. */
    float pushedDown() {
        float highest = 0;
        for (Glyph glyph : glyphs) {
            highest = Math.max(highest, baseline - glyph.baseline());
        }
        return highest > size * HIGHEST_MARK ? highest : 0;
    }

    /** Whether these few characters may be the raised mark of a line. */
    boolean mayBeMarkOf(PdfLine line) {
        float up = (line.baseline - baseline) / line.size;
        if (glyphs.size() > MAX_MARK_LENGTH || up <= RAISED) {
            return false;
        }
        boolean touches = left() < line.right() + line.size && right() > line.left() - line.size * 1.5f;
        boolean floats = left() < line.right() + line.size * FARTHEST_NUMBER && right() > line.right() && isNumber();
        return up < HIGHEST_MARK
                ? size < line.size * LESS_SMALL && (touches || floats)
                : up < HIGHEST_NUMBER && isNumberBehind(line);
    }

    private boolean isNumber() {
        return glyphs.stream().allMatch(glyph -> Character.isDigit(glyph.text().codePointAt(0)));
    }

    /** Some typesetters float the mark a whole line high; then only digits right behind a character of the line are one. */
    private boolean isNumberBehind(PdfLine line) {
        return isNumber()
                && line.glyphs.stream().anyMatch(glyph -> Math.abs(left() - glyph.right()) < line.size * 0.1f);
    }

    /** Whether a word begins at {@code x} behind a wide space, as the text behind a number does. */
    boolean hasTabStopAt(float x) {
        for (int i = 1; i < glyphs.size(); i++) {
            float gap = glyphs.get(i).x() - glyphs.get(i - 1).right();
            if (gap > size * 0.4f && Math.abs(glyphs.get(i).x() - x) < 2.5f) {
                return true;
            }
        }
        return false;
    }

    /** Width of its first word. */
    float firstWord() {
        int last = 0;
        while (last + 1 < glyphs.size() && !isGap(glyphs.get(last), glyphs.get(last + 1))) {
            last++;
        }
        return glyphs.get(last).right() - left();
    }

    /** Whether it begins as a footnote does, with a raised mark. */
    boolean beginsWithMark() {
        return isRaised(glyphs.get(0)) && glyphs.size() > 1;
    }

    /** Whether it begins with a capital in italics, as paragraphs do that open with a verb. */
    boolean beginsItalic() {
        Glyph first = glyphs.get(0);
        return first.italic()
                && Character.isUpperCase(first.text().codePointAt(0))
                && !glyphs.get(glyphs.size() - 1).italic();
    }

    boolean endsItalic() {
        return glyphs.get(glyphs.size() - 1).italic();
    }

    /** The characters without any hint. */
    String plain() {
        return plain(glyphs);
    }

    /** The characters without the raised marks at the end. */
    String plainWithoutCall() {
        int end = glyphs.size();
        while (end > 1 && isRaised(glyphs.get(end - 1))) {
            end--;
        }
        return plain(glyphs.subList(0, end));
    }

    /** The texts between gaps that are wider than so many sizes. */
    List<String> cells(float gap) {
        List<String> cells = new ArrayList<>();
        int from = 0;
        for (int i = 1; i <= glyphs.size(); i++) {
            if (i == glyphs.size() || glyphs.get(i).x() - glyphs.get(i - 1).right() > size * gap) {
                cells.add(plain(glyphs.subList(from, i)).strip());
                from = i;
            }
        }
        return cells;
    }

    /** Whether both stand on one baseline. */
    boolean isLevelWith(PdfLine other) {
        return Math.abs(other.baseline - baseline) < Math.min(size, other.size) * LEVEL;
    }

    private String plain(List<Glyph> some) {
        StringBuilder out = new StringBuilder();
        Glyph before = null;
        for (Glyph glyph : some) {
            if (before != null && isGap(before, glyph)) {
                out.append(' ');
            }
            out.append(glyph.text());
            before = glyph;
        }
        return out.toString();
    }

    /** Whether a space shows between two glyphs that stand side by side. */
    boolean isGap(Glyph left, Glyph right) {
        return right.x() - left.right() > Math.min(size, Math.max(left.size(), right.size())) * 0.17f;
    }

    /** A glyph of the size and height that most characters of the line have. */
    private static Glyph usual(List<Glyph> glyphs) {
        Glyph last = glyphs.get(glyphs.size() - 1);
        if (glyphs.stream().allMatch(glyph -> place(glyph) == place(last))) {
            return last;
        }
        Map<Long, Integer> counts = new HashMap<>();
        Glyph best = last;
        int most = 0;
        for (Glyph glyph : glyphs) {
            int count = counts.merge(place(glyph), 1, Integer::sum);
            if (count > most) {
                most = count;
                best = glyph;
            }
        }
        return best;
    }

    /** Size and height in one number. */
    private static long place(Glyph glyph) {
        return (long) Math.round(glyph.size() * 2) << 32 | (Math.round(glyph.baseline()) & 0xffffffffL);
    }
}
