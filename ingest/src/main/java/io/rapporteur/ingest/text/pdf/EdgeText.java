package io.rapporteur.ingest.text.pdf;

import java.util.Locale;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A text at the edge of a page, with the number in it that may count the pages.
 *
 * @param shape its words without that number, in small letters
 * @param number the number that stands first or last in it, or nothing
 * @param of how many pages there are, where it says so
 */
record EdgeText(String shape, OptionalInt number, OptionalInt of) {

    private static final int MAX_LENGTH = 160;

    /** {@code 2}, {@code - 2 -}, {@code [2]}, {@code 2/7}, {@code 2 of 7}. */
    private static final String COUNT =
            "[\\[(\\-\u2013\u2014|\\s]*(\\d{1,4})(?:\\s*(?:/|of|de|sur|\u0438\u0437)\\s*(\\d{1,4}))?[\\])\\-\u2013\u2014|\\s]*";

    private static final Pattern FIRST = Pattern.compile("^" + COUNT + "(?=\\s|$)(.*)$");
    private static final Pattern LAST = Pattern.compile("^(.*?)(?<=^|\\s)" + COUNT + "$");
    private static final Pattern PAGE = Pattern.compile("(?:p|pp|page|p\u00e1gina|p\u00e1g|\u0441\u0442\u0440)?\\.?");
    private static final Pattern GOES_ON = Pattern.compile("/ ?(?:\\.\\.\\.|\u2026)");
    private static final Pattern SYMBOL =
            Pattern.compile("\\p{Lu}[\\p{Lu}\\d.]*(?:/[\\w.()-]+)+(?: \\([\\w.]+\\))?|\\p{Lu}{2,}\\d+[./]\\w+");

    static EdgeText of(String text) {
        if (text.length() > MAX_LENGTH) {
            return new EdgeText("", OptionalInt.empty(), OptionalInt.empty());
        }
        String plain = text.toLowerCase(Locale.ROOT);
        Matcher last = LAST.matcher(plain);
        if (last.matches()) {
            return counted(last.group(1), last.group(2), last.group(3));
        }
        Matcher first = FIRST.matcher(plain);
        return first.matches()
                ? counted(first.group(3), first.group(1), first.group(2))
                : new EdgeText(plain, OptionalInt.empty(), OptionalInt.empty());
    }

    private static EdgeText counted(String shape, String number, String of) {
        return new EdgeText(
                shape.strip(),
                OptionalInt.of(Integer.parseInt(number)),
                of == null ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(of)));
    }

    /** Whether it is the number of a page and nothing else. */
    boolean isNumber() {
        return number.isPresent() && PAGE.matcher(shape).matches();
    }

    /** Whether the same stands on a page so many pages further on, the number of the page apart. */
    boolean recurs(EdgeText other, int pagesOn) {
        return shape.equals(other.shape)
                && (counts(other, pagesOn) || (!shape.isEmpty() && number.equals(other.number)));
    }

    /** Whether the number goes up from page to page. */
    boolean counts(EdgeText other, int pagesOn) {
        return number.isPresent() && other.number.isPresent() && other.number.getAsInt() - number.getAsInt() == pagesOn;
    }

    /** Whether it says that the text goes on on the next page. */
    static boolean goesOn(String text) {
        return GOES_ON.matcher(text).matches();
    }

    /** Whether a text is the symbol of a document. */
    static boolean isSymbol(String text) {
        return SYMBOL.matcher(text).matches();
    }
}
