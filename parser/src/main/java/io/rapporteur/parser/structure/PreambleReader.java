package io.rapporteur.parser.structure;

import io.rapporteur.parser.page.Paragraph;
import io.rapporteur.parser.text.Chars;
import io.rapporteur.parser.text.Label;
import java.util.Optional;

/** The preamble: paragraphs that open with a participle, until one is numbered or opens with a finite verb. */
final class PreambleReader implements PartReader {

    private final StructureBuilder builder;

    PreambleReader(StructureBuilder builder) {
        this.builder = builder;
    }

    @Override
    public Part read(int index) {
        return read(index, builder.paragraph(index));
    }

    /** Reads a paragraph, or what the enacting words left of it. */
    Part read(int index, Paragraph paragraph) {
        Optional<Label> mark = builder.preambularMark(paragraph);
        if (mark.isPresent()) {
            builder.items().close();
            builder.preambular(paragraph, mark.get());
            return Part.PREAMBLE;
        }
        Optional<Label> number = StructureBuilder.numberOf(paragraph)
                .or(() -> builder.romanNumber(index, paragraph))
                .or(() -> builder.spoiltNumber(paragraph))
                .or(() -> builder.styledNumber(paragraph));
        if (number.isPresent()) {
            builder.items().close();
            builder.numbered(paragraph, number.get());
            return Part.OPERATIVE;
        }
        Optional<Label> letter = builder.letter(paragraph);
        if (letter.isPresent()) {
            builder.items().close();
            builder.lettered(paragraph, letter.get());
            return Part.OPERATIVE;
        }
        if (builder.announcesNumbers(index, paragraph)) {
            builder.heading(paragraph);
            return Part.OPERATIVE;
        }
        if (isOperative(index, paragraph)) {
            builder.unnumbered(paragraph);
            return Part.OPERATIVE;
        }
        if (builder.items().itemOf(paragraph, 0).isEmpty() || !builder.items().take(paragraph, 0)) {
            words(paragraph);
        }
        return Part.PREAMBLE;
    }

    // rule: a finite verb opens the operative part; where the paragraph ends with a comma and the preamble goes on
    // behind it, the verb is a slip of the drafter
    private boolean isOperative(int index, Paragraph paragraph) {
        return builder.opensFinite(paragraph)
                && !(paragraph.text().endsWith(",") && builder.preambleGoesOnBehind(index));
    }

    private void words(Paragraph paragraph) {
        boolean opens = builder.opening(paragraph).isPresent()
                || StructureBuilder.label(paragraph).isPresent();
        if (!opens && builder.items().isOpen() && beginsInside(paragraph.text())) {
            builder.items().goOn(paragraph);
        } else if (!opens && builder.headings().isHeading(paragraph.text())) {
            builder.heading(paragraph);
        } else {
            builder.preambular(paragraph);
        }
    }

    private static boolean beginsInside(String text) {
        return !text.isEmpty() && !Chars.isUpper(text.charAt(0)) && !Chars.isOpeningQuote(text.charAt(0));
    }
}
