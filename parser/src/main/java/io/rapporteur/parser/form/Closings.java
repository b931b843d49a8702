package io.rapporteur.parser.form;

import io.rapporteur.parser.lexicon.Lexicon;
import io.rapporteur.parser.lexicon.WordClass;
import io.rapporteur.parser.text.Chars;

/** Recognises the lines with which a resolution closes: the meeting, the date, the vote. */
public final class Closings {

    private static final int MAX_MEETING_LENGTH = 60;

    private Closings() {}

    /** Whether a paragraph that begins so closes the document. */
    public static boolean isClosing(String head, Lexicon lexicon) {
        boolean opens = !head.isEmpty() && !Chars.isLower(head.charAt(0));
        return opens && (lexicon.startsWith(WordClass.CLOSING, head) || isMeeting(head, lexicon));
    }

    private static boolean endsOrDates(String head, int end) {
        int next = Chars.skipSpaces(head, end, head.length());
        return next == head.length()
                || Chars.isDigit(head.charAt(next))
                || (head.charAt(next) == '.' && next + 1 == head.length());
    }

    // rule: ordinal ["(resumed)"] ["plenary"] "meeting", with or without the date behind it
    /** Whether a paragraph names the meeting that adopted the document, and nothing else but its date. */
    public static boolean isMeeting(String head, Lexicon lexicon) {
        int at = Chars.skipDigits(head, 0, head.length());
        if (at == 0
                || at > 4
                || !lexicon.isOrdinal(Chars.skipLetters(head, at, head.length()) - at)
                || head.length() > MAX_MEETING_LENGTH) {
            return false;
        }
        for (int i = at + 3; i < head.length(); i++) {
            int end = head.charAt(i - 1) == ' ' ? lexicon.match(WordClass.MEETING, head, i) : -1;
            if (end >= 0) {
                return endsOrDates(head, end);
            }
        }
        return false;
    }
}
