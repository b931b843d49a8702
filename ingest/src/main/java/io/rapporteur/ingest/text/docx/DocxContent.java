package io.rapporteur.ingest.text.docx;

import io.rapporteur.ingest.text.extraction.Rejection;
import io.rapporteur.ingest.text.form.TextForm;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Turns the body, the mast or the notes of a docx into the text form. */
final class DocxContent implements DocxPart {

    /** Which part of the document is read. */
    enum Story {
        HEADER,
        BODY,
        FOOTNOTES,
        ENDNOTES
    }

    /** What was deleted or moved away, the second rendering of drawings, and what is not text. */
    private static final Set<String> UNREAD = Set.of(
            "del",
            "moveFrom",
            "Fallback",
            "delText",
            "tblPr",
            "tblGrid",
            "sectPr",
            "sdtPr",
            "rt",
            "pPrChange",
            "rPrChange");

    private final TextForm form;
    private final Story story;
    private final DocxStyles styles;
    private final DocxNumbering numbering;
    private final DocxSettings settings;
    private final DocxNotes notes;
    private final DocxRelations relations;
    private final DocxFields fields = new DocxFields();
    private final Deque<DocxParagraphProperties> paragraphs = new ArrayDeque<>();
    private DocxRunProperties run = DocxRunProperties.NONE;
    private boolean inProperties;
    private boolean inRun;
    private boolean inText;
    private boolean inInstruction;
    private boolean inCellProperties;
    private int unread;
    private int tables;
    private String note = "";
    /** The paragraph with words whose deleted end makes the next one a part of it; null where there is none. */
    private @Nullable DocxParagraphProperties joined;

    private boolean words;
    /** The row or cell that was deleted under track changes and is passed over; empty where there is none. */
    private String passedOver = "";

    private int passedOverWithin;

    DocxContent(
            TextForm form,
            Story story,
            DocxStyles styles,
            DocxNumbering numbering,
            DocxSettings settings,
            DocxNotes notes,
            DocxRelations relations) {
        this.form = form;
        this.story = story;
        this.styles = styles;
        this.numbering = numbering;
        this.settings = settings;
        this.notes = notes;
        this.relations = relations;
    }

    @Override
    public void open(DocxElement element) throws Rejection {
        String name = element.name();
        if (!passedOver.isEmpty()) {
            passedOverWithin += name.equals(passedOver) ? 1 : 0;
        } else if (unread == 0 && inCellProperties && (name.equals("del") || name.equals("cellDel"))) {
            passedOver = name.equals("del") ? "tr" : "tc";
        } else if (unread == 0 && inProperties && !inRun && isDeletion(name)) {
            openProperty(element);
            unread++;
        } else if (unread > 0 || UNREAD.contains(name)) {
            unread++;
        } else if (inProperties) {
            openProperty(element);
        } else if (inRun) {
            openInRun(element);
        } else {
            openBlock(element);
        }
    }

    @Override
    public void close(String name) throws Rejection {
        if (!passedOver.isEmpty()) {
            passOver(name);
        } else if (unread > 0) {
            unread--;
        } else {
            closeRead(name);
        }
    }

    private void closeRead(String name) throws Rejection {
        switch (name) {
            case "pPr" -> endParagraphProperties();
            case "rPr" -> inProperties = inProperties && !inRun;
            case "t" -> inText = false;
            case "instrText" -> inInstruction = false;
            case "hyperlink", "fldSimple" -> form.inline().endLink();
            case "r" -> inRun = false;
            case "p" -> endParagraph();
            case "tc" -> endCell();
            case "tr" -> endRow();
            case "trPr", "tcPr" -> inCellProperties = false;
            case "tbl" -> tables--;
            case "footnote", "endnote" -> endNote();
            default -> {}
        }
    }

    /** A row ends as one without cells; a cell that is not there does not end. */
    private void passOver(String name) throws Rejection {
        if (name.equals(passedOver) && passedOverWithin-- == 0) {
            passedOver = "";
            if (name.equals("tr")) {
                endRow();
            }
        }
    }

    private static boolean isDeletion(String name) {
        return name.equals("del") || name.equals("moveFrom");
    }

    @Override
    public void characters(String text) {
        if (inInstruction && unread == 0 && passedOver.isEmpty()) {
            fields.instruct(text);
            return;
        }
        if (unread > 0 || !passedOver.isEmpty() || !inText || styles.isHidden(run)) {
            return;
        }
        words |= !text.isBlank();
        if (styles.isRaised(run)) {
            form.inline().raised(text);
        } else {
            form.inline().text(text, styles.isItalic(paragraph(), run));
        }
    }

    /** Ends the story. */
    void finish() throws Rejection {
        endJoined(DocxParagraphProperties.NONE);
        form.endParagraph();
        form.level(0);
    }

    private void openProperty(DocxElement element) {
        if (inRun) {
            run = run.with(element);
        } else if (!paragraphs.isEmpty()) {
            paragraphs.push(paragraphs.pop().with(element));
        }
    }

    private DocxParagraphProperties paragraph() {
        DocxParagraphProperties innermost = paragraphs.peek();
        return innermost == null ? DocxParagraphProperties.NONE : innermost;
    }

