package io.rapporteur.parser.text;

import io.rapporteur.model.language.RomanNumerals;
import java.util.Locale;
import java.util.Optional;

/**
 * What stands before the words of a numbered or lettered paragraph.
 *
 * @param kind its form
 * @param value what is printed, without punctuation
 * @param end offset behind the label and the white space that follows it
 */
public record Label(Kind kind, String value, int end) {

    /** The forms of labels. */
    public enum Kind {
        /** {@code 12.} */
        NUMBER,
        /** {@code (a)}, {@code (iv)}, {@code (2)}, {@code b)} */
        BRACKETED,
        /** A dash or dot. */
        BULLET
    }

    private static final int MAX_NUMBER_LENGTH = 3;
    private static final int MAX_BRACKETED_LENGTH = 6;

    public int number() {
        return Integer.parseInt(value);
    }

    /** The label that starts at {@code from}, if one does. */
    public static Optional<Label> at(CharSequence text, int from, int to) {
        if (from >= to) {
            return Optional.empty();
        }
        char first = text.charAt(from);
        if (Chars.isDigit(first)) {
            return number(text, from, to);
        }
        if (first == '(' || first == '{' || Character.isLetter(first)) {
            return bracketed(text, from, to);
        }
        return bullet(text, from, to);
    }

    // rule: number = 1*3 DIGIT ("." / ","), then space, end, emphasis, bracket or a capital; "1.5" is no label.
    // The comma is what scanners make of a poorly printed point, so a capital must follow it.
    private static Optional<Label> number(CharSequence text, int from, int to) {
        int end = Chars.skipDigits(text, from, to);
        if (end - from > MAX_NUMBER_LENGTH || end >= to) {
            return Optional.empty();
        }
        String value = text.subSequence(from, end).toString();
        int next = Chars.skipSpaces(text, end + 1, to);
        return switch (text.charAt(end)) {
            case '.' -> next == to || next > end + 1 || opensWords(text.charAt(next))
                    ? Optional.of(new Label(Kind.NUMBER, value, next))
                    : Optional.empty();
            case ',' -> next > end + 1 && next < to && Chars.isUpper(text.charAt(next))
                    ? Optional.of(new Label(Kind.NUMBER, value, next))
                    : Optional.empty();
            default -> Optional.empty();
        };
    }

    /**
     * The number that is due at {@code from} where a scanner spoilt it: {@code S. Appeals} for the fifth paragraph, or the point
     * is lost. Capitals must follow; whether they open a paragraph is for the caller to say.
     */
    public static Optional<Label> due(CharSequence text, int from, int to, int number) {
        String value = Integer.toString(number);
        int end = from + value.length();
        if (end + 1 >= to) {
            return Optional.empty();
        }
        boolean point = text.charAt(end) == '.' || text.charAt(end) == ',';
        int behind = point ? end + 1 : end;
        int next = Chars.skipSpaces(text, behind, to);
        if (next == behind || next == to || !Chars.isUpper(text.charAt(next))) {
            return Optional.empty();
        }
        String printed = text.subSequence(from, end).toString();
        boolean due = point ? Misprints.mayBe(printed, value) : printed.equals(value);
        return due ? Optional.of(new Label(Kind.NUMBER, value, next)) : Optional.empty();
    }

    private static boolean opensWords(char c) {
        return Chars.isUpper(c) || c == '*' || c == '(';
    }

    // rule: bracketed = ["(" / "{"] (1*2 ALPHA / roman / 1*2 DIGIT) ")"; without the opening bracket one
    // or two letters only
    private static Optional<Label> bracketed(CharSequence text, int from, int to) {
        boolean opened = !Character.isLetter(text.charAt(from));
        int start = opened ? from + 1 : from;
        int end = start;
        int limit = Math.min(to, start + MAX_BRACKETED_LENGTH);
        while (end < limit && (Chars.isDigit(text.charAt(end)) || Chars.isLetter(text.charAt(end)))) {
            end++;
        }
        if (end == start || end >= to || text.charAt(end) != ')') {
            return Optional.empty();
        }
        String value = text.subSequence(start, end).toString();
        if (!isEnumeration(value) || (!opened && value.length() > 1)) {
            return Optional.empty();
        }
        int next = Chars.skipSpaces(text, end + 1, to);
        return Optional.of(new Label(Kind.BRACKETED, value, next));
    }

    private static boolean isEnumeration(String value) {
        if (Chars.isDigit(value.charAt(0))) {
            return value.length() <= 2 && Chars.skipDigits(value, 0, value.length()) == value.length();
        }
        return value.length() == 1
                || (value.length() == 2 && value.charAt(0) == value.charAt(1))
                || RomanNumerals.value(value.toLowerCase(Locale.ROOT)) > 0;
    }

    private static Optional<Label> bullet(CharSequence text, int from, int to) {
        char c = text.charAt(from);
        boolean mark = c == '\u2013' || c == '\u2014' || c == '-' || c == '\u2022' || c == '\u00b7' || c == '\u25cf';
        int next = Chars.skipSpaces(text, from + 1, to);
        return mark && next > from + 1 && next < to ? Optional.of(new Label(Kind.BULLET, "", next)) : Optional.empty();
    }
}
