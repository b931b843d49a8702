package io.rapporteur.parser.text;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;

/** What a character is to a reader of documents. Spaces include the no-break ones; digits and letters are told by Unicode. */
public final class Chars {

    private Chars() {}

    private static final byte SPACE = 1;
    private static final byte LETTER = 2;
    private static final byte UPPER = 4;
    private static final byte LOWER = 8;
    private static final byte SUPERSCRIPT = 16;
    private static final byte CALL = 32;
    private static final byte[] KINDS = kinds();
    private static final char[] FOLDED = new char[Character.MAX_VALUE + 1];

    static {
        for (int i = 0; i < FOLDED.length; i++) {
            FOLDED[i] = Character.toLowerCase((char) i);
        }
    }

    /** Each character is looked up once for all: text is read character by character, many times. */
    private static byte[] kinds() {
        byte[] kinds = new byte[Character.MAX_VALUE + 1];
        for (int i = 0; i < kinds.length; i++) {
            char c = (char) i;
            boolean raised = isRaised(c);
            kinds[i] = (byte) ((isWhite(c) ? SPACE : 0)
                    | (raised ? SUPERSCRIPT : 0)
                    | (raised || isDigit(c) || isCallMark(c) || c == '[' ? CALL : 0)
                    | (Character.isLetter(c) && !raised ? LETTER : 0)
                    | (Character.isUpperCase(c) ? UPPER : 0)
                    | (Character.isLowerCase(c) && !raised ? LOWER : 0));
        }
        return kinds;
    }

    private static boolean is(char c, byte kind) {
        return (KINDS[c] & kind) != 0;
    }

    private static boolean isWhite(char c) {
        return c <= ' '
                || Character.isWhitespace(c)
                || c == '\u00a0'
                || c == '\u2007'
                || c == '\u202f'
                || c == '\ufeff';
    }

    private static boolean isRaised(char c) {
        return c == '\u00b9'
                || c == '\u00b2'
                || c == '\u00b3'
                || (c >= '\u2070' && c <= '\u2079')
                || (c >= '\u1d43' && c <= '\u1d5b')
                || (c >= '\u1d9c' && c <= '\u1dbb')
                || (c >= '\u02b0' && c <= '\u02b8')
                || c == '\u2071'
                || c == '\u207f';
    }

    /** The lower-case form of a letter, any other character itself. */
    public static char folded(char c) {
        return FOLDED[c];
    }

    public static boolean isSpace(char c) {
        return is(c, SPACE);
    }

    /** A digit of running text, {@code 0} to {@code 9}; superscripts are not. */
    public static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    public static boolean isLetter(char c) {
        return is(c, LETTER);
    }

    public static boolean isUpper(char c) {
        return is(c, UPPER);
    }

    public static boolean isLower(char c) {
        return is(c, LOWER);
    }

    /** A raised digit or letter, as footnote calls use them. */
    public static boolean isSuperscript(char c) {
        return is(c, SUPERSCRIPT);
    }

    /** Whether a footnote call may begin with it: a raised character, a digit, a mark, the bracket of {@code [^3]}. */
    public static boolean mayCall(char c) {
        return is(c, CALL);
    }

    /** A mark that calls a note without being a digit: asterisk or dagger. */
    public static boolean isCallMark(char c) {
        return c == '*' || c == '\u2020' || c == '\u2021';
    }

    /** Raised characters as plain ones: {@code ¹²} gives {@code 12}. */
    public static String lowered(String raised) {
        return Normalizer.normalize(raised, Normalizer.Form.NFKC);
    }

    public static boolean isOpeningQuote(char c) {
        return c == '"' || c == '\u201c' || c == '\u2018' || c == '\u00ab' || c == '\'';
    }

    public static boolean isClosingQuote(char c) {
        return c == '"' || c == '\u201d' || c == '\u2019' || c == '\u00bb' || c == '\'';
    }

    /** Offset of the first character at or after {@code from} that is no space; {@code to} when there is none. */
    public static int skipSpaces(CharSequence text, int from, int to) {
        int at = from;
        while (at < to && isSpace(text.charAt(at))) {
            at++;
        }
        return at;
    }

    /** Offset behind the last character before {@code to} that is no space; {@code from} when there is none. */
    public static int trimEnd(CharSequence text, int from, int to) {
        int at = to;
        while (at > from && isSpace(text.charAt(at - 1))) {
            at--;
        }
        return at;
    }

    /** Offset behind the digits that start at {@code from}. */
    public static int skipDigits(CharSequence text, int from, int to) {
        int at = from;
        while (at < to && isDigit(text.charAt(at))) {
            at++;
        }
        return at;
    }

    /** The words of a short text: what white space parts. */
    public static List<String> words(String text) {
        List<String> words = new ArrayList<>();
        int at = skipSpaces(text, 0, text.length());
        while (at < text.length()) {
            int end = wordEnd(text, at);
            words.add(text.substring(at, end));
            at = skipSpaces(text, end, text.length());
        }
        return words;
    }

    /** Offset of the white space that ends the word at {@code from}. */
    public static int wordEnd(CharSequence text, int from) {
        int end = from;
        while (end < text.length() && !isSpace(text.charAt(end))) {
            end++;
        }
        return end;
    }

    /** Offset behind the letters that start at {@code from}. */
    public static int skipLetters(CharSequence text, int from, int to) {
        int at = from;
        while (at < to && isLetter(text.charAt(at))) {
            at++;
        }
        return at;
    }
}
