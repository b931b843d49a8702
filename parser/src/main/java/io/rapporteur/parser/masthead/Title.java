package io.rapporteur.parser.masthead;

import io.rapporteur.model.document.Fact;
import io.rapporteur.model.document.Reading;
import io.rapporteur.model.document.Span;
import io.rapporteur.parser.page.Paragraph;
import io.rapporteur.parser.text.Chars;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The title of a document.
 *
 * @param from first paragraph of the title; equal to {@code to} when there is none
 * @param to behind the last paragraph of the title
 * @param fact the title itself; null when there is none
 * @param statement whether it is the heading of a statement by the President
 */
record Title(int from, int to, @Nullable Fact fact, boolean statement) {

    /** Longest title; the longest of the corpus has 720 characters. A longer paragraph is no title. */
    static final int MAX_LENGTH = 15_000;

    private static final int MIN_STOPPED = 20;

    static final Title NONE = new Title(0, 0, null, false);

    /** The title that one paragraph holds from a character on, without a full stop at its end. */
    static Title in(int paragraph, Reading reading, int from) {
        int end = end(reading.text());
        return end - from > MAX_LENGTH || end <= from
                ? NONE
                : new Title(
                        paragraph,
                        paragraph + 1,
                        new Fact(reading.text().substring(from, end), reading.span(from, end)),
                        false);
    }

    private static int end(String text) {
        int stop = text.length() - 1;
        boolean sentence = stop > MIN_STOPPED
                && text.charAt(stop) == '.'
                && Chars.isLower(text.charAt(stop - 1))
                && Chars.isLower(text.charAt(stop - 2));
        return sentence ? stop : text.length();
    }

    /** The title that a paragraph and the one behind it hold. */
    static Title in(List<Paragraph> paragraphs, int first) {
        Reading one = paragraphs.get(first).reading();
        Reading two = paragraphs.get(first + 1).reading();
        if (one.length() + two.length() > MAX_LENGTH) {
            return NONE;
        }
        Span span = new Span(
                one.span(0, one.length()).start(), two.span(0, two.length()).end());
        return new Title(first, first + 2, new Fact(one.text() + " " + two.text(), span), false);
    }

    Title asStatement() {
        return new Title(from, to, fact, true);
    }
}
