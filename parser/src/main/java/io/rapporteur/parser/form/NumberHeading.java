package io.rapporteur.parser.form;

import io.rapporteur.model.document.DocumentKind;
import io.rapporteur.model.language.RomanNumerals;
import io.rapporteur.parser.lexicon.Lexicon;
import io.rapporteur.parser.lexicon.WordClass;
import io.rapporteur.parser.text.Chars;
import java.util.Locale;
import java.util.Optional;

/**
 * The heading that carries a document's number: {@code Resolution 748 (1992)}, {@code 75/46. Measures …}, {@code 10 (1946).
 * Resolution of 4 November 1946}, {@code WHA66.12 Neglected …}, {@code Decision 13/CP.24}, {@code Decision: 31 COM 3A}.
 *
 * @param kind what the heading calls the document; OTHER when it gives a number only
 * @param from start of the number in the reading
 * @param to end of the number
 * @param rest where the words behind the number begin
 */
public record NumberHeading(DocumentKind kind, int from, int to, int rest) {

    private static final int MAX_NUMBER_LENGTH = 24;
    private static final int MAX_BRACKET_LENGTH = 60;
    private static final int YEAR_DIGITS = 4;

    /** The heading with which a paragraph begins. */
    public static Optional<NumberHeading> in(String text, Lexicon lexicon) {
        int resolution = lexicon.match(WordClass.RESOLUTION, text, 0);
        int decision = lexicon.match(WordClass.DECISION, text, 0);
        int word = Math.max(resolution, decision);
        int colon = behindColon(text, word);
        if (colon > 0) {
            DocumentKind kind = resolution > 0 ? DocumentKind.RESOLUTION : DocumentKind.DECISION;
            int end = endOfOther(text, colon);
            return end - colon > MAX_NUMBER_LENGTH
                    ? Optional.empty()
                    : Optional.of(new NumberHeading(kind, colon, end, behind(text, end)));
        }
        if (word > 0 && word < text.length() && text.charAt(word) == ' ' && Chars.isUpper(text.charAt(0))) {
            int end = Math.max(number(text, word + 1), romanNumber(text, word + 1));
            DocumentKind kind = resolution > 0 ? DocumentKind.RESOLUTION : DocumentKind.DECISION;
            return end < 0 ? Optional.empty() : Optional.of(new NumberHeading(kind, word + 1, end, behind(text, end)));
        }
        int series = seriesNumber(text);
        if (series > 0) {
            return Optional.of(new NumberHeading(DocumentKind.RESOLUTION, 0, series, behind(text, series)));
        }
        return bare(text, lexicon);
    }

    // rule: roman ("." / "/") digits, as meetings of Parties number: "Resolution XIV.6", "Decision X/2"; or roman alone
    // on
    // its line: "Resolution II"
    private static int romanNumber(String text, int from) {
        int mark = Chars.skipLetters(text, from, text.length());
        boolean roman = mark > from
                && Chars.isUpper(text.charAt(mark - 1))
                && RomanNumerals.value(text.substring(from, mark).toLowerCase(Locale.ROOT)) > 0;
        if (!roman || mark == text.length()) {
            return roman ? mark : -1;
        }
        if (text.charAt(mark) != '.' && text.charAt(mark) != '/') {
            return -1;
        }
        int end = Chars.skipDigits(text, mark + 1, text.length());
        return end > mark + 1 ? end : -1;
    }

    // rule: word [SP] ":" then what other bodies number with: "Decision: 31 COM 3A", "Decision : 37 COM 7 B.103
    // Omnibus"
    private static int behindColon(String text, int word) {
        int colon = word < 0 ? -1 : Chars.skipSpaces(text, word, text.length());
        if (colon < 0 || colon >= text.length() || text.charAt(colon) != ':' || !Chars.isUpper(text.charAt(0))) {
            return -1;
        }
        int from = Chars.skipSpaces(text, colon + 1, text.length());
        return from < text.length() && Chars.isDigit(text.charAt(from)) ? from : -1;
    }

    /** The end of the words that have no small letter. */
    private static int endOfOther(String text, int from) {
        int end = from;
        int at = from;
        while (at < text.length()) {
            int word = Chars.wordEnd(text, at);
            if (text.substring(at, word).chars().anyMatch(Character::isLowerCase)) {
                return end;
            }
            end = word;
            at = Chars.skipSpaces(text, word, text.length());
        }
        return end;
    }

