package io.rapporteur.parser.masthead;

import io.rapporteur.parser.lexicon.Lexicon;
import io.rapporteur.parser.lexicon.WordClass;
import io.rapporteur.parser.text.Chars;

/** Recognises how decisions begin: "At its 46th plenary meeting, on 14 May 2099, the General Assembly …". */
final class MeetingSentences {

    private static final int MAX_LEAD_LENGTH = 80;

    private final Lexicon lexicon;

    MeetingSentences(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    /** Whether a paragraph names a meeting near its beginning, and goes on. */
    boolean opens(String text) {
        int limit = Math.min(text.length(), MAX_LEAD_LENGTH);
        boolean digits = false;
        for (int at = 1; at < limit; at++) {
            digits |= Chars.isDigit(text.charAt(at - 1));
            boolean meeting = text.charAt(at - 1) == ' ' && lexicon.match(WordClass.MEETING, text, at) > 0;
            if (meeting) {
                return digits
                        && !Chars.isDigit(text.charAt(0))
                        && Chars.isUpper(text.charAt(0))
                        && (text.length() > MAX_LEAD_LENGTH || text.endsWith(":"));
            }
        }
        return false;
    }
}
