package io.rapporteur.parser.text;

import java.util.Arrays;
import java.util.List;

/**
 * The places of some marks in a text, asked for in rising order. Each mark is searched for by itself, by the machine's own
 * search, and no character twice for it.
 */
public final class Finds {

    private static final int NONE = Integer.MAX_VALUE;

    private final String text;
    private final List<String> marks;
    private final int[] found;

    public Finds(String text, List<String> marks) {
        this.text = text;
        this.marks = marks;
        this.found = new int[marks.size()];
        Arrays.fill(found, -1);
    }

    /** Offset of the first mark at or behind {@code from}; the length of the text when there is none. */
    public int next(int from) {
        int next = NONE;
        for (int i = 0; i < found.length; i++) {
            if (found[i] < from) {
                found[i] = find(i, from);
            }
            next = Math.min(next, found[i]);
        }
        return Math.min(next, text.length());
    }

    private int find(int mark, int from) {
        String sought = marks.get(mark);
        // The search for one character is the faster one.
        int at = sought.length() == 1 ? text.indexOf(sought.charAt(0), from) : text.indexOf(sought, from);
        return at < 0 ? NONE : at;
    }
}
