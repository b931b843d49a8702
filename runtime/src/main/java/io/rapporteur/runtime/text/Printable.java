package io.rapporteur.runtime.text;

/**
 * Shows characters that would steer a terminal, or that nobody would see, as JSON escapes them: {@code \u001b}, {@code \n}. So
 * escaped JSON stays the same JSON, and one rule serves for pages, messages, logs and JSON alike.
 *
 * <p>Shown are: controls (C0, DEL, C1), format characters (Unicode category Cf: bidirectional controls, zero-width characters,
 * tags), line and paragraph separators, private and unassigned characters, surrogates without a partner, fillers that look like
 * nothing, and combining marks beyond {@value #MAX_MARKS} on one character. A backslash of the text stays as it is.
 */
public final class Printable {

    /** Marks on one character that are drawn; the scripts of the world need fewer, a flood of them covers other lines. */
    private static final int MAX_MARKS = 8;

    private static final char FIRST_BEYOND_ASCII = '\u007f';

    private Printable() {}

    /** The text on one line: line breaks are shown, too. */
    public static String line(String text) {
        return text.indexOf('\n') < 0 ? lines(text) : lines(text).replace("\n", "\\n");
    }

    /** The text with its line breaks. */
    public static String lines(CharSequence text) {
        int first = firstUnprintable(text);
        if (first == text.length()) {
            return text.toString();
        }
        var shown = new StringBuilder(text.length() + 16);
        int marks = 0;
        for (int at = 0; at < text.length(); ) {
            int c = Character.codePointAt(text, at);
            marks = isMark(c) ? marks + 1 : 0;
            int end = at + Character.charCount(c);
            if (c == '\n' || (isPrintable(c) && marks <= MAX_MARKS)) {
                shown.append(text, at, end);
            } else {
                for (int i = at; i < end; i++) {
                    escape(text.charAt(i), shown);
                }
            }
            at = end;
        }
        return shown.toString();
    }

    /** Whether a character can be seen and does nothing but stand there. */
    public static boolean isPrintable(int codePoint) {
        if (codePoint < FIRST_BEYOND_ASCII) {
            return codePoint >= ' ';
        }
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.PRIVATE_USE,
                    Character.SURROGATE,
                    Character.UNASSIGNED,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> false;
            default -> !isFiller(codePoint);
        };
    }

    /** Letters and marks by their category that are drawn as nothing at all. */
    private static boolean isFiller(int codePoint) {
        return codePoint == 0x34f
                || codePoint == 0x115f
                || codePoint == 0x1160
                || codePoint == 0x3164
                || codePoint == 0xffa0;
    }

    static boolean isMark(int codePoint) {
        int type = Character.getType(codePoint);
        return type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK;
    }

    /** Most texts are plain, and nothing is copied for them. */
    private static int firstUnprintable(CharSequence text) {
        int at = 0;
        while (at < text.length()) {
            char c = text.charAt(at);
            if (c != '\n' && (c < ' ' || c >= FIRST_BEYOND_ASCII)) {
                return isPlain(text) ? text.length() : at;
            }
            at++;
        }
        return at;
    }

    private static boolean isPlain(CharSequence text) {
        return text.codePoints().allMatch(c -> c == '\n' || (isPrintable(c) && !isMark(c)));
    }

    private static void escape(char c, StringBuilder shown) {
        switch (c) {
            case '\t' -> shown.append("\\t");
            case '\r' -> shown.append("\\r");
            case '\b' -> shown.append("\\b");
            case '\f' -> shown.append("\\f");
            default -> shown.append("\\u").append("%04x".formatted((int) c));
        }
    }
}
