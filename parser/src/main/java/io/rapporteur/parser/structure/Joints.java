package io.rapporteur.parser.structure;

import java.util.Arrays;
import java.util.List;

/**
 * Where a further clause of a sentence may begin: behind a comma, or at a conjunction. Each mark is searched for by itself, and
 * no character twice.
 */
final class Joints {

    private static final int NONE = Integer.MAX_VALUE;

    private final String text;
    private final List<String> marks;
    private final int[] found;

    /**
     * The joints of a text.
     *
     * @param marks what makes a joint; each has one space in it or before it, at which the joint is
     */
    Joints(String text, List<String> marks) {
        this.text = text;
        this.marks = marks;
        this.found = new int[marks.size()];
        Arrays.fill(found, -1);
    }

    /** Offset of the space of the first joint at or behind {@code from}, or -1; to be asked for in rising order. */
    int next(int from) {
        int next = NONE;
        for (int i = 0; i < found.length; i++) {
            if (found[i] < from) {
                found[i] = find(marks.get(i), from);
            }
            next = Math.min(next, found[i]);
        }
        return next == NONE ? -1 : next;
    }

    private int find(String mark, int from) {
        int space = mark.indexOf(' ');
        int at = text.indexOf(mark, from - space);
        return at < 0 ? NONE : at + space;
    }
}
