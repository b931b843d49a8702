package io.rapporteur.ingest.text.form;

import io.rapporteur.ingest.text.extraction.ExtractionLimits;
import io.rapporteur.ingest.text.extraction.Rejection;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Writes the text form: paragraphs parted by blank lines, numbers before their paragraphs, four spaces for each level of
 * sub-paragraphs, rows of tables as one line, {@code \f} for page breaks, the notes at the end after a rule.
 */
public final class TextForm {

    public static final String RULE = "____________________";
    private static final String CELL_GAP = " | ";
    private static final String INDENT = "    ";
    /** Deeper levels are not indented any further, so that nesting without end cannot make a text without end. */
    private static final int MAX_INDENT = 6;

    private final ExtractionLimits limits;
    private final StringBuilder out = new StringBuilder();
    private final List<String> notes = new ArrayList<>();
    private final Deque<Inline> outer = new ArrayDeque<>();
    private Inline inline = new Inline();
    private String number = "";
    private int level;
    private boolean pageBreak;
    private @Nullable List<String> row;
    private int notesLength;

    public TextForm(ExtractionLimits limits) {
        this.limits = limits;
    }

    public Inline inline() {
        return inline;
    }

    /** A printed number that stands before the next paragraph. */
    public void number(String printed) throws Rejection {
        endParagraph();
        if (!number.isEmpty()) {
            flushNumber();
        }
        pendingNumber(printed);
    }

    /** A number that counts for nothing when its paragraph has no text. */
    public void pendingNumber(String printed) {
        Inline clean = new Inline();
        clean.text(printed, false);
        number = clean.take();
    }

    public void dropNumber() {
        number = "";
    }

    public void level(int newLevel) {
        level = Math.min(MAX_INDENT, Math.max(0, newLevel));
    }

    /** Ends the running paragraph; without text it is none. Within a note or a cell of a table only a space. */
    public void endParagraph() throws Rejection {
        if (!outer.isEmpty() || row != null) {
            joinInside();
            return;
        }
        String text = inline.take();
        if (!text.isEmpty()) {
            append(number.isEmpty() ? text : number + " " + text);
            number = "";
        }
    }

    private void joinInside() throws Rejection {
        if (outer.isEmpty()) {
            inline.lineBreak();
        } else {
            inline.character(' ', false);
        }
        check();
    }

    public void pageBreak() throws Rejection {
        if (outer.isEmpty() && row == null) {
            endParagraph();
            pageBreak = !out.isEmpty();
        }
    }

    public void rule() throws Rejection {
        endParagraph();
        if (outer.isEmpty() && row == null) {
            append(RULE);
        }
    }

    public void beginRow() throws Rejection {
        endParagraph();
        if (outer.isEmpty()) {
            row = new ArrayList<>();
        }
    }

    public void endCell() {
        if (row != null) {
            row.add(inline.take());
        }
    }

    public void endRow() throws Rejection {
        List<String> cells = row == null ? List.of() : row;
        row = null;
        List<String> filled = cells.stream().filter(cell -> !cell.isEmpty()).toList();
        if (filled.size() == 1) {
            // No table but a frame for the layout: its paragraphs stand for themselves.
            for (String paragraph : filled.get(0).split("\n", -1)) {
                append(paragraph);
            }
        } else if (!filled.isEmpty()) {
            append(String.join(CELL_GAP, cells).replace('\n', ' '));
        }
    }

    /** What follows until {@link #endNote} is the body of a note, kept for the end. */
    public void beginNote() {
        outer.push(inline);
        inline = new Inline();
    }

    /** Ends a note that was called with the given mark. */
    public void endNote(String mark) throws Rejection {
        note(mark, takeNote());
    }

    /** Ends a note and hands its body over instead of keeping it. */
    public String takeNote() {
        String body = inline.take();
        inline = outer.pop();
        return body;
    }

    /** Keeps a note for the end. The mark is empty where the body itself begins with it. */
    public void note(String mark, String body) throws Rejection {
        Inline printed = new Inline();
        printed.raised(mark);
        String raised = printed.take();
        String note = raised.isEmpty() ? body : (raised + " " + withoutMark(withoutNumber(body, mark), raised)).strip();
        notesLength += note.length();
        notes.add(note);
        check();
    }

    public String finish() throws Rejection {
        endParagraph();
        if (!number.isEmpty()) {
            flushNumber();
        }
        level = 0;
        if (!notes.isEmpty()) {
            if (!endsWithRule()) {
                append(RULE);
            }
            for (String note : notes) {
                append(note);
            }
        }
        return out.isEmpty() ? "" : out.append('\n').toString();
    }

    /** Many a body begins with its own mark. An asterisk counts as one only when it does not open italics. */
    private static String withoutMark(String body, String mark) {
        boolean repeated = body.startsWith(mark)
                && (!mark.endsWith("*") || body.length() == mark.length() || body.charAt(mark.length()) == ' ');
        return repeated ? body.substring(mark.length()).strip() : body;
    }

    /** A body that a list or its author has numbered once more: {@code 1. See …} of note 1. */
    private static String withoutNumber(String body, String mark) {
        int end = mark.length();
        boolean numbered = body.startsWith(mark)
                && end > 0
                && Character.isDigit(mark.charAt(0))
                && end + 1 < body.length()
                && ".)".indexOf(body.charAt(end)) >= 0
                && body.charAt(end + 1) == ' ';
        return numbered ? body.substring(end + 1).strip() : body;
    }

    /** Pages of HTML often have a rule of their own before the notes. */
    private boolean endsWithRule() {
        int from = out.length() - RULE.length();
        return from >= 0 && out.indexOf(RULE, from) == from;
    }

    private void flushNumber() throws Rejection {
        append(number);
        number = "";
    }

    private void append(String paragraph) throws Rejection {
        if (pageBreak) {
            out.append("\n\f");
        } else if (!out.isEmpty()) {
            out.append("\n\n");
        }
        pageBreak = false;
        out.append(INDENT.repeat(level)).append(paragraph);
        check();
    }

    private void check() throws Rejection {
        if ((long) out.length() + inline.length() + notesLength > limits.maxTextChars()) {
            throw Rejection.textTooLong(limits);
        }
    }
}
