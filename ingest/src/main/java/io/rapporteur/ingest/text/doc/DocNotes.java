package io.rapporteur.ingest.text.doc;

import io.rapporteur.ingest.text.form.Ordinals;
import org.apache.poi.hwpf.HWPFDocument;
import org.apache.poi.hwpf.usermodel.Notes;
import org.apache.poi.hwpf.usermodel.Range;
import org.apache.poi.hwpf.usermodel.Section;
import org.jspecify.annotations.Nullable;

/** The footnotes and endnotes of a document, found by the places where they are called. */
final class DocNotes {

    /** Stands where a note is called whose number Word counts. */
    static final char COUNTED = '\u0002';

    private final HWPFDocument document;
    private final @Nullable Section section;
    private int footnotes;
    private int endnotes;

    /**
     * A note.
     *
     * @param mark empty where the author set a mark of his own, which the body repeats
     */
    record Note(String mark, Range body) {}

    DocNotes(HWPFDocument document) {
        this.document = document;
        Range text = document.getRange();
        this.section = text.numSections() == 0 ? null : text.getSection(0);
    }

    /** The note that is called at a place; null where none is. */
    @Nullable
    Note calledAt(int place, char call) {
        Range footnote = body(document.getFootnotes(), document.getFootnoteRange(), place);
        if (footnote != null) {
            int format = section == null ? 0 : section.getFootnoteNumberingFormat();
            return new Note(call == COUNTED ? Ordinals.of(++footnotes, Ordinals.format(format)) : "", footnote);
        }
        Range endnote = body(document.getEndnotes(), document.getEndnoteRange(), place);
        if (endnote != null) {
            int format = section == null ? 2 : section.getEndnoteNumberingFormat();
            return new Note(call == COUNTED ? Ordinals.of(++endnotes, Ordinals.format(format)) : "", endnote);
        }
        return null;
    }

    private @Nullable Range body(Notes notes, Range story, int place) {
        int index = notes.getNoteIndexByAnchorPosition(place);
        return index < 0
                ? null
                : new Range(
                        story.getStartOffset() + notes.getNoteTextStartOffset(index),
                        story.getStartOffset() + notes.getNoteTextEndOffset(index),
                        document);
    }
}
