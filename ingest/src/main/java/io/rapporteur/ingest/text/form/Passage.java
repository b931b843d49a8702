package io.rapporteur.ingest.text.form;

import io.rapporteur.model.document.Hyperlink;
import io.rapporteur.model.document.Span;
import java.util.ArrayList;
import java.util.List;

/**
 * A stretch of text with the links on its words, which move with the words when it is cut or joined. A link of which a cut leaves
 * nothing is gone.
 *
 * @param links in order; their spans point into {@code text}
 */
public record Passage(String text, List<Hyperlink> links) {

    public Passage {
        links = List.copyOf(links);
    }

    boolean isEmpty() {
        return text.isEmpty();
    }

    /** The text from an offset on. */
    Passage from(int start) {
        return between(start, text.length());
    }

    Passage between(int start, int end) {
        String piece = text.substring(start, end);
        if (links.isEmpty()) {
            return new Passage(piece, links);
        }
        List<Hyperlink> kept = new ArrayList<>();
        for (Hyperlink link : links) {
            int from = Math.max(start, link.span().start());
            int to = Math.min(end, link.span().end());
            if (from < to) {
                kept.add(new Hyperlink(new Span(from - start, to - start), link.address()));
            }
        }
        return new Passage(piece, kept);
    }

    Passage strip() {
        int start = text.length() - text.stripLeading().length();
        int end = text.stripTrailing().length();
        return start == 0 && end == text.length() ? this : between(Math.min(start, end), end);
    }

    /** The same behind other text. */
    Passage behind(String before) {
        return new Passage(before + text, moved(before.length()));
    }

    /** The links as they stand where the text begins at an offset. */
    List<Hyperlink> moved(int offset) {
        return links.stream()
                .map(link -> new Hyperlink(
                        new Span(link.span().start() + offset, link.span().end() + offset), link.address()))
                .toList();
    }
}
