package io.rapporteur.ingest.text.form;

import io.rapporteur.ingest.text.extraction.ExtractionLimits;
import io.rapporteur.ingest.text.extraction.Rejection;
import io.rapporteur.model.document.Hyperlink;
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
    private final KeptLinks links = new KeptLinks();
    private final List<Passage> notes = new ArrayList<>();
    private final Deque<Inline> outer = new ArrayDeque<>();
    private Inline inline = new Inline();
    private String number = "";
    private int level;
    private boolean pageBreak;
    private @Nullable List<Passage> row;
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
        Passage text = inline.takePassage();
        if (!text.isEmpty()) {
            append(number.isEmpty() ? text : text.behind(number + " "));
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
            row.add(inline.takePassage());
        }
    }

    public void endRow() throws Rejection {
        List<Passage> cells = row == null ? List.of() : row;
        row = null;
        List<Passage> filled = cells.stream().filter(cell -> !cell.isEmpty()).toList();
        if (filled.size() == 1) {
            // No table but a frame for the layout: its paragraphs stand for themselves.
            appendLines(filled.get(0));
        } else if (!filled.isEmpty()) {
            append(joined(cells));
        }
    }

    private void appendLines(Passage cell) throws Rejection {
        int from = 0;
        for (int end = cell.text().indexOf('\n'); end >= 0; end = cell.text().indexOf('\n', from)) {
            append(cell.between(from, end));
            from = end + 1;
        }
        append(cell.from(from));
    }

    private static Passage joined(List<Passage> cells) {
        var text = new StringBuilder();
        List<Hyperlink> links = new ArrayList<>();
        for (int i = 0; i < cells.size(); i++) {
            text.append(i == 0 ? "" : CELL_GAP);
            links.addAll(cells.get(i).moved(text.length()));
            text.append(cells.get(i).text());
        }
        return new Passage(text.toString().replace('\n', ' '), links);
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
    public Passage takeNote() {
        Passage body = inline.takePassage();
        inline = outer.pop();
        return body;
    }

    /** Keeps a note for the end. The mark is empty where the body itself begins with it. */
    public void note(String mark, Passage body) throws Rejection {
        Inline printed = new Inline();
        printed.raised(mark);
        String raised = printed.take();
        Passage note = raised.isEmpty()
                ? body
                : withoutMark(withoutNumber(body, mark), raised)
                        .behind(raised + " ")
                        .strip();
        notesLength += note.text().length();
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
            for (Passage note : notes) {
                append(note);
            }
        }
        return out.isEmpty() ? "" : out.append('\n').toString();
    }

    /** The links on the words of what is finished. */
    public List<Hyperlink> links() {
        return links.toList();
    }

    /** Many a body begins with its own mark. An asterisk counts as one only when it does not open italics. */
    private static Passage withoutMark(Passage note, String mark) {
        String body = note.text();
        boolean repeated = body.startsWith(mark)
                && (!mark.endsWith("*") || body.length() == mark.length() || body.charAt(mark.length()) == ' ');
        return repeated ? note.from(mark.length()).strip() : note;
    }

    /** A body that a list or its author has numbered once more: {@code 1. See …} of note 1. */
    private static Passage withoutNumber(Passage note, String mark) {
        String body = note.text();
        int end = mark.length();
        boolean numbered = body.startsWith(mark)
                && end > 0
                && Character.isDigit(mark.charAt(0))
                && end + 1 < body.length()
                && ".)".indexOf(body.charAt(end)) >= 0
                && body.charAt(end + 1) == ' ';
        return numbered ? note.from(end + 1).strip() : note;
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
        append(new Passage(paragraph, List.of()));
    }

    private void append(Passage paragraph) throws Rejection {
        if (pageBreak) {
            out.append("\n\f");
        } else if (!out.isEmpty()) {
            out.append("\n\n");
        }
        pageBreak = false;
        out.append(INDENT.repeat(level));
        if (!paragraph.links().isEmpty()) {
            links.add(paragraph.moved(out.length()));
        }
        out.append(paragraph.text());
        check();
    }

    private void check() throws Rejection {
        if ((long) out.length() + inline.length() + notesLength > limits.maxTextChars()) {
            throw Rejection.textTooLong(limits);
        }
    }
}
