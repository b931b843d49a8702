package io.rapporteur.ingest.text.markdown;

import io.rapporteur.ingest.text.form.Superscripts;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.ext.footnotes.FootnoteDefinition;
import org.commonmark.ext.footnotes.FootnoteReference;
import org.commonmark.ext.footnotes.InlineFootnote;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.BulletList;
import org.commonmark.node.CustomNode;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Link;
import org.commonmark.node.ListBlock;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.Text;
import org.jspecify.annotations.Nullable;

/** Makes of what converters wrote what they meant: lists around lists, links that are calls of notes, lists that are notes. */
final class MarkdownTree {

    private static final Pattern MARK = Pattern.compile("\\[\\s*(\\d{1,4}|[a-z]|\\*{1,3})\\s*]");
    private static final Pattern PLAIN_MARK = Pattern.compile("\\d{1,4}|[a-z]|\\*{1,3}");
    private static final Pattern ASTERISKS = Pattern.compile("(\\*{1,3})\\s*\\S");
    private static final Pattern NOTE_ADDRESS = Pattern.compile("#.*(?:fn|note|ref)");
    private static final String ARROWS = "↑↩⤴⏎^\ufe0e\ufe0f ";

    private final List<ListBlock> lists = new ArrayList<>();
    private final List<Link> links = new ArrayList<>();
    private final List<InlineFootnote> notes = new ArrayList<>();
    /** The marks of calls by the addresses that they lead to. */
    private final Map<String, String> calls = new HashMap<>();

    private MarkdownTree() {}

    static void tidy(Node document) {
        MarkdownTree found = new MarkdownTree();
        document.accept(found.collector());
        found.links.forEach(found::readCall);
        for (int i = 0; i < found.notes.size(); i++) {
            moveNote(found.notes.get(i), "inline-" + (i + 1), document);
        }
        gatherNotes(document);
        // From the innermost list outwards, so that what is lifted out of one list may be lifted out of the next.
        for (int i = found.lists.size() - 1; i >= 0; i--) {
            found.liftNotes(found.lists.get(i));
            liftNumbers(found.lists.get(i));
        }
    }

    private AbstractVisitor collector() {
        return new AbstractVisitor() {
            @Override
            public void visit(BulletList list) {
                lists.add(list);
                visitChildren(list);
            }

            @Override
            public void visit(OrderedList list) {
                lists.add(list);
                visitChildren(list);
            }

            @Override
            public void visit(Link link) {
                links.add(link);
            }

            @Override
            public void visit(CustomNode node) {
                if (node instanceof InlineFootnote note) {
                    notes.add(note);
                }
                visitChildren(node);
            }
        };
    }

    /** A note that stands where it is called, {@code ^[See A/76/900.]}, goes to the end, as all others do. */
    private static void moveNote(InlineFootnote note, String label, Node document) {
        FootnoteDefinition definition = new FootnoteDefinition(label);
        Paragraph body = new Paragraph();
        definition.appendChild(body);
        for (Node child = note.getFirstChild(); child != null; ) {
            Node next = child.getNext();
            body.appendChild(child);
            child = next;
        }
        document.appendChild(definition);
        note.insertBefore(new FootnoteReference(label));
        note.unlink();
    }

    /** Paragraphs with a mark that stand among the notes at the end are notes as well. */
    private static void gatherNotes(Node document) {
        boolean notes = false;
        Node at = document.getLastChild();
        while (at instanceof FootnoteDefinition || (at instanceof Paragraph && mark(at) != null)) {
            notes |= at instanceof FootnoteDefinition;
            at = at.getPrevious();
        }
        Node next = at == null ? document.getFirstChild() : at.getNext();
        while (notes && next != null) {
            Node block = next;
            next = block.getNext();
            String mark = block instanceof Paragraph ? mark(block) : null;
            if (mark != null) {
                FootnoteDefinition note = new FootnoteDefinition(mark);
                block.insertBefore(note);
                note.appendChild(block);
            }
        }
    }

    /** The mark that opens a paragraph; TextForm takes it away where the note repeats it. */
    private static @Nullable String mark(Node paragraph) {
        Node first = paragraph.getFirstChild();
        if (first instanceof HtmlInline raised
                && raised.getLiteral().equals("<sup>")
                && first.getNext() instanceof Text text) {
            return PLAIN_MARK.matcher(text.getLiteral()).matches() ? text.getLiteral() : null;
        }
        Matcher asterisks = first instanceof Text text ? ASTERISKS.matcher(text.getLiteral()) : null;
        return asterisks != null && asterisks.lookingAt() ? asterisks.group(1) : null;
    }

