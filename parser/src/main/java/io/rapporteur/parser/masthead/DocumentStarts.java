package io.rapporteur.parser.masthead;

import io.rapporteur.parser.form.Closings;
import io.rapporteur.parser.form.Dates;
import io.rapporteur.parser.form.NumberHeading;
import io.rapporteur.parser.lexicon.Lexicon;
import io.rapporteur.parser.lexicon.WordClass;
import io.rapporteur.parser.page.Paragraph;
import io.rapporteur.parser.text.Chars;
import io.rapporteur.parser.text.Label;
import java.util.ArrayList;
import java.util.List;

/**
 * Finds where a further document begins in a text that holds several. A document begins at a heading with a number when the
 * one before has begun and closed and enacting words follow near by, or behind the closing lines where the number cannot be
 * read; without closing lines, where the number goes on the series of the one before and enacting words or the sentence of a decision
 * follow. A numbered heading inside an annex begins none.
 */
public final class DocumentStarts {

    private static final int MAX_HEAD_LENGTH = 6;
    private static final int MAX_TITLE_PARAGRAPHS = 3;
    private static final int MAX_TITLE_LENGTH = 200;
    private static final int MAX_ITEM_DIGITS = 6;
    private static final int NONE = -1;

    private final Lexicon lexicon;
    private final EnactingFormulas formulas;
    private final Dates dates;
    private final MeetingSentences meetings;

    public DocumentStarts(Lexicon lexicon, EnactingFormulas formulas) {
        this.lexicon = lexicon;
        this.formulas = formulas;
        this.dates = new Dates(lexicon);
        this.meetings = new MeetingSentences(lexicon);
    }

    /** Offsets in the text at which documents begin, the first one excepted. */
    public List<Integer> in(List<Paragraph> paragraphs) {
        List<Integer> starts = new ArrayList<>();
        boolean begun = false;
        boolean annexed = false;
        String number = "";
        for (int i = 0; i < paragraphs.size(); i++) {
            Paragraph paragraph = paragraphs.get(i);
            String heading = number(paragraph);
            boolean further = begun && !heading.isEmpty() && begins(paragraphs, i, number, annexed);
            if (further) {
                starts.add(paragraphs.get(first(paragraphs, i)).start());
                begun = false;
                annexed = false;
            }
            number = further || number.isEmpty() ? heading : number;
            annexed |= lexicon.startsWith(WordClass.ANNEX, paragraph.text());
            boolean enacted = formulas.in(paragraphs, i).isPresent();
            int closed = enacted && begun ? closingAbove(paragraphs, i) : NONE;
            if (closed != NONE) {
                starts.add(paragraphs.get(closed + 1).start());
            }
            begun |= enacted || isNumbered(paragraph) || meetings.opens(paragraph.text());
        }
        return starts;
    }

    private boolean begins(List<Paragraph> paragraphs, int index, String last, boolean annexed) {
        if (closes(paragraphs.get(index - 1)) && formulaFollows(paragraphs, index)) {
            return true;
        }
        return goesOn(last, number(paragraphs.get(index)), annexed)
                && ends(paragraphs, index)
                && (formulaFollows(paragraphs, index) || meetingFollows(paragraphs, index));
    }

    // rule: of the same series, and further on; in an annex only the very next number, as others may be quoted there
    private static boolean goesOn(String last, String next, boolean annexed) {
        String series = NumberHeading.series(last);
        if (series.isEmpty() || !series.equals(NumberHeading.series(next)) || last.equals(next)) {
            return false;
        }
        int before = item(last, series);
        int item = item(next, series);
        return annexed ? item == before + 1 : item >= before;
    }

    private static int item(String number, String series) {
        String rest = number.replace(series, "");
        int from = 0;
        while (from < rest.length() && !Chars.isDigit(rest.charAt(from))) {
            from++;
        }
        int end = Chars.skipDigits(rest, from, Math.min(rest.length(), from + MAX_ITEM_DIGITS));
        return end == from ? 0 : Integer.parseInt(rest.substring(from, end));
    }

    // rule: the sentence above has ended, or what stands between is the heading
    private boolean ends(List<Paragraph> paragraphs, int index) {
        int last = first(paragraphs, index) - 1;
        if (last < 0) {
            return false;
        }
        String text = paragraphs.get(last).text();
        char mark = text.isEmpty() ? ' ' : text.charAt(text.length() - 1);
        return mark == '.' || mark == ')' || mark == ']' || Chars.isClosingQuote(mark) || closes(paragraphs.get(last));
    }

    /** The first paragraph of the heading: where only the number stands on its line, the title may stand above. */
    private int first(List<Paragraph> paragraphs, int index) {
        boolean alone = NumberHeading.in(paragraphs.get(index).text(), lexicon)
                .filter(heading ->
                        heading.rest() >= paragraphs.get(index).text().length())
                .isPresent();
        return alone && index > 0 && isTitle(paragraphs.get(index - 1)) ? index - 1 : index;
    }

    private boolean isTitle(Paragraph paragraph) {
        String text = paragraph.text();
        char mark = text.isEmpty() ? '.' : text.charAt(text.length() - 1);
        return text.length() <= MAX_TITLE_LENGTH
                && (Chars.isLetter(mark) || Chars.isDigit(mark))
                && !Chars.isLower(text.charAt(0))
                && !closes(paragraph);
    }

    // rule: where a scanner spoilt the number, a meeting or vote, a heading and enacting words still part two documents
    private int closingAbove(List<Paragraph> paragraphs, int formula) {
        int limit = Math.max(0, formula - MAX_HEAD_LENGTH);
        for (int i = formula - 1; i >= limit; i--) {
            String text = paragraphs.get(i).text();
            if (lexicon.startsWith(WordClass.ANNEX, text) || isNumbered(paragraphs.get(i))) {
                return NONE;
            }
            if (closes(paragraphs.get(i))) {
                return i + 1 < formula ? i : NONE;
            }
        }
        return NONE;
    }

    /** The number that a paragraph bears as a heading; empty where it bears none. */
    private String number(Paragraph paragraph) {
        String text = paragraph.text();
        return NumberHeading.in(text, lexicon)
                .map(heading -> text.substring(heading.from(), heading.to()))
                .orElse("");
    }

    private static boolean isNumbered(Paragraph paragraph) {
        return Label.at(paragraph.text(), 0, paragraph.text().length())
                .filter(label -> label.kind() == Label.Kind.NUMBER)
                .isPresent();
    }

    private boolean closes(Paragraph paragraph) {
        return Closings.isClosing(paragraph.text(), lexicon) || dates.isDate(paragraph.reading());
    }

    private boolean meetingFollows(List<Paragraph> paragraphs, int index) {
        int limit = Math.min(paragraphs.size(), index + MAX_TITLE_PARAGRAPHS);
        for (int i = index + 1; i < limit; i++) {
            if (meetings.opens(paragraphs.get(i).text())) {
                return true;
            }
        }
        return false;
    }

    private boolean formulaFollows(List<Paragraph> paragraphs, int index) {
        int limit = Math.min(paragraphs.size(), index + MAX_HEAD_LENGTH);
        for (int i = index + 1; i < limit; i++) {
            if (formulas.in(paragraphs, i).isPresent()) {
                return true;
            }
        }
        return false;
    }
}
