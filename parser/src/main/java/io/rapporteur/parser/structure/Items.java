package io.rapporteur.parser.structure;

import io.rapporteur.model.document.NodeKind;
import io.rapporteur.model.document.Span;
import io.rapporteur.parser.page.Paragraph;
import io.rapporteur.parser.text.Label;
import io.rapporteur.parser.text.Spans;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The paragraph that is being read and the lists that are open in it. */
final class Items {

    private static final int NONE = -1;

    private final Tree tree;
    private final ListLevels levels = new ListLevels();
    private int holder = NONE;
    private int holderColumn;
    private int itemColumn;
    private boolean plain;
    private String lastText = "";
    private @Nullable Paragraph last;

    Items(Tree tree) {
        this.tree = tree;
    }

    /** Says whether items may bear plain numbers, as no paragraph does: "1. the gauges", "1 to count the gauges". */
    void numberPlain(boolean plain) {
        this.plain = plain;
    }

    boolean isOpen() {
        return holder != NONE;
    }

    void close() {
        holder = NONE;
        levels.clear();
        lastText = "";
    }

    /**
     * Adds a paragraph's node and opens it for items.
     *
     * @param from where in the reading its words begin; a list label there begins a list at once: "1. (a) Decides"
     */
    int open(int parent, NodeKind kind, String label, Paragraph paragraph, int from) {
        levels.clear();
        last = paragraph;
        Optional<Label> first =
                from > 0 ? Label.at(paragraph.text(), from, paragraph.text().length()) : Optional.empty();
        boolean list = first.filter(item -> item.kind() == Label.Kind.BRACKETED).isPresent();
        List<Span> own =
                list ? Spans.before(paragraph.spans(), paragraph.reading().origin(from)) : paragraph.spans();
        holder = tree.add(parent, kind, label, own);
        holderColumn = paragraph.column();
        lastText = paragraph.text();
        if (list) {
            take(paragraph, from);
        }
        return holder;
    }

    /** Takes a paragraph that begins with a list label at {@code from} as an item; says whether it did. */
    boolean take(Paragraph paragraph, int from) {
        if (holder == NONE) {
            return false;
        }
        String text = paragraph.text();
        int at = from;
        boolean taken = false;
        Optional<Label> label = itemOf(paragraph, at);
        while (label.isPresent()) {
            boolean announced = taken || lastText.endsWith(":") || (plain && levels.isEmpty());
            if (!taken) {
                openHidden(label.get().value());
            }
            Optional<ListLevels.Place> place = levels.place(label.get().value(), announced);
            if (place.isEmpty()) {
                return taken;
            }
            Optional<Label> inner = item(text, label.get().end());
            add(
                    place.get(),
                    slice(paragraph, at, inner.isPresent() ? label.get().end() : text.length()));
            at = label.get().end();
            label = inner;
            taken = true;
        }
        if (taken) {
            itemColumn = paragraph.column();
            lastText = text;
        }
        return taken;
    }

    // rule: where a list begins with "(b)" and the words before hold "(a)", the item "(a)" did not begin a line
    private void openHidden(String value) {
        Optional<String> first = levels.isEmpty() ? Enumeration.labelBefore(value, 2) : Optional.empty();
        int at = first.map(label -> lastText.lastIndexOf(" (" + label + ") ")).orElse(-1);
        if (at < 0 || last == null) {
            return;
        }
        int cut = last.reading().origin(at + 1);
        levels.place(first.orElseThrow(), true).ifPresent(place -> add(place, tree.cut(holder, cut)));
    }

    /** The label of the item with which a paragraph begins; in a list that is announced or open, letters may have a point behind them. */
    Optional<Label> itemOf(Paragraph paragraph, int from) {
        String text = paragraph.text();
        boolean open = isOpen() && (announcesList() || (!levels.isEmpty() && !lastEndsOpen()) || endsInConjunction());
        return item(text, from)
                .or(() -> plain && isOpen() ? plainNumber(text, from) : Optional.empty())
                .or(() -> open ? Label.pointed(text, from, text.length()) : Optional.empty());
    }

    private Optional<Label> plainNumber(String text, int from) {
        boolean open = announcesList() || !levels.isEmpty();
        return Label.bare(text, from, text.length())
                .or(() -> Label.at(text, from, text.length()).filter(label -> open && !label.isInserted()));
    }

    // rule: "…; and" behind the last item but one
    private boolean endsInConjunction() {
        int word = lastText.lastIndexOf(' ');
        return !levels.isEmpty() && word > 1 && (lastText.charAt(word - 1) == ';' || lastText.charAt(word - 1) == ',');
    }

    private static Optional<Label> item(String text, int from) {
        return Label.at(text, from, text.length()).filter(label -> label.kind() != Label.Kind.NUMBER);
    }

    private static List<Span> slice(Paragraph paragraph, int from, int to) {
        List<Span> spans = from == 0
                ? paragraph.spans()
                : Spans.from(paragraph.spans(), paragraph.reading().origin(from));
        return to >= paragraph.text().length()
                ? spans
                : Spans.before(spans, paragraph.reading().origin(to));
    }

    private void add(ListLevels.Place place, List<Span> spans) {
        int node = tree.add(levels.parent(place.depth(), holder), NodeKind.SUBPARAGRAPH, place.label(), spans);
        levels.put(place, node);
    }

    /** Gives an unlabelled paragraph to the item it is indented under, or to the open paragraph itself. */
    void goOn(Paragraph paragraph) {
        boolean inItem = !levels.isEmpty() && itemColumn > holderColumn && paragraph.column() >= itemColumn;
        tree.extend(inItem ? levels.innermost() : holder, paragraph.spans());
        last = paragraph;
        lastText = paragraph.text();
    }

    boolean lastEndsOpen() {
        if (lastText.isEmpty()) {
            return false;
        }
        char last = lastText.charAt(lastText.length() - 1);
        return last != '.' && last != ';' && last != ',' && last != ':';
    }

    boolean announcesList() {
        return lastText.endsWith(":");
    }
}
