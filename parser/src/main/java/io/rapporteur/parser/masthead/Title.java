package io.rapporteur.parser.masthead;

import io.rapporteur.model.document.Fact;
import io.rapporteur.model.document.Reading;
import io.rapporteur.model.document.Span;
import io.rapporteur.parser.page.Paragraph;
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

    static final Title NONE = new Title(0, 0, null, false);

    /** The title that one paragraph holds from a character on. */
    static Title in(int paragraph, Reading reading, int from) {
        return reading.length() - from > MAX_LENGTH
                ? NONE
                : new Title(
                        paragraph,
                        paragraph + 1,
                        new Fact(reading.text().substring(from), reading.span(from, reading.length())),
                        false);
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
