package io.rapporteur.ingest.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Glyphs on one baseline of one column, from left to right; raised marks belong to the line that they stand in. */
final class PdfLine {

    /** Smaller and higher than this share of the line's size is raised. */
    private static final float RAISED_SIZE = 0.82f;

    private static final float RAISED_BY = 0.12f;

    private final List<Glyph> glyphs;
    private final float baseline;
    private final float size;

    PdfLine(List<Glyph> unordered) {
        glyphs = new ArrayList<>(unordered);
        glyphs.sort(Comparator.comparingDouble(Glyph::x));
        Glyph usual = usual(glyphs);
        size = usual.size();
        baseline = usual.baseline();
    }

    float left() {
        return glyphs.get(0).x();
    }

    float right() {
        return glyphs.stream().map(Glyph::right).max(Float::compare).orElse(0f);
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
        return glyph.size() < size * RAISED_SIZE && glyph.baseline() < baseline - size * RAISED_BY;
    }

    /** Whether it begins as a footnote does: with a raised mark, or a number a little smaller than what follows. */
    boolean beginsWithMark() {
        return isRaised(glyphs.get(0)) && glyphs.size() > 1;
    }

    /** The characters without any hint. */
    String plain() {
        StringBuilder out = new StringBuilder();
        Glyph before = null;
        for (Glyph glyph : glyphs) {
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
        Map<String, Integer> counts = new HashMap<>();
        Glyph best = glyphs.get(0);
        int most = 0;
        for (Glyph glyph : glyphs) {
            int count =
                    counts.merge(Math.round(glyph.size() * 2) + "@" + Math.round(glyph.baseline()), 1, Integer::sum);
            if (count > most) {
                most = count;
                best = glyph;
            }
        }
        return best;
    }
}
