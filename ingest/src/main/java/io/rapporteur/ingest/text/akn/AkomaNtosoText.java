package io.rapporteur.ingest.text.akn;

import io.rapporteur.ingest.text.extraction.Rejection;
import io.rapporteur.ingest.text.form.Passage;
import io.rapporteur.ingest.text.form.TextForm;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Turns the elements of Akoma Ntoso into the text form. Every element that is not inline parts paragraphs. */
final class AkomaNtosoText {

    /** The inline elements of the schema that stand in United Nations documents or may. */
    private static final Set<String> INLINE = Set.of(
            "a",
            "abbr",
            "affectedDocument",
            "b",
            "concept",
            "count",
            "courtType",
            "date",
            "def",
            "del",
            "docAuthority",
            "docCommittee",
            "docDate",
            "docIntroducer",
            "docJurisdiction",
            "docNumber",
            "docProponent",
            "docPurpose",
            "docStage",
            "docStatus",
            "docTitle",
            "docType",
            "docketNumber",
            "embeddedText",
            "entity",
            "event",
            "i",
            "img",
            "inline",
            "ins",
            "judge",
            "lawyer",
            "legislature",
            "location",
            "marker",
            "mod",
            "mref",
            "neutralCitation",
            "noteRef",
            "object",
            "opinion",
            "organization",
            "outcome",
            "party",
            "person",
            "placeholder",
            "process",
            "quantity",
            "quorum",
            "quotedText",
            "ref",
            "relatedDocument",
            "rmod",
            "role",
            "rref",
            "session",
            "shortTitle",
            "signature",
            "span",
            "sub",
            "sup",
            "term",
            "time",
            "u",
            "vote",
            "voting",
            "eol",
            "em");

    /** Each of these inside another sets its text one step further in. */
    private static final Set<String> STEPS =
            Set.of("point", "item", "indent", "subparagraph", "subclause", "sublist", "embeddedStructure");

    /** The elements whose {@code href} is where their words lead. */
    private static final Set<String> LINKS = Set.of("ref", "rref", "a");

    private static final Set<String> UNREAD = Set.of("meta", "del", "remark");

    private final TextForm form;
    private final Deque<Element> open = new ArrayDeque<>();
    private final StringBuilder held = new StringBuilder();
    private int unread;
    private int level;
    private int noteCount;

    AkomaNtosoText(TextForm form) {
        this.form = form;
    }

    /** An element that is open: what its end must do, and whether its text is italic. */
    private record Element(String name, boolean italic, @Nullable String mark) {}

    /** Takes the start of an element: its local name, and what its attributes are, null or empty where not set. */
    void open(String name, Function<String, @Nullable String> attributes) throws Rejection {
        if (unread > 0 || UNREAD.contains(name)) {
            unread++;
            return;
        }
        String mark = null;
        switch (name) {
            case "authorialNote" -> {
                mark = mark(attributes);
                form.inline().dropSpace();
                form.inline().raised(mark);
                form.beginNote();
            }
            case "noteRef" -> form.inline().raised(mark(attributes));
            case "docDate" -> form.inline().endWord();
            case "eol", "br" -> form.inline().lineBreak();
            case "tr" -> form.beginRow();
            case "num", "sup" -> beginHeld(name);
            default -> begin(name, attributes);
        }
        open.push(new Element(name, isItalic(name, attributes), mark));
    }

    void close() throws Rejection {
        if (unread > 0) {
            unread--;
            return;
        }
        Element element = open.poll();
        if (element == null) {
            return;
        }
        switch (element.name()) {
            case "authorialNote" -> form.endNote(element.mark() == null ? "" : element.mark());
            case "num" -> form.number(takeHeld());
            case "sup" -> form.inline().raised(takeHeld());
            case "td", "th" -> form.endCell();
            case "tr" -> form.endRow();
            default -> end(element.name());
        }
    }

    void characters(String text) {
        Element innermost = open.peek();
        if (unread > 0 || innermost == null) {
            return;
        }
        if (innermost.name().equals("sup") || isInNumber()) {
            held.append(text);
        } else {
            form.inline().text(text, innermost.italic());
        }
    }

    Passage finish() throws Rejection {
        return new Passage(form.finish(), form.links());
    }

    private boolean isInNumber() {
        return open.stream().limit(4).anyMatch(element -> element.name().equals("num"));
    }

    private void beginHeld(String name) throws Rejection {
        if (name.equals("num")) {
            form.endParagraph();
        }
        held.setLength(0);
    }

    private void begin(String name, Function<String, @Nullable String> attributes) throws Rejection {
        if (LINKS.contains(name)) {
            String address = attributes.apply("href");
            form.inline().beginLink(address == null ? "" : address);
        }
        if (STEPS.contains(name)) {
            form.endParagraph();
            form.level(++level);
        } else if (!INLINE.contains(name)) {
            form.endParagraph();
        }
    }

    private void end(String name) throws Rejection {
        if (LINKS.contains(name)) {
            form.inline().endLink();
        }
        if (!INLINE.contains(name)) {
            form.endParagraph();
        }
        if (STEPS.contains(name)) {
            form.level(--level);
        }
    }

    private String takeHeld() {
        String text = held.toString().strip();
        held.setLength(0);
        return text;
    }

    private String mark(Function<String, @Nullable String> attributes) {
        String marker = attributes.apply("marker");
        noteCount++;
        return marker == null || marker.isBlank() ? String.valueOf(noteCount) : marker;
    }

    private boolean isItalic(String name, Function<String, @Nullable String> attributes) {
        Element parent = open.peek();
        boolean inherited = parent != null && parent.italic() && !name.equals("authorialNote");
        String styles = attributes.apply("class");
        return inherited
                || name.equals("i")
                || name.equals("em")
                || (name.equals("span") && styles != null && styles.contains("italic"));
    }
}
