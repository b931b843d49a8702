package io.rapporteur.parser.page;

import io.rapporteur.model.document.FootnoteCall;
import io.rapporteur.model.document.Reading;
import io.rapporteur.model.document.ReadingLimits;
import io.rapporteur.model.document.Span;
import io.rapporteur.parser.lexicon.Lexicon;
import io.rapporteur.parser.page.Layout.Role;
import io.rapporteur.parser.text.Spans;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * A text with the pages taken out of it: its paragraphs whole again, the bodies of its footnotes, and the furniture. What
 * belongs to none of the three is white space.
 */
public record UnpaginatedText(String text, List<Paragraph> paragraphs, List<Note> notes, List<Span> furniture) {

    public UnpaginatedText {
        paragraphs = List.copyOf(paragraphs);
        notes = List.copyOf(notes);
        furniture = List.copyOf(furniture);
    }

    /** Reads a text. Any text within the limits will do; what is not recognised is a paragraph. */
    public static UnpaginatedText of(String text, Lexicon lexicon, ReadingLimits limits) {
        Layout layout = Layout.of(text, limits);
        FurnitureFinder.mark(layout, lexicon);
        List<Note> notes = NoteFinder.mark(layout, lexicon, limits);
        List<List<Span>> pieces = new ArrayList<>();
        List<LineRange> joined = ParagraphJoiner.join(layout, ParagraphCutter.cut(layout, lexicon), lexicon, limits);
        joined.forEach(piece -> pieces.add(piece.spans(layout)));
        List<FootnoteCall> calls = CallFinder.find(text, pieces, notes, lexicon, limits);
        List<Paragraph> paragraphs = new ArrayList<>();
        Breaks breaks = new Breaks(layout, lexicon);
        int call = 0;
        for (int i = 0; i < pieces.size(); i++) {
            List<Span> spans = pieces.get(i);
            int end = spans.get(spans.size() - 1).end();
            int first = call;
            while (call < calls.size() && calls.get(call).span().start() < end) {
                call++;
            }
            boolean table = joined.get(i).last() > joined.get(i).first()
                    && breaks.isTableRow(joined.get(i).first());
            List<FootnoteCall> own = calls.subList(first, call);
            int column = layout.line(joined.get(i).first()).column();
            paragraphs.add(new Paragraph(spans, column, table, own, Reading.of(text, spans, own)));
        }
        return new UnpaginatedText(text, paragraphs, notes, furniture(layout));
    }

    /** This text cut at offsets at which paragraphs begin. */
    public List<UnpaginatedText> cutAt(List<Integer> offsets) {
        List<UnpaginatedText> parts = new ArrayList<>();
        int[] from = new int[3];
        for (int i = 0; i <= offsets.size(); i++) {
            int limit = i < offsets.size() ? offsets.get(i) : Integer.MAX_VALUE;
            parts.add(new UnpaginatedText(
                    text,
                    until(paragraphs, from, 0, paragraph -> paragraph.start() < limit),
                    until(notes, from, 1, note -> note.spans().get(0).start() < limit),
                    until(furniture, from, 2, span -> span.start() < limit)));
        }
        return parts;
    }

    private static <T> List<T> until(List<T> all, int[] from, int which, Predicate<T> belongs) {
        int end = from[which];
        while (end < all.size() && belongs.test(all.get(end))) {
            end++;
        }
        List<T> part = all.subList(from[which], end);
        from[which] = end;
        return part;
    }

    private static List<Span> furniture(Layout layout) {
        List<Span> spans = new ArrayList<>();
        for (int i = 0; i < layout.size(); i++) {
            if (layout.is(i, Role.FURNITURE)) {
                Line line = layout.line(i);
                Spans.add(spans, new Span(line.from(), line.next()));
            }
        }
        return spans;
    }
}
