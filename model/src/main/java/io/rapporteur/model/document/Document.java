package io.rapporteur.model.document;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;

/**
 * A document as read: its text as received, what it says of itself, and the tree of its parts.
 *
 * @param text the text as received, unchanged; every span points into it
 * @param extent the stretch of the text that is this document; the whole text unless a file holds several documents
 * @param metadata what it says of itself
 * @param nodes the parts in preorder, the root first; together their spans cover {@code extent} without gap or overlap
 */
public record Document(String text, Span extent, Metadata metadata, List<Node> nodes) {

    public Document {
        Objects.requireNonNull(text, "text");
        Objects.requireNonNull(extent, "extent");
        Objects.requireNonNull(metadata, "metadata");
        nodes = List.copyOf(nodes);
        if (nodes.isEmpty() || nodes.get(0).parent() != -1) {
            throw new IllegalArgumentException("document must begin with its root node");
        }
        for (int i = 1; i < nodes.size(); i++) {
            if (nodes.get(i).parent() < 0 || nodes.get(i).parent() >= i) {
                throw new IllegalArgumentException("parent of node " + i + " must be an earlier node, got: "
                        + nodes.get(i).parent());
            }
        }
    }

    /** Indices of the children of a node, in order. */
    public List<Integer> children(int node) {
        return IntStream.range(node + 1, nodes.size())
                .takeWhile(i -> nodes.get(i).parent() >= node)
                .filter(i -> nodes.get(i).parent() == node)
                .boxed()
                .toList();
    }

    /** From the first to the last character of a node and everything below it. */
    public Span reach(int node) {
        int start = Integer.MAX_VALUE;
        int end = -1;
        for (int i = node; i < nodes.size() && (i == node || nodes.get(i).parent() >= node); i++) {
            for (Span span : nodes.get(i).spans()) {
                start = Math.min(start, span.start());
                end = Math.max(end, span.end());
            }
        }
        return end < 0 ? new Span(extent.start(), extent.start()) : new Span(start, end);
    }

    /**
     * What contradicts the promise that every character of the extent belongs to exactly one node, every phrase and call stands
     * inside its node, every fact inside the text, and every phrase is what stands at its span; empty when it holds.
     */
    public List<String> violations() {
        List<String> found = new ArrayList<>();
        if (extent.end() > text.length()) {
            found.add("the document ends at " + extent.end() + ", its text at " + text.length());
            return found;
        }
        partition(found);
        for (int i = 0; i < nodes.size(); i++) {
            inside(i, found);
        }
        metadata.facts().stream()
                .filter(fact -> fact.span().end() > text.length())
                .forEach(fact -> found.add("fact " + fact + " lies outside the text"));
        return found;
    }

    private void partition(List<String> found) {
        List<Span> all = nodes.stream()
                .flatMap(node -> node.spans().stream())
                .filter(span -> !span.isEmpty())
                .sorted(Comparator.comparingInt(Span::start))
                .toList();
        int expected = extent.start();
        for (Span span : all) {
            if (span.start() > expected) {
                found.add("no node owns " + expected + ".." + span.start());
            } else if (span.start() < expected) {
                found.add("two nodes own " + span.start() + ".." + Math.min(expected, span.end()));
            }
            expected = Math.max(expected, span.end());
        }
        if (expected != extent.end()) {
            found.add("the nodes end at " + expected + ", the document at " + extent.end());
        }
    }

    private void inside(int index, List<String> found) {
        Node node = nodes.get(index);
        if (node.phrases().isEmpty() && node.calls().isEmpty()) {
            return;
        }
        Span reach = reach(index);
        for (Phrase phrase : node.phrases()) {
            if (!reach.contains(phrase.span())) {
                found.add("phrase " + phrase + " lies outside node " + index);
            } else if (!Proof.holds(text, phrase.span(), phrase.text())) {
                found.add("phrase " + phrase + " is not what stands at its place");
            }
        }
        for (FootnoteCall call : node.calls()) {
            if (!reach.contains(call.span())) {
                found.add("call " + call + " lies outside node " + index);
            }
        }
    }
}
