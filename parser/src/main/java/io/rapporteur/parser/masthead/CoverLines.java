package io.rapporteur.parser.masthead;

import io.rapporteur.parser.lexicon.Lexicon;
import io.rapporteur.parser.lexicon.WordClass;
import io.rapporteur.parser.text.Chars;
import java.util.List;

/** The lines of a mast head that are no title. */
final class CoverLines {

    private static final int MAX_COVER_LENGTH = 90;
    private static final int MAX_BODY_LENGTH = 160;
    /** Longest word that names write small: "with". */
    private static final int MAX_SMALL_WORD = 4;

    /** What titles have and names of bodies do not. */
    private static final List<String> NOT_IN_BODIES = List.of(":", ";", "?");

    private final Lexicon lexicon;
    private final MastHeadLines lines;
    private final EnactingFormulas formulas;

    CoverLines(Lexicon lexicon, EnactingFormulas formulas) {
        this.lexicon = lexicon;
        this.lines = new MastHeadLines(lexicon);
        this.formulas = formulas;
    }

    /** Whether a line belongs to the cover: who, where and when, under which item, for whom. */
    boolean isCover(String text) {
        return lexicon.startsWith(WordClass.COVER, text)
                || lines.hasSymbol(text)
                || text.contains("Distr.")
                || isSession(text)
                || isDateLine(text)
                || isBody(text)
                || lines.isDraft(text);
    }

    // rule: "Ninetieth session", "First regular session 2061", "2061 session"
    private boolean isSession(String text) {
        if (text.length() > MAX_COVER_LENGTH) {
            return false;
        }
        for (int at = 0; at < text.length(); at++) {
            int end = at == 0 || text.charAt(at - 1) == ' ' ? lexicon.match(WordClass.SESSION, text, at) : -1;
            if (end > 0) {
                return text.substring(end).chars().noneMatch(Character::isLetter);
            }
        }
        return false;
    }

    // rule: days before a month and a year, at the head of a line or behind the name of a place
    private boolean isDateLine(String text) {
        int from = Chars.isDigit(text.charAt(0)) ? 0 : text.indexOf(", ") + 2;
        if (text.length() > MAX_COVER_LENGTH
                || from == 1
                || from >= text.length()
                || !Chars.isDigit(text.charAt(from))) {
            return false;
        }
        for (int at = from; at < text.length(); at++) {
            if (text.charAt(at - (at == 0 ? 0 : 1)) == ' ' && lexicon.month(text, at) > 0) {
                return true;
            }
        }
        return false;
    }

    // rule: the name of an organ, or capital words that begin or end with what bodies are called
    private boolean isBody(String text) {
        boolean name = Chars.words(text).stream()
                .allMatch(word -> word.length() <= MAX_SMALL_WORD || !Chars.isLower(word.charAt(0)));
        if (text.length() > MAX_BODY_LENGTH || !name || NOT_IN_BODIES.stream().anyMatch(text::contains)) {
            return false;
        }
        String last = text.substring(text.lastIndexOf(' ') + 1);
        return lexicon.startsWith(WordClass.BODY, text)
                || lexicon.match(WordClass.BODY, last, 0) == last.length()
                || formulas.isOrgan(text);
    }
}
