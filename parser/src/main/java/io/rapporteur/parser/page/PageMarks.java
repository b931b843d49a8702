package io.rapporteur.parser.page;

import io.rapporteur.parser.lexicon.Lexicon;
import io.rapporteur.parser.lexicon.WordClass;
import io.rapporteur.parser.text.Chars;

/** Recognises what printers put on a page beside its text: page numbers, job numbers, bar codes, symbols, rules. */
final class PageMarks {

    static final int MAX_SYMBOL_LENGTH = 45;
    private static final int MIN_RULE_LENGTH = 3;
    private static final int MIN_NOTE_RULE_LENGTH = 5;

    private PageMarks() {}

    /** A line of dashes, underscores, asterisks or the like. */
    static boolean isRule(CharSequence text, int from, int to) {
        int marks = 0;
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            if (c == '_' || c == '-' || c == '*' || c == '=' || c == '\u2014' || c == '\u2500' || c == '\u2013') {
                marks++;
            } else if (!Chars.isSpace(c)) {
                return false;
            }
        }
        return marks >= MIN_RULE_LENGTH;
    }

    /** A rule under which notes stand. */
    static boolean isNoteRule(CharSequence text, int from, int to) {
        return to - from >= MIN_NOTE_RULE_LENGTH
                && text.charAt(from) != '*'
                && text.charAt(from) != '='
                && isRule(text, from, to);
    }

    /** A line made of page numbers ({@code 2/7}), job numbers and bar codes only. */
    static boolean isPageFoot(String line) {
        if (line.isEmpty() || (!Chars.isDigit(line.charAt(0)) && line.charAt(0) != '*' && line.charAt(0) != '(')) {
            return false;
        }
        boolean strong = false;
        int at = 0;
        while (at < line.length()) {
            int end = Chars.wordEnd(line, at);
            String token = line.substring(at, end);
            at = Chars.skipSpaces(line, end, line.length());
            if (isPageOfPages(token) || isJobNumber(token) || isBarCode(token)) {
                strong = true;
            } else if (!isDigits(token, 1, 8)
                    && !(token.length() == 3 && token.startsWith("(") && token.endsWith(")"))) {
                return false;
            }
        }
        return strong;
    }

    /** {@code 2/7}: a page of so many. */
    static boolean isPageOfPages(String token) {
        int slash = token.indexOf('/');
        if (slash < 1 || !isDigits(token.substring(0, slash), 1, 3) || !isDigits(token.substring(slash + 1), 1, 3)) {
            return false;
        }
        return Integer.parseInt(token.substring(0, slash)) <= Integer.parseInt(token.substring(slash + 1));
    }

    private static boolean isJobNumber(String token) {
        return token.length() >= 7
                && token.charAt(2) == '-'
                && isDigits(token.substring(0, 2), 2, 2)
                && isDigits(token.substring(3), 4, 6);
    }

    private static boolean isBarCode(String token) {
        return token.length() >= 7
                && token.charAt(0) == '*'
                && token.endsWith("*")
                && isDigits(token.substring(1, token.length() - 1), 5, 10);
    }

    /** A number that stands alone, also between dashes or after "Page". */
    static boolean isLoneNumber(String line, Lexicon lexicon) {
        int from = Math.max(0, lexicon.match(WordClass.PAGE, line, 0));
        int to = line.length();
        while (from < to && isEdge(line.charAt(from))) {
            from++;
        }
        while (to > from && isEdge(line.charAt(to - 1))) {
            to--;
        }
        return isDigits(line.substring(from, to), 1, 4);
    }

    private static boolean isEdge(char c) {
        return c == '-' || c == '\u2013' || c == '\u2014' || c == ' ' || c == '[' || c == ']';
    }

    /** A line that is nothing but the symbol of a document: {@code S/RES/1807 (2008)}. */
    static boolean isSymbol(String line) {
        if (line.length() > MAX_SYMBOL_LENGTH || line.isEmpty() || !Chars.isUpper(line.charAt(0))) {
            return false;
        }
        boolean slash = false;
        boolean digit = false;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            slash |= c == '/';
            digit |= Chars.isDigit(c);
            if (c == ' ' && !(i + 1 < line.length() && line.charAt(i + 1) == '(')) {
                return false;
            }
        }
        return slash && digit;
    }

    private static boolean isDigits(String token, int least, int most) {
        return token.length() >= least
                && token.length() <= most
                && Chars.skipDigits(token, 0, token.length()) == token.length();
    }
}
