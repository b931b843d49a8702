package io.rapporteur.parser.page;

import io.rapporteur.parser.text.Chars;
import java.util.Optional;

/**
 * The marker at the head of a footnote body.
 *
 * @param marker as plain characters: {@code 3} for a superscript three
 * @param raised whether its form alone tells that it is one: superscript or {@code [^3]}
 * @param end offset behind the marker and what separates it from the words
 */
record NoteMarker(String marker, boolean raised, int end) {

    private static final int MAX_REFERENCE_LENGTH = 8;

    /** Longest run of raised characters or marks that calls a note; the longest seen has three. */
    static final int MAX_MARK_LENGTH = 16;

    /** The marker that starts at {@code from}; plain digits and asterisks must have white space behind them. */
    static Optional<NoteMarker> at(String text, int from, int to) {
        if (from >= to) {
            return Optional.empty();
        }
        char first = text.charAt(from);
        if (Chars.isSuperscript(first)) {
            int end = from;
            while (end < to && Chars.isSuperscript(text.charAt(end))) {
                end++;
            }
            return end - from > MAX_MARK_LENGTH
                    ? Optional.empty()
                    : Optional.of(new NoteMarker(
                            Chars.lowered(text.substring(from, end)), true, Chars.skipSpaces(text, end, to)));
        }
        if (first == '[') {
            return reference(text, from, to);
        }
        return Chars.isDigit(first) ? digits(text, from, to) : marks(text, from, to);
    }

    // rule: "[^3]:" as Markdown writes it
    private static Optional<NoteMarker> reference(String text, int from, int to) {
        int limit = Math.min(to, from + MAX_REFERENCE_LENGTH);
        int close = from;
        while (close < limit && text.charAt(close) != ']') {
            close++;
        }
        if (close == limit || from + 1 >= to || text.charAt(from + 1) != '^' || close == from + 2) {
            return Optional.empty();
        }
        int end = close + 1 < to && text.charAt(close + 1) == ':' ? close + 2 : close + 1;
        return Optional.of(new NoteMarker(text.substring(from + 2, close), true, Chars.skipSpaces(text, end, to)));
    }

    // rule: 1*3 DIGIT ["/" / "." / ")"] SP
    private static Optional<NoteMarker> digits(String text, int from, int to) {
        int end = Chars.skipDigits(text, from, to);
        int behind = end < to && (text.charAt(end) == '/' || text.charAt(end) == ')') ? end + 1 : end;
        int next = Chars.skipSpaces(text, behind, to);
        boolean separated = next > behind || behind == to;
        return end - from <= 3 && separated
                ? Optional.of(new NoteMarker(text.substring(from, end), false, next))
                : Optional.empty();
    }

    private static Optional<NoteMarker> marks(String text, int from, int to) {
        int end = from;
        while (end < to && Chars.isCallMark(text.charAt(end))) {
            end++;
        }
        int next = Chars.skipSpaces(text, end, to);
        boolean separated = next > end || (next < to && isGlued(text, from, end, to));
        return end > from && end - from <= MAX_MARK_LENGTH && separated && next < to
                ? Optional.of(new NoteMarker(text.substring(from, end), false, next))
                : Optional.empty();
    }

    // rule: "*Not a member": a capital at once, and no mark behind it that would make an emphasis of it
    private static boolean isGlued(String text, int from, int end, int to) {
        int again = text.indexOf(text.charAt(from), end);
        return Chars.isUpper(text.charAt(end)) && (again < 0 || again >= to);
    }

    boolean isNumber() {
        return Chars.isDigit(marker.charAt(0)) && Chars.skipDigits(marker, 0, marker.length()) == marker.length();
    }

    /** Its number, or 0 for marks and letters. */
    int number() {
        return isNumber() && marker.length() <= 4 ? Integer.parseInt(marker) : 0;
    }
}
