package io.rapporteur.parser.structure;

import io.rapporteur.model.document.FootnoteCall;
import io.rapporteur.model.document.Limit;
import io.rapporteur.model.document.Node;
import io.rapporteur.model.document.NodeKind;
import io.rapporteur.model.document.Phrase;
import io.rapporteur.model.document.ReadingLimits;
import io.rapporteur.model.document.Span;
import io.rapporteur.parser.text.Spans;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * A tree in the making. Nodes come in any order and claim the characters that are theirs; {@link #finish} puts them in
 * preorder, gives the white space between two claims to the first, and hands each call to the node it stands in.
 */
public final class Tree {

    /** The node that is the whole document. */
    public static final int ROOT = 0;

    private final ReadingLimits limits;
    private final int before;
    private final List<Growing> nodes = new ArrayList<>();

    private static final class Growing {
        private final NodeKind kind;
        private final String label;
        private List<Span> spans;
        private List<Phrase> phrases = List.of();
        private final List<FootnoteCall> calls = new ArrayList<>();
        private final List<Integer> children = new ArrayList<>();

        Growing(NodeKind kind, String label, List<Span> spans) {
            this.kind = kind;
            this.label = label;
            this.spans = new ArrayList<>(spans);
        }
    }

    /** A stretch that a node claims. */
    private record Claim(Span span, int node) {}

    /**
     * A tree with nothing but its root.
     *
     * @param before how many nodes the documents before it in the same text have
     */
    public Tree(ReadingLimits limits, int before) {
        this.limits = limits;
        this.before = before;
        nodes.add(new Growing(NodeKind.DOCUMENT, "", List.of()));
    }

    /** Adds a node below an earlier one and says its number. */
    public int add(int parent, NodeKind kind, String label, List<Span> spans) {
        limits.check(Limit.PARAGRAPHS, (long) before + nodes.size());
        nodes.add(new Growing(kind, label, spans));
        nodes.get(parent).children.add(nodes.size() - 1);
        return nodes.size() - 1;
    }

    /** Gives a node more text that stands behind what it has. */
    public void extend(int node, List<Span> more) {
        more.forEach(span -> Spans.add(nodes.get(node).spans, span));
    }

    /** Takes from a node what it has from an offset on, and gives it back. */
    public List<Span> cut(int node, int offset) {
        List<Span> tail = Spans.from(nodes.get(node).spans, offset);
        nodes.get(node).spans = new ArrayList<>(Spans.before(nodes.get(node).spans, offset));
        return tail;
    }

    public void phrases(int node, List<Phrase> phrases) {
        nodes.get(node).phrases = List.copyOf(phrases);
    }

    /** The finished nodes of a document with this extent. */
    public List<Node> finish(Span extent, List<FootnoteCall> calls) {
        List<Claim> claims = partition(extent);
        share(claims);
        callsTo(claims, calls);
        nodes.get(ROOT).children.sort(Comparator.comparingInt(this::start));
        List<Node> finished = new ArrayList<>();
        walk(finished);
        return finished;
    }

    private int start(int node) {
        List<Span> spans = nodes.get(node).spans;
        return spans.isEmpty() ? Integer.MAX_VALUE : spans.get(0).start();
    }

    private List<Claim> partition(Span extent) {
        List<Claim> claims = new ArrayList<>();
        for (int i = 0; i < nodes.size(); i++) {
            for (Span span : nodes.get(i).spans) {
                if (!span.isEmpty()) {
                    claims.add(new Claim(span, i));
                }
            }
        }
        claims.sort(Comparator.comparingInt(claim -> claim.span().start()));
        List<Claim> filled = new ArrayList<>();
        int at = extent.start();
        int owner = ROOT;
        for (Claim claim : claims) {
            if (claim.span().start() > at) {
                filled.add(new Claim(new Span(at, claim.span().start()), owner));
            }
            filled.add(claim);
            at = claim.span().end();
            owner = claim.node();
        }
        if (at < extent.end()) {
            filled.add(new Claim(new Span(at, extent.end()), owner));
        }
        return filled;
    }

    private void share(List<Claim> claims) {
        nodes.forEach(node -> node.spans = new ArrayList<>(1));
        claims.forEach(claim -> Spans.add(nodes.get(claim.node()).spans, claim.span()));
    }

    private void callsTo(List<Claim> claims, List<FootnoteCall> calls) {
        int at = 0;
        for (FootnoteCall call : calls) {
            while (at < claims.size()
                    && claims.get(at).span().end() <= call.span().start()) {
                at++;
            }
            if (at < claims.size() && claims.get(at).span().contains(call.span())) {
                nodes.get(claims.get(at).node()).calls.add(call);
            }
        }
    }

    /** Preorder without recursion: depth is bounded, but nothing here should rest on it. */
    private void walk(List<Node> finished) {
        List<int[]> open = new ArrayList<>();
        open.add(new int[] {ROOT, -1});
        while (!open.isEmpty()) {
            int[] next = open.remove(open.size() - 1);
            Growing node = nodes.get(next[0]);
            int index = finished.size();
            finished.add(new Node(next[1], node.kind, node.label, node.spans, node.phrases, node.calls));
            for (int i = node.children.size() - 1; i >= 0; i--) {
                open.add(new int[] {node.children.get(i), index});
            }
        }
    }
}