    /** {@code [[1]](#_ftn1)} calls a note whose place the conversion has lost. */
    private void readCall(Link link) {
        String address = link.getDestination().toLowerCase(Locale.ROOT);
        String words = words(link);
        boolean within = address.indexOf('#') >= 0;
        boolean call = within
                && (MARK.matcher(words).matches()
                        || (PLAIN_MARK.matcher(words).matches()
                                && NOTE_ADDRESS.matcher(address).find()));
        if (call && !isRaised(link)) {
            String mark = Superscripts.unbracketed(words).strip();
            calls.putIfAbsent(place(address), mark);
            HtmlInline raised = new HtmlInline();
            raised.setLiteral("<sup>" + mark + "</sup>");
            link.insertBefore(raised);
            link.unlink();
        }
    }

    /** What an address within a page says of the note, whether it leads there or back: {@code #note-ref-2} is {@code #note-2}. */
    private static String place(String address) {
        return address.substring(address.indexOf('#') + 1)
                .toLowerCase(Locale.ROOT)
                .replace("ref", "")
                .replaceAll("[^a-z0-9]", "");
    }

    /** Whether it stands between tags that raise it already. */
    private static boolean isRaised(Link link) {
        Node child = link.getFirstChild();
        boolean within = child instanceof HtmlInline;
        return within
                || (link.getPrevious() instanceof HtmlInline before
                        && before.getLiteral().startsWith("<sup"));
    }

    /** The words of a link; empty where something else than words stands in it. */
    private static String words(Node node) {
        StringBuilder words = new StringBuilder();
        for (Node child = node.getFirstChild(); child != null; child = child.getNext()) {
            if (child instanceof Text text) {
                words.append(text.getLiteral());
            } else if (!(child instanceof HtmlInline)) {
                return "";
            }
        }
        return words.toString().strip();
    }

    /** Items of a list that lead back to where they are called are notes; they bear the mark of the call, or else their number. */
    private void liftNotes(ListBlock list) {
        int number = list instanceof OrderedList numbered ? start(numbered) : 1;
        Node behind = list;
        for (Node item = list.getFirstChild(); item != null; number++) {
            Node next = item.getNext();
            Link back = wayBack(item);
            if (back != null && item.getFirstChild() instanceof Paragraph paragraph) {
                back.unlink();
                HtmlInline mark = new HtmlInline();
                String called = calls.getOrDefault(place(back.getDestination()), String.valueOf(number));
                mark.setLiteral("<sup>" + called + "</sup> ");
                paragraph.prependChild(mark);
                behind = moveBehind(behind, item);
            }
            item = next;
        }
        if (list.getFirstChild() == null) {
            list.unlink();
        }
    }

    private static int start(OrderedList list) {
        Integer start = list.getMarkerStartNumber();
        return start == null ? 1 : start;
    }

    /** The link back that ends a note, else null. */
    private static @Nullable Link wayBack(Node item) {
        Node last = item.getLastChild() == null ? null : item.getLastChild().getLastChild();
        return last instanceof Link link
                        && link.getDestination().startsWith("#")
                        && !words(link).isEmpty()
                        && words(link).chars().allMatch(c -> ARROWS.indexOf(c) >= 0)
                ? link
                : null;
    }

    private static Node moveBehind(Node place, Node item) {
        Node behind = place;
        for (Node child = item.getFirstChild(); child != null; ) {
            Node next = child.getNext();
            behind.insertAfter(child);
            behind = child;
            child = next;
        }
        item.unlink();
        return behind;
    }

    /** Of {@code - 1. Urges} the number is the paragraph's own, and the dash stands for nothing. */
    private static void liftNumbers(ListBlock list) {
        boolean any = false;
        for (Node item = list.getFirstChild(); item != null && !any; item = item.getNext()) {
            any = item.getFirstChild() instanceof OrderedList;
        }
        if (any) {
            lift(list);
        }
    }

    private static void lift(ListBlock list) {
        ListBlock rest = null;
        int number = list instanceof OrderedList numbered ? start(numbered) : 1;
        for (Node item = list.getFirstChild(); item != null; number++) {
            Node next = item.getNext();
            if (item.getFirstChild() instanceof OrderedList own) {
                appendRest(own);
                list.insertBefore(own);
                item.unlink();
                rest = null;
            } else {
                if (rest == null) {
                    rest = likeList(list, number);
                    list.insertBefore(rest);
                }
                rest.appendChild(item);
            }
            item = next;
        }
        list.unlink();
    }

    /** What stands below a number in the item around it belongs to the number. */
    private static void appendRest(OrderedList own) {
        Node last = own.getLastChild();
        for (Node child = own.getNext(); child != null && last != null; ) {
            Node next = child.getNext();
            last.appendChild(child);
            child = next;
        }
    }

    private static ListBlock likeList(ListBlock list, int number) {
        if (!(list instanceof OrderedList numbered)) {
            return new BulletList();
        }
        OrderedList like = new OrderedList();
        like.setMarkerStartNumber(number);
        like.setMarkerDelimiter(numbered.getMarkerDelimiter());
        return like;
    }
}
