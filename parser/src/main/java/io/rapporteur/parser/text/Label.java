package io.rapporteur.parser.text;

import io.rapporteur.model.language.RomanNumerals;
import java.util.List;
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
        /** {@code (a)}, {@code (iv)}, {@code (2)}, {@code b)}, {@code ii)}, {@code 2)}; inside lists {@code b.}, {@code ii.} too */
        BRACKETED,
        /** A dash or dot. */
        BULLET
    }

    private static final int MAX_NUMBER_LENGTH = 3;
    private static final int MAX_ROMAN_LENGTH = 6;

    /** The length of "PP" and "OP". */
    private static final int PART_MARK_LENGTH = 2;

    /** Behind the number of a paragraph that was inserted after it. */
    private static final List<String> INSERTED = List.of("bis", "ter", "quater", "quinquies");

    private static final int MAX_BRACKETED_LENGTH = 6;

    /** The number without what makes it an inserted one: 1 of {@code 1 bis}, 4 of {@code IV}. */
    public int number() {
        int digits = Chars.skipDigits(value, 0, value.length());
        return digits > 0
                ? Integer.parseInt(value.substring(0, digits))
                : RomanNumerals.value(value.toLowerCase(Locale.ROOT));
    }

    /** Whether it was put behind the paragraph of its number: {@code 1 bis}. */
    public boolean isInserted() {
        return kind == Kind.NUMBER && value.indexOf(' ') > 0;
    }

    /** A number of operative paragraphs that is roman and ends in a point: {@code II.}, {@code ii.} */
    public static Optional<Label> roman(CharSequence text, int from, int to) {
        int end = Chars.skipLetters(text, from, to);
        if (end == from || end - from > MAX_ROMAN_LENGTH || end >= to || text.charAt(end) != '.') {
            return Optional.empty();
        }
        String value = text.subSequence(from, end).toString();
        boolean even = value.equals(value.toUpperCase(Locale.ROOT)) || value.equals(value.toLowerCase(Locale.ROOT));
        int next = Chars.skipSpaces(text, end + 1, to);
        return even && next > end + 1 && next < to && RomanNumerals.value(value.toLowerCase(Locale.ROOT)) > 0
                ? Optional.of(new Label(Kind.NUMBER, value, next))
                : Optional.empty();
    }

    /** The label that starts at {@code from}, if one does. */
    public static Optional<Label> at(CharSequence text, int from, int to) {
        if (from >= to) {
            return Optional.empty();
        }
        char first = text.charAt(from);
        if (Chars.isDigit(first)) {
            return number(text, from, to).or(() -> bracketed(text, from, to));
        }
        if (isPartMark(text, from, to)) {
            return number(text, from + PART_MARK_LENGTH, to).or(() -> marked(text, from + PART_MARK_LENGTH, to));
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
        end = insertedEnd(text, end, to);
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

    // rule: drafts number the paragraphs of both parts: "PP1. Recalling", "OP1. Urges"
    private static boolean isPartMark(CharSequence text, int from, int to) {
        char first = text.charAt(from);
        return (first == 'P' || first == 'O')
                && from + PART_MARK_LENGTH < to
                && text.charAt(from + 1) == 'P'
                && Chars.isDigit(text.charAt(from + PART_MARK_LENGTH));
    }

    // rule: "PP1 Recalling": the letters tell that it is a label, so white space is enough
    private static Optional<Label> marked(CharSequence text, int from, int to) {
        int end = insertedEnd(text, Chars.skipDigits(text, from, Math.min(to, from + MAX_NUMBER_LENGTH)), to);
        int next = Chars.skipSpaces(text, end < to && text.charAt(end) == ':' ? end + 1 : end, to);
        return next > end && next < to
                ? Optional.of(new Label(Kind.NUMBER, text.subSequence(from, end).toString(), next))
                : Optional.empty();
    }

    /** The end of "bis" behind a number, or of the number. */
    private static int insertedEnd(CharSequence text, int digits, int to) {
        int from = Chars.skipSpaces(text, digits, to);
        for (String word : INSERTED) {
            int end = from + word.length();
            if (from > digits
                    && end < to
                    && text.subSequence(from, end).toString().equals(word)) {
                return end;
            }
        }
        return digits;
    }

    private static boolean opensWords(char c) {
        return Chars.isUpper(c) || c == '*' || c == '(';
    }

    /** The label of an item whose list is known to be open: a small letter or roman number with a point, {@code b.}, {@code iv.} */
    public static Optional<Label> pointed(CharSequence text, int from, int to) {
        int end = Chars.skipLetters(text, from, Math.min(to, from + MAX_BRACKETED_LENGTH));
        if (end == from || end >= to || text.charAt(end) != '.' || !Chars.isLower(text.charAt(from))) {
            return Optional.empty();
        }
        String value = text.subSequence(from, end).toString();
        int next = Chars.skipSpaces(text, end + 1, to);
        return isEnumeration(value) && next > end + 1 && next < to
                ? Optional.of(new Label(Kind.BRACKETED, value, next))
                : Optional.empty();
    }

    /** The label of an item that is a number alone, before a small letter: {@code 1 to count}. */
    public static Optional<Label> bare(CharSequence text, int from, int to) {
        int end = Chars.skipDigits(text, from, Math.min(to, from + MAX_NUMBER_LENGTH));
        int next = Chars.skipSpaces(text, end, to);
        return end > from && next > end && next < to && Chars.isLower(text.charAt(next))
                ? Optional.of(
                        new Label(Kind.BRACKETED, text.subSequence(from, end).toString(), next))
                : Optional.empty();
    }

    // rule: bracketed = ["(" / "{"] (1*2 ALPHA / roman / 1*2 DIGIT) ")"; without the opening bracket white space or the
    // end follows, and of
    // letters all are small or there is only one
    private static Optional<Label> bracketed(CharSequence text, int from, int to) {
        boolean opened = text.charAt(from) == '(' || text.charAt(from) == '{';
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
        int next = Chars.skipSpaces(text, end + 1, to);
        boolean apart = next == to || next > end + 1;
        boolean alone = value.length() == 1 || (apart && value.equals(value.toLowerCase(Locale.ROOT)));
        if (!isEnumeration(value) || (!opened && !(alone && (apart || !Chars.isDigit(value.charAt(0)))))) {
            return Optional.empty();
        }
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
