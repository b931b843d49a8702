package io.rapporteur.parser.structure;

import io.rapporteur.parser.page.Paragraph;
import io.rapporteur.parser.text.Label;
import java.util.Optional;

/** The operative part: numbered paragraphs in order, their lists, headings between them, paragraphs without a number. */
final class OperativeReader implements PartReader {

    /** Numbers may be missing, as when a paragraph was deleted before adoption; further ahead it is no number of ours. */
    private static final int MAX_GAP = 3;

    private final StructureBuilder builder;

    OperativeReader(StructureBuilder builder) {
        this.builder = builder;
    }

    @Override
    public Part read(int index) {
        Paragraph paragraph = builder.paragraph(index);
        if (builder.isItem(paragraph) && builder.items().take(paragraph, 0)) {
            return Part.OPERATIVE;
        }
        Optional<Label> number = StructureBuilder.numberOf(paragraph)
                .or(() -> builder.spoiltNumber(paragraph))
                .or(() -> builder.styledNumber(paragraph));
        if (number.isPresent()) {
            numbered(paragraph, number.get());
            return Part.OPERATIVE;
        }
        Optional<Label> letter = builder.isLettered() ? builder.letter(paragraph) : Optional.empty();
        if (letter.isPresent()) {
            builder.lettered(paragraph, letter.get());
        } else if (builder.items().itemOf(paragraph, 0).isEmpty()
                || !builder.items().take(paragraph, 0)) {
            words(index, paragraph);
        }
        return Part.OPERATIVE;
    }

    private void numbered(Paragraph paragraph, Label number) {
        boolean due = number.isInserted() ? number.number() == builder.number() : isDue(number.number());
        if (due || !builder.items().isOpen()) {
            builder.numbered(paragraph, number);
        } else {
            builder.items().goOn(paragraph);
        }
    }

    // rule: the next number, or a first one at the head of a section
    private boolean isDue(int value) {
        boolean next = value > builder.number() && value <= builder.number() + MAX_GAP;
        return next || (value == 1 && (builder.sectionBegan() || builder.number() == 0));
    }

    private void words(int index, Paragraph paragraph) {
        boolean finite = builder.opensFinite(paragraph);
        if (finite && builder.number() > 0 && builder.numberBehind(index) == builder.number() + 2) {
            // The scanner lost a number that its neighbours tell.
            builder.numbered(paragraph, builder.number() + 1);
        } else if (builder.announcesNumbers(index, paragraph)) {
            builder.heading(paragraph);
        } else if (finite && !builder.items().announcesList()) {
            builder.unnumbered(paragraph);
        } else if (builder.headings().isHeading(paragraph.text())
                && !builder.items().lastEndsOpen()) {
            builder.heading(paragraph);
        } else if (builder.items().isOpen()) {
            builder.items().goOn(paragraph);
        } else {
            builder.plain(paragraph);
        }
    }
}
