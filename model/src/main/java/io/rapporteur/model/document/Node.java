package io.rapporteur.model.document;

import java.util.List;
import java.util.Objects;

/**
 * One part of a document.
 *
 * @param parent index of the parent in {@link Document#nodes()}, -1 for the root
 * @param kind what it is
 * @param label ordinal, printed number, letter or footnote marker without punctuation; empty where the part has none
 * @param spans the characters that this node itself owns (not its children), in order and not touching twice; more than one
 *     where a page break, a footnote block or a child cuts the text
 * @param phrases the opener of a preambular paragraph, or the verb phrases of an operative one with the leading verb first
 * @param calls the footnote calls that stand in this node's own characters, in order
 */
public record Node(
        int parent, NodeKind kind, String label, List<Span> spans, List<Phrase> phrases, List<FootnoteCall> calls) {

    public Node {
        if (parent < -1) {
            throw new IllegalArgumentException("node parent must be >= -1, got: " + parent);
        }
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(label, "label");
        spans = List.copyOf(spans);
        phrases = List.copyOf(phrases);
        calls = List.copyOf(calls);
        int end = 0;
        for (Span span : spans) {
            if (span.start() < end) {
                throw new IllegalArgumentException("node spans must be in order and apart, got: " + spans);
            }
            end = span.end();
        }
    }
}
