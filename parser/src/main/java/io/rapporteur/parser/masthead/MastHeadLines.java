package io.rapporteur.parser.masthead;

import io.rapporteur.model.organ.OtherSeries;
import io.rapporteur.parser.lexicon.Lexicon;
import io.rapporteur.parser.lexicon.WordClass;
import io.rapporteur.parser.text.Chars;
import java.util.Arrays;
import java.util.Optional;

/** What single lines of a mast head are. */
final class MastHeadLines {

    private static final int MAX_LEAD_LENGTH = 40;
    private static final int MAX_DATE_LEAD_LENGTH = "Resolution of ".length();

    private static final int MAX_GENRE_LENGTH = 400;
    private static final int MAX_TAG_LENGTH = 20;

    /** What drafts print where the number will stand. */
    private static final String OPEN_NUMBER = "\u2026._-\u2013\u2014xX*].";

    private static final int MAX_COVER_LENGTH = 90;
    private final Lexicon lexicon;

    MastHeadLines(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    // rule: "Fourth report of", "Note by" near the head of a line; "Follow-up to the report of" names another's
    /** What a line says the document is. */
    Optional<Genre> genre(String text) {
        boolean line = !text.isEmpty() && text.length() <= MAX_GENRE_LENGTH && Chars.isUpper(text.charAt(0));
        return line
                ? Arrays.stream(Genre.values())
                        .filter(genre -> says(genre, text))
                        .findFirst()
                : Optional.empty();
    }

    private boolean says(Genre genre, String text) {
        if (genre != Genre.REPORT) {
            return lexicon.startsWith(genre.words(), text);
        }
        int limit = Math.min(text.length(), MAX_LEAD_LENGTH);
        for (int at = 0; at < limit; at = text.indexOf(' ', at) + 1) {
            if (lexicon.match(genre.words(), text, at) > 0) {
                return true;
            }
            boolean linked = lexicon.match(WordClass.NOUN_LINK, text, at) > 0
                    && lexicon.match(WordClass.CONJUNCTION, text, at) < 0;
            if (linked || lexicon.match(WordClass.ARTICLE, text, at) > 0 || text.indexOf(' ', at) < 0) {
                return false;
            }
        }
        return false;
    }

    /** Whether a line ends in the symbol of a document. */
    boolean hasSymbol(String text) {
        int start = text.lastIndexOf(' ') + 1;
        return text.length() <= MAX_COVER_LENGTH && isSymbol(text.substring(start));
    }

    // rule: capitals, a stroke and a digit, no lower-case word: "A/C.3/90/L.4", "S/RES/4748(2061)"
    private static boolean isSymbol(String word) {
        boolean digit = word.chars().anyMatch(Character::isDigit);
        return digit && word.indexOf('/') > 0 && Chars.isUpper(word.charAt(0));
    }

    /** Whether a line is nothing but a symbol, perhaps with its year behind it: "S/RES/4748 (2061)", "41 C/Resolution 18". */
    boolean isSymbolLine(String text) {
        if (OtherSeries.known()
                .at(text, 0)
                .filter(other -> other.end() == text.length())
                .isPresent()) {
            return true;
        }
        int bracket = text.endsWith(")") ? text.lastIndexOf(" (") : -1;
        String symbol = bracket > 0 ? text.substring(0, bracket) : text;
        return symbol.indexOf(' ') < 0 && !symbol.isEmpty() && isSymbol(symbol);
    }

    // rule: "(Adopted at the second plenary meeting)", "(Doc. TID/199 (VII))"
    boolean isBracketed(String text) {
        return text.startsWith("(") || (text.startsWith("[") && lexicon.match(WordClass.ADOPTION, text, 1) > 0);
    }

    // rule: a draft leaves the number open: "90/… Care of gauges", "[90/__] Care of gauges"
    /** Where the title begins behind a number that is still open; 0 where none stands before it. */
    int behindPlaceholder(String text) {
        int from = text.startsWith("[") ? 1 : 0;
        int slash = Chars.skipDigits(text, from, text.length());
        if (slash == from || slash >= text.length() || text.charAt(slash) != '/') {
            return 0;
        }
        int at = slash + 1;
        while (at < text.length() && OPEN_NUMBER.indexOf(text.charAt(at)) >= 0) {
            at++;
        }
        int words = Chars.skipSpaces(text, at, text.length());
        return at > slash + 1 && words > at && words < text.length() ? words : 0;
    }

    /** Where "adopted by" and the like begin near the head of a line; -1 when they do not. */
    int adoption(String text) {
        for (int at = 0; at < Math.min(text.length(), MAX_LEAD_LENGTH); at++) {
            boolean wordStart = at == 0 || text.charAt(at - 1) == ' ' || text.charAt(at - 1) == '(';
            if (wordStart && lexicon.match(WordClass.ADOPTION, text, at) > 0) {
                return at;
            }
        }
        return -1;
    }

    /** Whether a line tells how and when the text was adopted: "Adopted on", "Resolution adopted on". */
    boolean isAdoption(String text) {
        int word = Math.max(lexicon.match(WordClass.RESOLUTION, text, 0), lexicon.match(WordClass.DECISION, text, 0));
        int from = word > 0 ? Chars.skipSpaces(text, word, text.length()) : 0;
        return lexicon.match(WordClass.ADOPTION, text, from) > 0;
    }

    // rule: "of 31 March 1992", "Resolution of 4 November 1946"
    boolean isDate(String text, int from) {
        int at = from;
        while (at < text.length() && !Chars.isDigit(text.charAt(at))) {
            at++;
        }
        int end = Chars.skipDigits(text, at, text.length());
        if (at - from > MAX_DATE_LEAD_LENGTH || end == at) {
            return false;
        }
        int word = lexicon.datePattern().monthWord(text, Chars.skipLetters(text, end, text.length()));
        int wordEnd = text.indexOf(' ', word);
        return lexicon.month(text, word) > 0 || (wordEnd > 0 && lexicon.spoiltMonth(text, word, wordEnd) > 0);
    }

    // rule: "Norland: draft resolution", "DRAFT RESOLUTION [TID-1]", "Draft resolution IV"
    boolean isDraft(String text) {
        for (int at = 0; at < text.length(); at++) {
            int end = lexicon.match(WordClass.DRAFT, text, at);
            if (end == text.length() || (at == 0 && end > 0 && isTag(text, end))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isTag(String text, int from) {
        return text.length() - from <= MAX_TAG_LENGTH && text.chars().skip(from).noneMatch(Character::isLowerCase);
    }

    boolean isByPresident(String text) {
        return lexicon.startsWith(WordClass.BY_PRESIDENT, text);
    }

    /** Whether a line may be a title: no date, no adoption line, nothing that mast heads say besides. */
    boolean mayBeTitle(String text) {
        return text.length() > 3
                && text.charAt(0) != '['
                && !lexicon.startsWith(WordClass.COVER, text)
                && adoption(text) != 0
                && !isAdoption(text)
                && !isDate(text, 0);
    }
}