    private void openBlock(DocxElement element) throws Rejection {
        switch (element.name()) {
            case "p" -> beginParagraph();
            case "pPr" -> inProperties = true;
            case "r" -> {
                run = DocxRunProperties.NONE;
                inRun = true;
            }
            case "tbl" -> {
                endJoined(DocxParagraphProperties.NONE);
                tables++;
            }
            case "tr" -> beginRow();
            case "trPr", "tcPr" -> inCellProperties = true;
            case "footnote", "endnote" -> beginNote(element);
            case "hyperlink" -> form.inline().beginLink(relations.address(element.attribute("id")));
            case "fldSimple" -> form.inline().beginLink(DocxFields.address(element.attribute("instr")));
            default -> {}
        }
    }

    private void openInRun(DocxElement element) throws Rejection {
        switch (element.name()) {
            case "rPr" -> inProperties = true;
            case "t" -> inText = true;
            case "tab", "ptab" -> form.inline().character('\t', false);
            case "br" -> lineBreak(element);
            case "cr" -> form.inline().lineBreak();
            case "noBreakHyphen" -> form.inline().character('\u2011', styles.isItalic(paragraph(), run));
            case "sym" -> symbol(element.attribute("char"));
            case "footnoteReference" -> call(element, false);
            case "endnoteReference" -> call(element, true);
            case "fldChar" -> field(element.attribute("fldCharType"));
            case "instrText" -> inInstruction = true;
            case "p" -> {
                // A text box within the run: its paragraphs stand for themselves.
                inRun = false;
                openBlock(element);
            }
            default -> {}
        }
    }

    private void field(String boundary) {
        switch (boundary) {
            case "begin" -> fields.begin();
            case "separate" -> {
                String address = fields.separate();
                if (!address.isEmpty()) {
                    form.inline().beginLink(address);
                }
            }
            case "end" -> {
                form.inline().endLink();
                fields.end();
            }
            default -> {}
        }
    }

    private void lineBreak(DocxElement element) throws Rejection {
        switch (element.attribute("type")) {
            case "page" -> form.pageBreak();
            case "column" -> form.inline().character(' ', false);
            default -> form.inline().lineBreak();
        }
    }

    /** A character of a symbol font, given by its code; those of private fonts are mostly bullets. */
    private void symbol(String code) {
        boolean hexadecimal = code.length() == 4 && code.chars().allMatch(c -> Character.digit(c, 16) >= 0);
        if (hexadecimal) {
            char c = (char) Integer.parseInt(code, 16);
            form.inline().character(c >= '\ue000' && c <= '\uf8ff' ? '•' : c, false);
        }
    }

    private void call(DocxElement element, boolean endnote) {
        if (story == Story.BODY || story == Story.HEADER) {
            String own = element.attribute("customMarkFollows");
            boolean ownMark = own.equals("1") || own.equals("true");
            words = true;
            form.inline().raised(notes.call(endnote, element.attribute("id"), ownMark, settings));
        }
    }

    private void beginParagraph() throws Rejection {
        if (joined == null || !paragraphs.isEmpty()) {
            form.endParagraph();
            form.level(0);
        }
        words = false;
        paragraphs.push(DocxParagraphProperties.NONE);
    }

    private void endParagraphProperties() throws Rejection {
        inProperties = false;
        DocxParagraphProperties paragraph = paragraph();
        if (paragraph.pageBreakBefore() && story == Story.BODY && joined == null) {
            form.pageBreak();
        }
        if (joined == null && !paragraph.markDeleted()) {
            number(paragraph);
        }
    }

    private boolean isListed(DocxParagraphProperties paragraph) {
        String list = styles.numberingId(paragraph);
        return list != null && !list.equals("0");
    }

    private void number(DocxParagraphProperties paragraph) {
        String list = styles.numberingId(paragraph);
        if (list != null && isListed(paragraph) && note.isEmpty()) {
            int level = styles.numberingLevel(paragraph);
            form.level(level);
            form.pendingNumber(numbering.next(list, level));
        }
    }

    private void endParagraph() throws Rejection {
        DocxParagraphProperties ended = paragraph();
        paragraphs.poll();
        inRun = false;
        if (ended.markDeleted() && paragraphs.isEmpty()) {
            joined = joined == null && words ? ended : joined;
            return;
        }
        endJoined(ended);
        form.endParagraph();
        form.dropNumber();
    }

    /** Numbers what was joined: as its first paragraph, or as the last where only that one is in a list and has words left. */
    private void endJoined(DocxParagraphProperties last) {
        if (joined != null) {
            number(isListed(joined) || !words ? joined : last);
            joined = null;
        }
    }

    private void beginRow() throws Rejection {
        if (tables == 1 && story == Story.BODY) {
            form.beginRow();
        }
    }

    private void endCell() throws Rejection {
        joined = null;
        if (tables == 1 && story == Story.BODY) {
            form.endCell();
        }
    }

    private void endRow() throws Rejection {
        if (tables == 1 && story == Story.BODY) {
            form.endRow();
        }
    }

    private void beginNote(DocxElement element) {
        // Separators are notes of a type; real notes have none.
        if (element.attribute("type").isEmpty() || element.attribute("type").equals("normal")) {
            note = element.attribute("id");
            form.beginNote();
        } else {
            unread++;
        }
    }

    private void endNote() {
        joined = null;
        notes.body(story == Story.ENDNOTES, note, form.takeNote());
        note = "";
    }
}
