package io.rapporteur.ingest.text.odt;

import io.rapporteur.ingest.text.extraction.Rejection;
import io.rapporteur.ingest.text.form.TextForm;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Set;

/**
 * Turns the body or the header of a document into the text form. What was deleted under track changes stands apart from the text,
 * and is left out with all else that is not seen.
 */
final class OdtContent implements OdtPart {

    private static final Set<String> UNREAD = Set.of(
            "tracked-changes",
            "annotation",
            "sequence-decls",
            "user-field-decls",
            "variable-decls",
            "dde-connection-decls",
            "alphabetical-index-auto-mark-file",
            "forms",
            "hidden-text",
            "hidden-paragraph",
            "ruby-text",
            "object",
            "object-ole",
            "binary-data",
            "event-listeners",
            "script",
            "number",
            "table-of-content-source",
            "illustration-index-source",
            "table-index-source",
            "object-index-source",
            "user-index-source",
            "alphabetical-index-source",
            "bibliography-source");

    private static final int MAX_SPACES = 1_000;

    private final TextForm form;
    private final OdtStyles styles;
    private final OdtLists lists;
    private final boolean isBody;
    private final Deque<Paragraph> paragraphs = new ArrayDeque<>();
    private final StringBuilder mark = new StringBuilder();
    private boolean inText;
    private boolean inMark;
    private int unread;
    private int notes;
    private int tables;
    private int coveredToRight;

    /** A paragraph that is open, and the styles of the spans in it, innermost first. */
    private record Paragraph(String style, Deque<String> spans) {}

    /**
     * Reads one story.
     *
     * @param isBody the body of the document, else a header
     */
    OdtContent(TextForm form, OdtStyles styles, OdtLists lists, boolean isBody) {
        this.form = form;
        this.styles = styles;
        this.lists = lists;
        this.isBody = isBody;
        this.inText = !isBody;
    }

    @Override
    public void open(OdtElement element) throws Rejection {
        if (!inText) {
            inText = element.name().equals("text");
        } else if (unread > 0 || isUnread(element)) {
            unread++;
        } else {
            openRead(element);
        }
    }

    private static boolean isUnread(OdtElement element) {
        return UNREAD.contains(element.name())
                || element.isOfDrawing()
                || (element.name().equals("section")
                        && element.attribute("display").equals("none"));
    }

    @Override
    public void close(String name) throws Rejection {
        if (unread > 0) {
            unread--;
        } else if (inText) {
            closeRead(name);
        }
    }

    @Override
    public void characters(String text) {
        if (unread > 0 || paragraphs.isEmpty()) {
            return;
        }
        if (inMark) {
            mark.append(text);
        } else {
            write(text);
        }
    }

    private void write(String text) {
        Paragraph paragraph = paragraphs.element();
        var spans = new ArrayList<>(paragraph.spans());
        if (styles.is(OdtStyle::hidden, paragraph.style(), spans)) {
            return;
        }
        if (styles.is(OdtStyle::raised, paragraph.style(), spans)) {
            form.inline().raised(text);
        } else {
            form.inline().text(text, styles.is(OdtStyle::italic, paragraph.style(), spans));
        }
    }

    private void openRead(OdtElement element) throws Rejection {
        switch (element.name()) {
            case "p", "h" -> beginParagraph(element);
            case "span" -> openSpan(element.attribute("style-name"));
            case "s" -> write(" ".repeat(Math.min(MAX_SPACES, element.number("c", 1))));
            case "tab" -> write("\t");
            case "line-break" -> form.inline().lineBreak();
            case "list" -> lists.begin(element);
            case "list-item" -> lists.beginItem(element);
            case "note-citation" -> {
                mark.setLength(0);
                inMark = true;
            }
            case "note-body" -> beginNote();
            case "table" -> {
                form.endParagraph();
                tables++;
            }
            case "table-row" -> {
                if (isTable()) {
                    form.beginRow();
                }
            }
            case "table-cell" -> coveredToRight = element.number("number-columns-spanned", 1) - 1;
            default -> {}
        }
    }

    private void closeRead(String name) throws Rejection {
        switch (name) {
            case "p", "h" -> endParagraph();
            case "span" -> closeSpan();
            case "list" -> lists.end();
            case "list-item" -> lists.endItem();
            case "note-citation" -> inMark = false;
            case "note-body" -> {
                notes--;
                form.endNote(mark.toString().strip());
            }
            case "table" -> tables--;
            case "table-cell" -> endCell();
            case "covered-table-cell" -> endCoveredCell();
            case "table-row" -> {
                if (isTable()) {
                    form.endRow();
                }
            }
            default -> {}
        }
    }

    private void openSpan(String style) {
        Paragraph paragraph = paragraphs.peek();
        if (paragraph != null) {
            paragraph.spans().push(style);
        }
    }

    private void closeSpan() {
        Paragraph paragraph = paragraphs.peek();
        if (paragraph != null) {
            paragraph.spans().poll();
        }
    }

    private void beginParagraph(OdtElement element) throws Rejection {
        form.endParagraph();
        form.level(0);
        String style = element.attribute("style-name");
        paragraphs.push(new Paragraph(style, new ArrayDeque<>()));
        if (notes > 0) {
            return;
        }
        if (isBody && styles.ofParagraph(style).pageBreakBefore()) {
            form.pageBreak();
        }
        form.level(lists.level());
        form.pendingNumber(number(element, style));
    }

    private String number(OdtElement element, String style) {
        if (lists.isEmpty()
                && element.name().equals("h")
                && !element.attribute("is-list-header").equals("true")) {
            return lists.nextHeading(element.number("outline-level", 1));
        }
        return lists.next(styles.listStyle(style));
    }

    private void endParagraph() throws Rejection {
        form.endParagraph();
        Paragraph ended = paragraphs.poll();
        if (notes == 0) {
            form.dropNumber();
        }
        if (ended != null
                && isBody
                && notes == 0
                && styles.ofParagraph(ended.style()).pageBreakAfter()) {
            form.pageBreak();
        }
    }

    private void beginNote() {
        notes++;
        form.inline().raised(mark.toString());
        form.beginNote();
    }

    private boolean isTable() {
        return tables == 1 && isBody && notes == 0;
    }

    private void endCell() {
        if (isTable()) {
            form.endCell();
        }
    }

    /** A cell that one to its left covers is none; one that is covered from above is an empty one. */
    private void endCoveredCell() {
        if (coveredToRight > 0) {
            coveredToRight--;
        } else {
            endCell();
        }
    }
}
