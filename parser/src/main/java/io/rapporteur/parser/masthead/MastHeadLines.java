package io.rapporteur.parser.masthead;

import io.rapporteur.parser.lexicon.Lexicon;
import io.rapporteur.parser.lexicon.WordClass;
import io.rapporteur.parser.text.Chars;

/** What single lines of a mast head are. */
final class MastHeadLines {

    private static final int MAX_LEAD_LENGTH = 40;
    private static final int MAX_DATE_LEAD_LENGTH = "Resolution of ".length();

    private final Lexicon lexicon;

    MastHeadLines(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    /** Where "adopted by" and the like begin near the head of a line; -1 when they do not. */
    int adoption(String text) {
        for (int at = 0; at < Math.min(text.length(), MAX_LEAD_LENGTH); at++) {
            boolean wordStart = at == 0 || text.charAt(at - 1) == ' ';
            if (wordStart && lexicon.match(WordClass.ADOPTION, text, at) > 0) {
                return at;
            }
        }
        return -1;
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

    // rule: "Norland: draft resolution"
    boolean isDraft(String text) {
        for (int at = 0; at < text.length(); at++) {
            if (lexicon.match(WordClass.DRAFT, text, at) == text.length()) {
                return true;
            }
        }
        return false;
    }

    boolean isByPresident(String text) {
        return lexicon.startsWith(WordClass.BY_PRESIDENT, text);
    }

    /** Whether a line may be a title: no date, no adoption line, nothing that mast heads say besides. */
    boolean mayBeTitle(String text) {
        return text.length() > 3
                && text.charAt(0) != '['
                && !lexicon.startsWith(WordClass.COVER, text)
                && !lexicon.startsWith(WordClass.ADOPTION, text)
                && !isDate(text, 0);
    }
}
