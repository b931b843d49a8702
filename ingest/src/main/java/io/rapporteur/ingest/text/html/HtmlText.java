package io.rapporteur.ingest.text.html;

import io.rapporteur.ingest.text.extraction.Rejection;
import io.rapporteur.ingest.text.form.Passage;
import io.rapporteur.ingest.text.form.Superscripts;
import io.rapporteur.ingest.text.form.TextForm;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;
import org.jspecify.annotations.Nullable;

/** Turns the nodes of a page into the text form. */
final class HtmlText implements NodeVisitor {

    private static final Set<String> UNREAD = Set.of(
            "script",
            "style",
            "head",
            "template",
            "noscript",
            "svg",
            "math",
            "object",
            "iframe",
            "del",
            "button",
            "select");
    private static final Set<String> ITALIC = Set.of("i", "em", "cite");

    /** A capital and a point may begin a name. */
    private static final Pattern OWN_NUMBER =
            Pattern.compile("\\(?(?:\\d{1,3}(?: bis)?[.)]|[a-z]{1,2}[.)]|[ivxl]{1,6}[.)]|[A-Z]\\))\\s|[–—-]\\s");

    private final TextForm form;
    private final HtmlNotes notes;
    private final Set<Element> chrome;
    private final Deque<HtmlListCount> lists = new ArrayDeque<>();
    private final Deque<String> openNotes = new ArrayDeque<>();
    private final StringBuilder raised = new StringBuilder();
    private int unread;
    private int italics;
    private int raisings;
    private int preformatted;
    private @Nullable Rejection failed;

    /**
     * Writes a page.
     *
     * @param chrome elements that are left out
     */
    HtmlText(TextForm form, HtmlNotes notes, Set<Element> chrome) {
        this.form = form;
        this.chrome = chrome;
        this.notes = notes;
    }

    Passage finish() throws Rejection {
        if (failed != null) {
            throw failed;
        }
        return new Passage(form.finish(), form.links());
    }

    @Override
    public void head(Node node, int depth) {
        if (failed != null) {
            return;
        }
        try {
            if (node instanceof TextNode text) {
                write(text.getWholeText());
            } else if (node instanceof Element element) {
                open(element);
            }
        } catch (Rejection rejection) {
            // The visitor's interface lets no checked exception through; finish() throws it.
            failed = rejection;
        }
    }

    @Override
    public void tail(Node node, int depth) {
        if (failed != null) {
            return;
        }
        try {
            if (node instanceof Element element) {
                close(element);
            }
        } catch (Rejection rejection) {
            failed = rejection;
        }
    }

    private void write(String text) throws Rejection {
        if (unread > 0) {
            return;
        }
        if (raisings > 0) {
            raised.append(text);
        } else if (preformatted > 0) {
            writeLines(text);
        } else {
            form.inline().text(text, italics > 0);
        }
    }

    /** Typed text keeps its lines; a blank one ends the paragraph. */
    private void writeLines(String text) throws Rejection {
        String[] lines = text.split("\n", -1);
        for (int i = 0; i < lines.length; i++) {
            boolean within = i > 0 && i < lines.length - 1;
            if (within && lines[i].isBlank()) {
                form.endParagraph();
            } else {
                if (i > 0) {
                    form.inline().lineBreak();
                }
                form.inline().text(lines[i], italics > 0);
            }
        }
    }

    private void open(Element element) throws Rejection {
        if (isUnread(element)) {
            unread++;
        }
        if (unread > 0) {
            return;
        }
        if (breaks(element, "before")) {
            form.pageBreak();
        }
        italics += isItalic(element) ? 1 : 0;
        raisings += isRaised(element) ? 1 : 0;
        preformatted += isPreformatted(element) ? 1 : 0;
        String name = element.normalName();
        switch (name) {
            case "br" -> form.inline().lineBreak();
            case "hr" -> form.rule();
            case "tr" -> form.beginRow();
            case "td", "th" -> {}
            case "ol", "ul" -> beginList(element);
            case "li" -> beginItem(element);
            default -> beginBlock(element);
        }
        beginNote(element);
        if (name.equals("a")) {
            form.inline().beginLink(element.attr("href"));
        }
    }

