package io.rapporteur.ingest.text.doc;

import io.rapporteur.ingest.text.extraction.Rejection;
import io.rapporteur.ingest.text.form.TextForm;
import java.util.HashSet;
import java.util.Set;
import org.apache.poi.hwpf.usermodel.CharacterRun;
import org.apache.poi.hwpf.usermodel.Paragraph;
import org.apache.poi.hwpf.usermodel.Range;
import org.jspecify.annotations.Nullable;

/** Turns the body or the header of a document into the text form. Tracked changes are accepted; hidden text is left out. */
final class DocContent {

    private static final char CELL = '\u0007';
    private static final char FLOATING = '\u0008';
    private static final char LINE = '\u000b';
    private static final char PAGE = '\f';
    private static final char COLUMN = '\u000e';
    private static final char FIELD = '\u0013';
    private static final char RESULT = '\u0014';
    private static final char FIELD_END = '\u0015';
    private static final char NO_BREAK_HYPHEN = '\u001e';
    private static final int SUPERSCRIPT = 1;

    private final TextForm form;
    private final DocNumbering numbering;
    private final @Nullable DocNotes notes;
    private final @Nullable Range boxes;
    private final boolean isBody;
    private final Set<Integer> sectionEnds = new HashSet<>();
    private boolean boxesDone;
    private boolean inNote;
    private boolean inRow;
    private boolean words;
    /** The paragraph with words whose deleted end makes the next one a part of it; null where there is none. */
    private @Nullable Paragraph joined;

    private boolean joins;
    private int fields;
    private int codes;

    /**
     * Reads one story.
     *
     * @param notes null where the story calls none
     * @param boxes the text boxes of the story, printed where the first drawing stands; null for none
     */
    DocContent(TextForm form, DocNumbering numbering, @Nullable DocNotes notes, @Nullable Range boxes, boolean isBody) {
        this.form = form;
        this.numbering = numbering;
        this.notes = notes;
        this.boxes = boxes;
        this.isBody = isBody;
    }

    void read(Range story) throws Rejection {
        for (int i = 0; isBody && i < story.numSections(); i++) {
            sectionEnds.add(story.getSection(i).getEndOffset() - 1);
        }
        readParagraphs(story);
        endJoined(null);
        form.endParagraph();
        endRow();
        form.level(0);
    }

    private void readParagraphs(Range story) throws Rejection {
        for (int i = 0; i < story.numParagraphs(); i++) {
            Paragraph paragraph = story.getParagraph(i);
            begin(paragraph);
            for (int run = 0; !paragraph.isTableRowEnd() && run < paragraph.numCharacterRuns(); run++) {
                read(paragraph.getCharacterRun(run), story);
            }
            end(paragraph);
        }
    }

    private void begin(Paragraph paragraph) throws Rejection {
        if (inNote) {
            return;
        }
        if (isBody && !paragraph.isInTable()) {
            endRow();
        } else if (isBody && !inRow && !paragraph.isTableRowEnd()) {
            form.beginRow();
            inRow = true;
        }
        if (joins) {
            return;
        }
        words = false;
        form.level(0);
        if (isBody && paragraph.pageBreakBefore()) {
            form.pageBreak();
        }
        if (!endIsDeleted(paragraph) && !wordsAreDeleted(paragraph)) {
            number(paragraph);
        }
    }

    /** Whether all that a paragraph said was deleted; not every program marks its end, too. */
    private static boolean wordsAreDeleted(Paragraph paragraph) {
        boolean deleted = false;
        for (int i = 0; i < paragraph.numCharacterRuns(); i++) {
            CharacterRun run = paragraph.getCharacterRun(i);
            deleted |= run.isMarkedDeleted();
            if (!run.isMarkedDeleted() && !run.text().isBlank()) {
                return false;
            }
        }
        return deleted;
    }

    private void end(Paragraph paragraph) throws Rejection {
        if (inNote) {
            form.endParagraph();
        } else if (paragraph.isTableRowEnd()) {
            endRow();
        } else if (endIsDeleted(paragraph)) {
            joined = joined == null && words ? paragraph : joined;
            joins = true;
        } else {
            endJoined(paragraph);
            form.endParagraph();
            form.dropNumber();
        }
    }

