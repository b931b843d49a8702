package io.rapporteur.ingest.text.pdf;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Leaves out what was put across or behind the text of a page: words that slant, words that are marked as background, words far
 * larger than the text, or pale, where lines of the text run through them.
 */
final class PdfWatermarks {

    /** Sizes, as multiples of that of the text. */
    private static final float LARGE = 2f;

    private static final float VERY_LARGE = 3f;
    private static final float HUGE = 5f;

    /** So far down a page, as a share of its height, mast heads and titles may be very large. */
    private static final float HEAD = 0.4f;

    /** Height of a capital, as a share of its size. */
    private static final float HEIGHT = 0.72f;

    /** Shares of the height of a character. */
    private static final float TOUCHES = 0.2f;

    private static final float INSIDE = 0.5f;

    /** Degrees by which a line may lie askew, as scans do. */
    private static final int ASKEW = 4;

    /** Fewer characters than this do not tell the size of the text. */
    private static final int FEW = 60;

    /** Runs of a page that are compared with its text, which bounds the time; a page is not tiled with more. */
    private static final int COMPARED_RUNS = 200;

    /** So many characters of other lines, and this share of its own, lie in the box of a run by chance. */
    private static final int BY_CHANCE = 1;

    private static final float SHARE_BY_CHANCE = 0.3f;

    /** So few words that stand turned beside a text are no part of it; more are the headings of a table. */
    private static final int TURNED_RUNS = 2;

    private PdfWatermarks() {}

    /** The glyphs of a page that are text. */
    record Parts(List<Glyph> text, List<Glyph> turned) {}

    /**
     * Parts a page.
     *
     * @param pageHeight in points
     * @param documentSize size of most characters of the document, in points
     * @return its text, and apart from it what is written at a right angle to most of it
     */
    static Parts part(List<Glyph> page, float pageHeight, float documentSize) {
        int reading = reading(page);
        List<Glyph> text = new ArrayList<>(page.size());
        List<Glyph> turned = new ArrayList<>();
        for (Glyph glyph : page) {
            int off = Math.floorMod(glyph.turn() - reading, 360);
            if (glyph.layer() == Layer.BACKGROUND) {
                continue;
            }
            if (off <= ASKEW || off >= 360 - ASKEW) {
                text.add(glyph);
            } else if (off % 90 <= ASKEW || off % 90 >= 90 - ASKEW) {
                turned.add(glyph);
            }
        }
        if (text.size() * 2 < page.size()) {
            return new Parts(page, List.of());
        }
        float body = text.size() < FEW ? documentSize : BodySize.of(text).points();
        turned.removeIf(glyph -> glyph.size() > body * LARGE);
        boolean beside = runs(turned).size() <= TURNED_RUNS;
        return new Parts(withoutMarks(text, body, pageHeight), beside ? List.of() : turned);
    }

    /** The direction in which most of a page is written. */
    private static int reading(List<Glyph> page) {
        if (page.stream().allMatch(glyph -> glyph.turn() == 0)) {
            return 0;
        }
        Map<Short, Integer> counts = new HashMap<>();
        page.forEach(glyph -> counts.merge(glyph.turn(), 1, Integer::sum));
        return Collections.max(counts.entrySet(), Map.Entry.comparingByValue()).getKey();
    }

    private static List<Glyph> withoutMarks(List<Glyph> text, float body, float pageHeight) {
        List<Glyph> suspects = text.stream()
                .filter(glyph -> glyph.pale() || glyph.size() > body * LARGE)
                .toList();
        if (suspects.isEmpty() || text.size() - suspects.size() < FEW) {
            return text;
        }
        Set<Glyph> suspected = identitySet();
        suspected.addAll(suspects);
        List<Glyph> others =
                text.stream().filter(glyph -> !suspected.contains(glyph)).toList();
        Set<Glyph> marks = identitySet();
        runs(suspects).stream()
                .limit(COMPARED_RUNS)
                .filter(run -> isMark(run, others, body, pageHeight))
                .forEach(marks::addAll);
        return text.stream().filter(glyph -> !marks.contains(glyph)).toList();
    }

    private static Set<Glyph> identitySet() {
        return Collections.newSetFromMap(new IdentityHashMap<>());
    }

    private static boolean isMark(List<Glyph> run, List<Glyph> others, float body, float pageHeight) {
        Glyph first = run.get(0);
        if (first.size() <= body * LARGE) {
            return over(run, others, TOUCHES) > Math.max(BY_CHANCE, run.size() * SHARE_BY_CHANCE);
        }
        boolean belowHead = first.size() > body * VERY_LARGE && first.baseline() > pageHeight * HEAD;
        return first.pale() || belowHead || first.size() > body * HUGE || over(run, others, INSIDE) > BY_CHANCE;
    }

    /** How many characters of other lines lie, with this share of their height, in the box of a run. */
    private static long over(List<Glyph> run, List<Glyph> others, float share) {
        Glyph first = run.get(0);
        float left = (float) run.stream().mapToDouble(Glyph::x).min().orElse(0);
        float right = (float) run.stream().mapToDouble(Glyph::right).max().orElse(0);
        float top = first.baseline() - first.size() * HEIGHT;
        return others.stream()
                .filter(glyph -> glyph.middle() > left && glyph.middle() < right)
                .filter(glyph -> {
                    float from = Math.max(top, glyph.baseline() - glyph.size() * HEIGHT);
                    float to = Math.min(first.baseline(), glyph.baseline());
                    return to - from > glyph.size() * HEIGHT * share;
                })
                .count();
    }

    /** Glyphs that are drawn one after the other, on one line, in one size and shade. */
    private static List<List<Glyph>> runs(List<Glyph> glyphs) {
        List<List<Glyph>> runs = new ArrayList<>();
        Glyph last = null;
        for (Glyph glyph : glyphs) {
            if (last == null || !goesOn(last, glyph)) {
                runs.add(new ArrayList<>());
            }
            runs.get(runs.size() - 1).add(glyph);
            last = glyph;
        }
        return runs;
    }

    private static boolean goesOn(Glyph last, Glyph next) {
        return last.pale() == next.pale()
                && last.turn() == next.turn()
                && Math.abs(last.size() - next.size()) < last.size() * 0.05f
                && Math.abs(last.baseline() - next.baseline()) < last.size() * 0.2f;
    }
}
