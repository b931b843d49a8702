package io.rapporteur.parser.masthead;

import io.rapporteur.parser.form.Closings;
import io.rapporteur.parser.lexicon.Lexicon;
import io.rapporteur.parser.lexicon.WordClass;
import io.rapporteur.parser.page.Paragraph;
import io.rapporteur.parser.text.Chars;
import java.util.List;

/**
 * Recognises lists of contents, whose lines name parts and annexes that only follow later.
 *
 * <pre>
 * list    = "Contents" *entry
 * entry   = words page                 (pages never fall)
 *         / words                      (before an entry with a page: the first line of a title, "Annex")
 *         / "Page" / "Paragraphs Page"
 * </pre>
 */
public final class ContentsList {

    private static final int MAX_HEADING_LENGTH = 40;
    private static final int MAX_ENTRY_LENGTH = 400;
    private static final int MAX_PAGE_DIGITS = 3;
    private static final int NO_PAGE = -1;

    private final Lexicon lexicon;

    public ContentsList(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    /** Behind the list that begins at this paragraph; the paragraph itself where none does. */
    public int end(List<Paragraph> paragraphs, int index) {
        if (!isHeading(paragraphs.get(index).text())) {
            return index;
        }
        int page = 0;
        int end = index;
        int at = index + 1;
        while (at < paragraphs.size()) {
            int next = page(paragraphs.get(at).text());
            boolean entry = next >= page;
            boolean named = !entry
                    && next == NO_PAGE
                    && at + 1 < paragraphs.size()
                    && mayBeName(paragraphs.get(at).text())
                    && page(paragraphs.get(at + 1).text()) >= page;
            if (!entry && !named && !isColumnHead(paragraphs.get(at).text())) {
                return end == index ? index : end + 1;
            }
            page = entry ? next : page;
            end = entry ? at : end;
            at++;
        }
        return end == index ? index : end + 1;
    }

    /** Whether a paragraph is the heading of a list of contents, perhaps with the heads of its columns. */
    boolean isHeading(String text) {
        int end = lexicon.match(WordClass.CONTENTS, text, 0);
        return end > 0
                && text.length() <= MAX_HEADING_LENGTH
                && (end == text.length() || isColumnHead(text.substring(end)));
    }

    private boolean isColumnHead(String text) {
        return !text.isEmpty()
                && Chars.words(text).stream()
                        .allMatch(word -> lexicon.match(WordClass.CONTENTS_COLUMN, word, 0) == word.length());
    }

    private boolean mayBeName(String text) {
        char last = text.isEmpty() ? '.' : text.charAt(text.length() - 1);
        return text.length() <= MAX_ENTRY_LENGTH && last != '.' && last != ';' && last != ':';
    }

    // rule: words, or dots, then a number of up to three digits at the end; a meeting's line or a date is none
    private int page(String text) {
        int from = text.length();
        while (from > 0 && Chars.isDigit(text.charAt(from - 1))) {
            from--;
        }
        int digits = text.length() - from;
        boolean separated = from > 1 && (text.charAt(from - 1) == ' ' || text.charAt(from - 1) == '.');
        return digits == 0
                        || digits > MAX_PAGE_DIGITS
                        || !separated
                        || text.length() > MAX_ENTRY_LENGTH
                        || Closings.isMeeting(text, lexicon)
                ? NO_PAGE
                : Integer.parseInt(text.substring(from));
    }
}