    private void close(Element element) throws Rejection {
        if (unread > 0) {
            unread -= isUnread(element) ? 1 : 0;
            return;
        }
        if (element.normalName().equals("a")) {
            form.inline().endLink();
        }
        endNote(element);
        switch (element.normalName()) {
            case "td", "th" -> form.endCell();
            case "tr" -> form.endRow();
            case "ol", "ul" -> endList();
            case "br", "hr" -> {}
            default -> beginBlock(element);
        }
        italics -= isItalic(element) ? 1 : 0;
        preformatted -= isPreformatted(element) ? 1 : 0;
        if (isRaised(element) && --raisings == 0) {
            form.inline().raised(raised.toString());
            raised.setLength(0);
        }
        if (breaks(element, "after")) {
            form.pageBreak();
        }
    }

    private void beginBlock(Element element) throws Rejection {
        if (element.isBlock() && raisings == 0) {
            form.endParagraph();
        }
    }

    private void beginList(Element element) throws Rejection {
        form.endParagraph();
        lists.push(HtmlListCount.of(element));
        form.level(lists.size() - 1);
    }

    private void endList() throws Rejection {
        form.endParagraph();
        lists.poll();
        form.level(lists.size() - 1);
    }

    private void beginItem(Element element) throws Rejection {
        form.endParagraph();
        HtmlListCount list = lists.peek();
        if (notes.bodyOf(element) == null) {
            String number = list == null ? "•" : list.next(element);
            if (!number.isEmpty() && !(number.equals("•") && bearsNumber(element))) {
                form.number(number);
            }
        }
    }

    /** Whether an item begins with a number of its own: a converter did not see that it is one, and made a bullet before it. */
    private static boolean bearsNumber(Element item) {
        Element first = item.firstElementChild();
        TextNode words = item.nodeStream(TextNode.class)
                .filter(text -> !text.isBlank())
                .findFirst()
                .orElse(null);
        boolean listWithin = first != null
                && first.normalName().equals("ol")
                && item.ownText().isBlank();
        return listWithin
                || (words != null
                        && OWN_NUMBER
                                .matcher(words.getWholeText().strip() + " ")
                                .lookingAt());
    }

    private void beginNote(Element element) {
        String mark = notes.bodyOf(element);
        if (mark != null) {
            openNotes.push(mark);
            form.beginNote();
        }
    }

    private void endNote(Element element) throws Rejection {
        if (notes.bodyOf(element) != null) {
            form.endNote(openNotes.pop());
        }
    }

    private boolean isUnread(Element element) {
        return UNREAD.contains(element.normalName())
                || chrome.contains(element)
                || element.hasAttr("hidden")
                || style(element).contains("display:none")
                || (element.normalName().equals("a") && isNoteFurniture(element));
    }

    /** The way back from a note, and the mark that a note repeats before its text. */
    private boolean isNoteFurniture(Element link) {
        return HtmlNotes.leadsBack(link)
                || (!openNotes.isEmpty()
                        && Superscripts.unbracketed(link.text().strip()).equals(openNotes.peek()));
    }

    private boolean isItalic(Element element) {
        return ITALIC.contains(element.normalName()) || style(element).contains("font-style:italic");
    }

    private static boolean isPreformatted(Element element) {
        return element.normalName().equals("pre") || style(element).contains("white-space:pre");
    }

    private boolean isRaised(Element element) {
        return element.normalName().equals("sup")
                || style(element).contains("vertical-align:super")
                || notes.callOf(element) != null;
    }

    private static boolean breaks(Element element, String side) {
        String style = style(element);
        return style.contains("page-break-" + side + ":always")
                || (style.contains("break-" + side + ":page") && !style.contains("page-break-" + side));
    }

    static String style(Element element) {
        String style = element.attr("style");
        return style.isEmpty() ? "" : style.toLowerCase(Locale.ROOT).replace(" ", "");
    }
}