    /**
     * What a number shares with those of its series: {@code 68/} of {@code 68/11}, {@code /CP.24} of {@code 13/CP.24}, {@code (1992)} of
     * {@code 748 (1992)}, {@code 31 COM} of {@code 31 COM 3A}.
     */
    public static String series(String number) {
        int slash = number.indexOf('/');
        if (slash > 0) {
            boolean climate = slash + 1 < number.length() && Chars.isLetter(number.charAt(slash + 1));
            return climate ? number.substring(slash) : number.substring(0, slash + 1);
        }
        int bracket = number.indexOf('(');
        if (bracket > 0) {
            return number.substring(bracket);
        }
        int end = Math.max(number.indexOf('.'), number.indexOf(' ', number.indexOf(' ') + 1));
        return end > 0 ? number.substring(0, end) : "";
    }

    // rule: number "." then words or the end, or number "resolution", or a year with its number alone: "2061/210"; a
    // number without slash, bracket or letter is a
    // list number, not this
    private static Optional<NumberHeading> bare(String text, Lexicon lexicon) {
        int end = number(text, 0);
        if (end == text.length()
                && end > YEAR_DIGITS
                && Chars.skipDigits(text, 0, end) == YEAR_DIGITS
                && text.charAt(YEAR_DIGITS) == '/') {
            return Optional.of(new NumberHeading(DocumentKind.OTHER, 0, end, end));
        }
        if (end < 0 || end >= text.length() || isPlain(text.substring(0, end)) || !endsNumber(text, end, lexicon)) {
            return Optional.empty();
        }
        int rest = behind(text, end);
        DocumentKind kind =
                lexicon.match(WordClass.DECISION, text, rest) > 0 ? DocumentKind.DECISION : DocumentKind.OTHER;
        return Optional.of(new NumberHeading(kind, 0, end, rest));
    }

    private static boolean endsNumber(String text, int end, Lexicon lexicon) {
        return text.charAt(end) == '.'
                || (text.charAt(end) == ' ' && lexicon.match(WordClass.RESOLUTION, text, end + 1) > 0);
    }

    private static boolean isPlain(String number) {
        return Chars.skipDigits(number, 0, number.length()) == number.length();
    }

    // rule: ".", ":" and, of other bodies, where and when it was adopted or revised: "208 (Rev. Tidemouth, 2061)"
    private static int behind(String text, int end) {
        int open = Chars.skipSpaces(text, end, text.length());
        int close = open < text.length() && text.charAt(open) == '(' ? text.indexOf(')', open) : -1;
        boolean bracket = close > 0 && close - open <= MAX_BRACKET_LENGTH && Chars.isDigit(text.charAt(close - 1));
        int at = bracket ? close + 1 : end;
        while (at < text.length() && (text.charAt(at) == '.' || text.charAt(at) == ':' || text.charAt(at) == ' ')) {
            at++;
        }
        return at;
    }

    // rule: number = ["S-" / "ES-"] 1*DIGIT ["/" (1*DIGIT / letters "." 1*DIGIT)] [SP] ["(" 4DIGIT / roman ")"]
    private static int number(String text, int from) {
        int at = from;
        while (at < text.length()
                && at < from + 3
                && (text.charAt(at) == 'E' || text.charAt(at) == 'S' || text.charAt(at) == '-')) {
            at++;
        }
        int digits = Chars.skipDigits(text, at, text.length());
        if (digits == at || digits - at > 5) {
            return -1;
        }
        int end = digits;
        if (end < text.length() && text.charAt(end) == '/') {
            end = item(text, end + 1);
        }
        return end - from > MAX_NUMBER_LENGTH ? -1 : bracket(text, end);
    }

    private static int item(String text, int from) {
        int letters = Chars.skipLetters(text, from, text.length());
        int digits = letters > from && letters < text.length() && text.charAt(letters) == '.' ? letters + 1 : letters;
        int end = Chars.skipDigits(text, digits, text.length());
        return end > digits ? end : from - 1;
    }

    private static int bracket(String text, int end) {
        int open = end < text.length() && text.charAt(end) == ' ' ? end + 1 : end;
        if (open >= text.length() || text.charAt(open) != '(') {
            return end;
        }
        int close = text.indexOf(')', open);
        return close < 0 || close - open > 10 ? end : close + 1;
    }

    // rule: capitals glued to "number.number" or "number.R number": WHA66.12, EB150.R3
    private static int seriesNumber(String text) {
        int letters = Chars.skipLetters(text, 0, text.length());
        if (letters < 2 || letters > 5 || !Chars.isUpper(text.charAt(letters - 1))) {
            return -1;
        }
        int session = Chars.skipDigits(text, letters, text.length());
        if (session == letters || session >= text.length() || text.charAt(session) != '.') {
            return -1;
        }
        int item = text.startsWith("R", session + 1) ? session + 2 : session + 1;
        int end = Chars.skipDigits(text, item, text.length());
        boolean whole = end == text.length() || Chars.isSpace(text.charAt(end));
        return end > item && whole ? end : -1;
    }
}
