package io.rapporteur.parser.lexicon;

import io.rapporteur.model.language.DateForm;
import io.rapporteur.parser.text.Chars;

/** What stands between day, month and year of a date in a language. A blank stands for any one character: "4-May-2061". */
public final class DatePattern {

    private final String beforeMonth;
    private final String beforeYear;
    /** What stands between day and month beside blanks; a word or nothing. */
    private final String monthLead;

    DatePattern(DateForm form) {
        this.beforeMonth = form.beforeMonth();
        this.beforeYear = form.beforeYear();
        this.monthLead = form.beforeMonth().strip();
    }

    /** Where the month begins behind a day, or -1. */
    public int month(CharSequence text, int behindDay) {
        return behind(beforeMonth, text, behindDay);
    }

    /** Where the year begins behind a month, or -1. */
    public int year(CharSequence text, int behindMonth) {
        return behind(beforeYear, text, behindMonth);
    }

    private static int behind(String pattern, CharSequence text, int from) {
        int end = from + pattern.length();
        return end <= text.length() && isAt(pattern, text, from) ? end : -1;
    }

    private static boolean isAt(String pattern, CharSequence text, int from) {
        for (int i = 0; i < pattern.length(); i++) {
            char want = pattern.charAt(i);
            if (want != ' ' && Chars.folded(text.charAt(from + i)) != Chars.folded(want)) {
                return false;
            }
        }
        return true;
    }

    /** Where the word behind a day begins that may be a month, however much white space there is. */
    public int monthWord(CharSequence text, int behindDay) {
        int at = Chars.skipSpaces(text, behindDay, text.length());
        boolean lead = !monthLead.isEmpty() && at + monthLead.length() <= text.length() && isAt(monthLead, text, at);
        return lead ? Chars.skipSpaces(text, at + monthLead.length(), text.length()) : at;
    }
}
