package io.rapporteur.parser.page;

import io.rapporteur.model.document.FootnoteCall;
import io.rapporteur.model.document.Reading;
import io.rapporteur.model.document.Span;
import io.rapporteur.parser.text.Spans;
import java.util.List;
import java.util.function.Predicate;

/**
 * A paragraph as its author wrote it, whatever the pages did to it.
 *
 * @param spans its pieces in the text as received
 * @param column indent of its first line in columns
 * @param table whether its lines are the rows of a table
 * @param calls the footnote calls in it
 * @param reading what a reader takes in, calls left out
 */
public record Paragraph(List<Span> spans, int column, boolean table, List<FootnoteCall> calls, Reading reading) {

    public Paragraph {
        spans = List.copyOf(spans);
        calls = List.copyOf(calls);
    }

    public String text() {
        return reading.text();
    }

    /** The part of this paragraph before an offset of the text as received. */
    public Paragraph before(String source, int offset) {
        return part(source, Spans.before(spans, offset), call -> call.span().start() < offset);
    }

    private Paragraph part(String source, List<Span> own, Predicate<FootnoteCall> belongs) {
        List<FootnoteCall> kept = calls.stream().filter(belongs).toList();
        return new Paragraph(own, column, table, kept, Reading.of(source, own, kept));
    }

    /** The part of this paragraph from an offset of the text as received on. */
    public Paragraph from(String source, int offset) {
        return part(source, Spans.from(spans, offset), call -> call.span().start() >= offset);
    }

    public int start() {
        return spans.get(0).start();
    }
}
