package io.rapporteur.ingest.text.docx;

import io.rapporteur.ingest.text.extraction.Rejection;
import io.rapporteur.ingest.text.form.TextForm;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;

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
            "instrText",
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
    private final Deque<DocxParagraphProperties> paragraphs = new ArrayDeque<>();
    private DocxRunProperties run = DocxRunProperties.NONE;
    private boolean inProperties;
    private boolean inRun;
    private boolean inText;
    private int unread;
    private int tables;
    private String note = "";

    DocxContent(
            TextForm form,
            Story story,
            DocxStyles styles,
            DocxNumbering numbering,
            DocxSettings settings,
            DocxNotes notes) {
        this.form = form;
        this.story = story;
        this.styles = styles;
        this.numbering = numbering;
        this.settings = settings;
        this.notes = notes;
    }

    @Override
    public void open(DocxElement element) throws Rejection {
        if (unread > 0 || UNREAD.contains(element.name())) {
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
        if (unread > 0) {
            unread--;
            return;
        }
        switch (name) {
            case "pPr" -> endParagraphProperties();
            case "rPr" -> inProperties = inProperties && !inRun;
            case "t" -> inText = false;
            case "r" -> inRun = false;
            case "p" -> endParagraph();
            case "tc" -> endCell();
            case "tr" -> endRow();
            case "tbl" -> tables--;
            case "footnote", "endnote" -> endNote();
            default -> {}
        }
    }

    @Override
    public void characters(String text) {
        if (unread > 0 || !inText || styles.isHidden(run)) {
            return;
        }
        if (styles.isRaised(run)) {
            form.inline().raised(text);
        } else {
            form.inline().text(text, styles.isItalic(paragraph(), run));
        }
    }

    /** Ends the story. */
    void finish() throws Rejection {
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
            case "p" -> {
                form.endParagraph();
                form.level(0);
                paragraphs.push(DocxParagraphProperties.NONE);
            }
            case "pPr" -> inProperties = true;
            case "r" -> {
                run = DocxRunProperties.NONE;
                inRun = true;
            }
            case "tbl" -> tables++;
            case "tr" -> beginRow();
            case "footnote", "endnote" -> beginNote(element);
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
            case "p" -> {
                // A text box within the run: its paragraphs stand for themselves.
                inRun = false;
                openBlock(element);
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
            form.inline().raised(notes.call(endnote, element.attribute("id"), ownMark, settings));
        }
    }

    private void endParagraphProperties() throws Rejection {
        inProperties = false;
        DocxParagraphProperties paragraph = paragraph();
        if (paragraph.pageBreakBefore() && story == Story.BODY) {
            form.pageBreak();
        }
        String list = styles.numberingId(paragraph);
        if (list != null && !list.equals("0") && note.isEmpty()) {
            int level = styles.numberingLevel(paragraph);
            form.level(level);
            form.pendingNumber(numbering.next(list, level));
        }
    }

    private void endParagraph() throws Rejection {
        form.endParagraph();
        form.dropNumber();
        paragraphs.poll();
        inRun = false;
    }

    private void beginRow() throws Rejection {
        if (tables == 1 && story == Story.BODY) {
            form.beginRow();
        }
    }

    private void endCell() throws Rejection {
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
        notes.body(story == Story.ENDNOTES, note, form.takeNote());
        note = "";
    }
}
