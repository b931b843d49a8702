package io.rapporteur.parser.text;

import io.rapporteur.model.document.Span;
import java.util.ArrayList;
import java.util.List;

/** Cutting and joining lists of spans that are in order and apart. */
public final class Spans {

    private Spans() {}

    /** The parts of {@code spans} that lie before {@code offset}. */
    public static List<Span> before(List<Span> spans, int offset) {
        List<Span> kept = new ArrayList<>();
        for (Span span : spans) {
            if (span.start() < offset) {
                kept.add(new Span(span.start(), Math.min(span.end(), offset)));
            }
        }
        return kept;
    }

    /** The parts of {@code spans} from {@code offset} on. */
    public static List<Span> from(List<Span> spans, int offset) {
        List<Span> kept = new ArrayList<>();
        for (Span span : spans) {
            if (span.end() > offset) {
                kept.add(new Span(Math.max(span.start(), offset), span.end()));
            }
        }
        return kept;
    }

    /** Adds a span behind all others; grows the last one when they touch. */
    public static void add(List<Span> spans, Span span) {
        if (!spans.isEmpty() && spans.get(spans.size() - 1).end() == span.start()) {
            Span last = spans.remove(spans.size() - 1);
            spans.add(new Span(last.start(), span.end()));
        } else {
            spans.add(span);
        }
    }
}
