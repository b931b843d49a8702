package io.rapporteur.parser.structure;

import io.rapporteur.model.language.RomanNumerals;
import io.rapporteur.parser.lexicon.Lexicon;
import io.rapporteur.parser.lexicon.OpeningPhrase;
import io.rapporteur.parser.lexicon.OpeningPhrases;
import io.rapporteur.parser.lexicon.WordClass;
import io.rapporteur.parser.text.Chars;
import java.util.Locale;

/** Recognises headings inside the text and the headings of annexes. */
final class Headings {

    private static final int MAX_LENGTH = 160;
    private static final int MAX_ANNEX_LENGTH = 110;

    private final Lexicon lexicon;
    private final OpeningPhrases phrases;

    Headings(Lexicon lexicon) {
        this.lexicon = lexicon;
        this.phrases = new OpeningPhrases(lexicon);
    }

    // rule: a section numeral, or a short line with a capital and without a stop at its end that opens no operative
    // paragraph; headings may
    // begin with a participle: "Strengthening the gauges"
    boolean isHeading(String text) {
        if (text.isEmpty() || text.length() > MAX_LENGTH) {
            return false;
        }
        if (sectionNumeral(text) == text.length()) {
            return true;
        }
        char last = text.charAt(text.length() - 1);
        boolean stopped = last == '.' || last == ',' || last == ';' || last == ':';
        boolean opens = phrases.opening(text, 0).map(OpeningPhrase::finite).orElse(false) && sectionNumeral(text) == 0;
        return !stopped && !opens && Chars.isUpper(text.charAt(0));
    }

    /** Length of a section numeral ({@code II.}, {@code A}) that stands at the head of a text, or 0. */
    static int sectionNumeral(String text) {
        int letters = Chars.skipLetters(text, 0, text.length());
        if (letters == 0 || letters > 5 || !Chars.isUpper(text.charAt(letters - 1))) {
            return 0;
        }
        String numeral = text.substring(0, letters);
        boolean counts = letters == 1
                || (RomanNumerals.value(numeral.toLowerCase(Locale.ROOT)) > 0 && Chars.isUpper(numeral.charAt(0)));
        if (!counts) {
            return 0;
        }
        if (letters == text.length()) {
            return letters;
        }
        return text.charAt(letters) == '.' ? letters + 1 : 0;
    }

    // rule: "Annex" alone, with a numeral, with a title behind a mark, or "to the letter …"; "Annexes a report …" is
    // none
    boolean isAnnex(String text) {
        int end = lexicon.match(WordClass.ANNEX, text, 0);
        if (end < 0 || text.length() > MAX_ANNEX_LENGTH || !Chars.isUpper(text.charAt(0))) {
            return false;
        }
        if (end == text.length()) {
            return true;
        }
        char next = text.charAt(end);
        char last = text.charAt(text.length() - 1);
        if (next == ':' || next == '.' || next == '*') {
            return true;
        }
        int word = end + 1;
        if (next == ' ' && lexicon.match(WordClass.ANNEX_TO, text, word) > 0) {
            return last != ',' && last != ';' && last != '.';
        }
        boolean numbered = next == ' '
                && word < text.length()
                && (Chars.isDigit(text.charAt(word)) || Chars.isUpper(text.charAt(word)) || text.charAt(word) == '[');
        return numbered && last != ',' && last != ';' && last != '.';
    }
}
