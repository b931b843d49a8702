package io.rapporteur.enricher.citation.token;

import io.rapporteur.model.document.Document;
import io.rapporteur.model.document.FootnoteCall;
import io.rapporteur.model.document.Node;
import io.rapporteur.model.document.Reading;
import io.rapporteur.model.document.Span;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;

/**
 * What of a node is read at once: nearly always all of it. A longer one is read piece after piece, cut at white space, so that
 * the tokens of a text without paragraphs need no more memory than those of any other.
 *
 * @param reading what a reader takes in
 * @param calls the footnote calls that stand in it
 */
public record Stretch(Reading reading, List<FootnoteCall> calls) {

    /** Longest stretch in characters; three times the longest paragraph of the corpus. */
    public static final int MAX_LENGTH = 1_000_000;

    /** How far before its end a place to cut is looked for. */
    private static final int NEAR = 1_000;

    /** The stretches of a node, each read when it is asked for. */
    public static Iterable<Stretch> of(Document document, int index) {
        Node node = document.nodes().get(index);
        long length = 0;
        for (Span span : node.spans()) {
            length += span.length();
        }
        return length <= MAX_LENGTH
                ? List.of(new Stretch(Reading.of(document, index), node.calls()))
                : () -> new Cutter(document.text(), node);
    }

    private static final class Cutter implements Iterator<Stretch> {

        private final String text;
        private final Node node;
        private int span;
        private int at;
        private int call;

        Cutter(String text, Node node) {
            this.text = text;
            this.node = node;
            this.at = node.spans().get(0).start();
        }

        @Override
        public boolean hasNext() {
            return span < node.spans().size();
        }

        @Override
        public Stretch next() {
            if (!hasNext()) {
                throw new NoSuchElementException("the node has been read to its end");
            }
            List<Span> taken = new ArrayList<>();
            int room = MAX_LENGTH;
            while (hasNext() && room > 0) {
                int end = node.spans().get(span).end();
                int to = end - at <= room ? end : cut(at, at + room);
                taken.add(new Span(at, to));
                room = to == end ? room - (to - at) : 0;
                at = to;
                if (to == end) {
                    span++;
                    at = hasNext() ? node.spans().get(span).start() : to;
                }
            }
            List<FootnoteCall> calls =
                    calls(taken.get(0).start(), taken.get(taken.size() - 1).end());
            return new Stretch(Reading.of(text, taken, calls), calls);
        }

        /** The last place before an offset at which no word is cut, where there is one near by. */
        private int cut(int from, int to) {
            int nearest = Math.max(from + 1, to - NEAR);
            for (int i = to; i > nearest; i--) {
                if (Character.isWhitespace(text.charAt(i - 1))) {
                    return i;
                }
            }
            return Character.isHighSurrogate(text.charAt(to - 1)) ? to + 1 : to;
        }

        private List<FootnoteCall> calls(int from, int to) {
            List<FootnoteCall> all = node.calls();
            while (call < all.size() && all.get(call).span().end() <= from) {
                call++;
            }
            int end = call;
            while (end < all.size() && all.get(end).span().start() < to) {
                end++;
            }
            return all.subList(call, end);
        }
    }
}
