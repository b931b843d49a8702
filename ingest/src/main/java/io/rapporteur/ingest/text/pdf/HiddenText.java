package io.rapporteur.ingest.text.pdf;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What a scanner has recognised lies unseen behind the picture of a page. Where the page shows its text as well, it is read once,
 * as it is shown.
 */
final class HiddenText {

    /** Side of the squares, in points, in which a shown character covers the hidden ones. */
    private static final float CELL = 6;

    private static final int STEPS = 3;

    /** Height of a character, as a share of its size. */
    private static final float HEIGHT = 0.7f;

    private HiddenText() {}

    /** What is shown, and what is hidden where nothing is shown. */
    static List<Glyph> join(List<Glyph> shown, List<Glyph> hidden) {
        Set<Long> covered = new HashSet<>();
        shown.forEach(glyph -> cover(glyph, covered));
        List<Glyph> alone = hidden.stream()
                .filter(glyph -> !covered.contains(cell(glyph.middle(), glyph.baseline() - glyph.size() * HEIGHT / 2)))
                .toList();
        if (alone.size() * 2 <= hidden.size()) {
            return shown;
        }
        List<Glyph> joined = new ArrayList<>(shown);
        joined.addAll(alone);
        return joined;
    }

    /** A character of any size covers a few squares only, so that no page can ask for millions. */
    private static void cover(Glyph glyph, Set<Long> covered) {
        for (int across = 0; across <= STEPS; across++) {
            for (int up = 0; up <= STEPS; up++) {
                covered.add(cell(
                        glyph.x() + glyph.width() * across / STEPS,
                        glyph.baseline() - glyph.size() * HEIGHT * up / STEPS));
            }
        }
    }

    private static long cell(float x, float y) {
        return (long) Math.floor(x / CELL) << 32 | (Math.round(Math.floor(y / CELL)) & 0xffffffffL);
    }
}
