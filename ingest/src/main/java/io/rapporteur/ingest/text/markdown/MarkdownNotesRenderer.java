package io.rapporteur.ingest.text.markdown;

import io.rapporteur.ingest.text.html.HtmlReader;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.commonmark.ext.footnotes.FootnoteDefinition;
import org.commonmark.ext.footnotes.FootnoteReference;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.CustomBlock;
import org.commonmark.node.CustomNode;
import org.commonmark.node.Node;
import org.commonmark.renderer.NodeRenderer;
import org.commonmark.renderer.html.HtmlNodeRendererContext;
import org.commonmark.renderer.html.HtmlWriter;

/**
 * Writes notes with the marks that they bear: {@code [^12]} is note 12 wherever it stands. A label that is a word gets the next
 * number in the order of the calls, as renderers count. A note that nobody calls stays, too.
 */
final class MarkdownNotesRenderer implements NodeRenderer {

    private static final int MAX_MARK = 4;

    private final HtmlNodeRendererContext context;
    private final HtmlWriter out;
    private final Map<String, Integer> numbers = new HashMap<>();
    private int highest;

    MarkdownNotesRenderer(HtmlNodeRendererContext context) {
        this.context = context;
        this.out = context.getWriter();
    }

    @Override
    public Set<Class<? extends Node>> getNodeTypes() {
        return Set.of(FootnoteReference.class, FootnoteDefinition.class);
    }

    @Override
    public void beforeRoot(Node root) {
        root.accept(new AbstractVisitor() {
            @Override
            public void visit(CustomNode node) {
                if (node instanceof FootnoteReference reference) {
                    count(key(reference.getLabel()));
                }
                visitChildren(node);
            }
        });
    }

    private void count(String key) {
        boolean bearsNumber = key.length() <= MAX_MARK && key.chars().allMatch(c -> c >= '0' && c <= '9');
        int number = numbers.computeIfAbsent(key, label -> bearsNumber ? Integer.parseInt(label) : highest + 1);
        highest = Math.max(highest, number);
    }

    @Override
    public void render(Node node) {
        if (node instanceof FootnoteReference reference) {
            call(mark(key(reference.getLabel())));
        } else if (node instanceof FootnoteDefinition definition) {
            body(definition, mark(key(definition.getLabel())));
        }
    }

    private void call(String mark) {
        out.raw("<sup>");
        out.text(mark);
        out.raw("</sup>");
    }

    private void body(CustomBlock definition, String mark) {
        out.line();
        out.tag("div", Map.of(HtmlReader.NOTE, mark));
        children(definition);
        out.tag("/div");
        out.line();
    }

    private void children(Node node) {
        for (Node child = node.getFirstChild(); child != null; child = child.getNext()) {
            context.render(child);
        }
    }

    private String mark(String key) {
        Integer number = numbers.get(key);
        String mark = number == null ? key : String.valueOf(number);
        return mark.length() <= MAX_MARK ? mark : "";
    }

    private static String key(String label) {
        return label.strip().toLowerCase(Locale.ROOT);
    }
}