    /** Numbers what was joined: as its first paragraph, or as the last where only that one is in a list and has words left. */
    private void endJoined(@Nullable Paragraph last) {
        if (joined != null) {
            Paragraph counts = DocNumbering.isListed(joined) || !words || last == null ? joined : last;
            number(counts);
        } else if (joins && last != null) {
            number(last);
        }
        joined = null;
        joins = false;
    }

    private void number(Paragraph paragraph) {
        if (DocNumbering.isListed(paragraph)) {
            form.level(DocNumbering.level(paragraph));
            form.pendingNumber(numbering.next(paragraph));
        }
    }

    private static boolean endIsDeleted(Paragraph paragraph) {
        int last = paragraph.numCharacterRuns() - 1;
        return last >= 0
                && paragraph.text().endsWith("\r")
                && paragraph.getCharacterRun(last).isMarkedDeleted();
    }

    private void read(CharacterRun run, Range story) throws Rejection {
        String text = run.text();
        boolean shown = !run.isVanished() && !run.isMarkedDeleted();
        for (int i = 0; i < text.length(); i++) {
            int place = run.getStartOffset() + i;
            boolean within = place >= story.getStartOffset() && place < story.getEndOffset();
            char c = text.charAt(i);
            if (c == FIELD) {
                fields++;
                codes = fields;
            } else if (c == RESULT) {
                codes = codes == fields ? 0 : codes;
            } else if (c == FIELD_END) {
                codes = codes == fields ? 0 : codes;
                fields = Math.max(0, fields - 1);
            } else if (shown && codes == 0 && within) {
                character(c, run, place);
            }
        }
    }

    private void character(char c, CharacterRun run, int place) throws Rejection {
        DocNotes.Note note = notes == null || inNote ? null : notes.calledAt(place, c);
        if (note != null) {
            call(note, c, run);
            return;
        }
        switch (c) {
            case CELL -> endCell();
            case LINE -> form.inline().lineBreak();
            case PAGE -> endPage(place);
            case COLUMN -> form.inline().character(' ', false);
            case NO_BREAK_HYPHEN -> form.inline().character('\u2011', run.isItalic());
            case FLOATING -> readBoxes();
            default -> write(run.isSymbol() ? sign(run.getSymbolCharacter()) : c, run);
        }
    }

    private void write(char c, CharacterRun run) {
        if (c < ' ' && c != '\t') {
            return;
        }
        words |= !Character.isWhitespace(c);
        if (run.getSubSuperScriptIndex() == SUPERSCRIPT) {
            form.inline().raised(String.valueOf(c));
        } else {
            form.inline().character(c, run.isItalic());
        }
    }

    /** Signs of private fonts are mostly bullets. */
    private static char sign(char c) {
        return c >= '\ue000' && c <= '\uf8ff' ? '•' : c;
    }

    private void call(DocNotes.Note note, char c, CharacterRun run) throws Rejection {
        words = true;
        if (note.mark().isEmpty()) {
            write(c, run);
        } else {
            form.inline().raised(note.mark());
        }
        form.beginNote();
        inNote = true;
        readParagraphs(note.body());
        inNote = false;
        form.endNote(note.mark());
    }

    /** A form feed ends a section, or is a page break set by hand. */
    private void endPage(int place) throws Rejection {
        if (isBody && !inNote && !sectionEnds.contains(place)) {
            form.pageBreak();
        }
    }

    /** Text boxes stand in a story of their own; they are printed together where the first drawing stands. */
    private void readBoxes() throws Rejection {
        if (boxes != null && !boxesDone && !inNote) {
            boxesDone = true;
            form.endParagraph();
            new DocContent(form, numbering, null, null, false).read(boxes);
        }
    }

    private void endCell() throws Rejection {
        if (!inNote && inRow) {
            joined = null;
            joins = false;
            form.endCell();
        } else {
            form.endParagraph();
        }
    }

    private void endRow() throws Rejection {
        if (inRow) {
            inRow = false;
            form.endRow();
        }
    }
}
