package io.rapporteur.parser.page;

import io.rapporteur.parser.text.Chars;

/**
 * Looks through a text for characters with which a footnote call may begin: block by block in an array, which is faster than
 * asking the string for each, and takes the same memory for a text of any length.
 */
final class CallMarks {

    private static final int BLOCK = 1024;

    private final String text;
    private final char[] block = new char[BLOCK];
    private int base;
    private int end;

    CallMarks(String text) {
        this.text = text;
    }

    /** Offset of the first such character from {@code from} on; {@code to} when there is none before. */
    int next(int from, int to) {
        int at = from;
        while (at < to) {
            if (at < base || at >= end) {
                load(at);
            }
            int limit = Math.min(to, end);
            at = base + next(block, at - base, limit - base);
            if (at < limit) {
                return at;
            }
        }
        return to;
    }

    private static int next(char[] block, int from, int to) {
        int at = from;
        while (at < to && !Chars.mayCall(block[at])) {
            at++;
        }
        return at;
    }

    private void load(int from) {
        base = from;
        end = Math.min(text.length(), from + BLOCK);
        text.getChars(base, end, block, 0);
    }
}
