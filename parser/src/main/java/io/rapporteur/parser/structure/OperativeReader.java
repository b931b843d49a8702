package io.rapporteur.parser.structure;

import io.rapporteur.parser.page.Paragraph;
import io.rapporteur.parser.text.Label;
import java.util.Optional;

/** The operative part: numbered paragraphs in order, their lists, headings between them, paragraphs without a number. */
final class OperativeReader implements PartReader {

    /** Numbers may be missing, as when a paragraph was deleted before adoption; further ahead it is no number of ours. */
    private static final int WIDEST_GAP = 3;

    private final Sheet sheet;

    OperativeReader(Sheet sheet) {
        this.sheet = sheet;
    }

    @Override
    public Part read(int index) {
        Paragraph paragraph = sheet.paragraph(index);
        Optional<Label> number = Sheet.numberOf(paragraph).or(() -> sheet.spoiltNumber(paragraph));
        if (number.isPresent()) {
            numbered(paragraph, number.get());
            return Part.OPERATIVE;
        }
        Optional<Label> letter = sheet.isLettered() ? sheet.letter(paragraph) : Optional.empty();
        if (letter.isPresent()) {
            sheet.lettered(paragraph, letter.get());
        } else if (Sheet.itemOf(paragraph).isEmpty() || !sheet.items().take(paragraph, 0)) {
            words(index, paragraph);
        }
        return Part.OPERATIVE;
    }

    private void numbered(Paragraph paragraph, Label number) {
        if (isDue(number.number()) || !sheet.items().isOpen()) {
            sheet.numbered(paragraph, number);
        } else {
            sheet.items().goOn(paragraph);
        }
    }

    // rule: the next number, or a first one at the head of a section
    private boolean isDue(int value) {
        boolean next = value > sheet.number() && value <= sheet.number() + WIDEST_GAP;
        return next || (value == 1 && (sheet.sectionBegan() || sheet.number() == 0));
    }

    private void words(int index, Paragraph paragraph) {
        boolean finite = sheet.opensFinite(paragraph);
        if (finite && sheet.number() > 0 && sheet.numberBehind(index) == sheet.number() + 2) {
            // The scanner lost a number that its neighbours tell.
            sheet.numbered(paragraph, sheet.number() + 1);
        } else if (finite && !sheet.items().announcesList()) {
            sheet.unnumbered(paragraph);
        } else if (sheet.headings().isHeading(paragraph.text())
                && !sheet.items().lastEndsOpen()) {
            sheet.heading(paragraph);
        } else if (sheet.items().isOpen()) {
            sheet.items().goOn(paragraph);
        } else {
            sheet.plain(paragraph);
        }
    }
}
