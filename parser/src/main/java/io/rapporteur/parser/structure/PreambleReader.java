package io.rapporteur.parser.structure;

import io.rapporteur.parser.page.Paragraph;
import io.rapporteur.parser.text.Chars;
import io.rapporteur.parser.text.Label;
import java.util.Optional;

/** The preamble: paragraphs that open with a participle, until one is numbered or opens with a finite verb. */
final class PreambleReader implements PartReader {

    private final Sheet sheet;

    PreambleReader(Sheet sheet) {
        this.sheet = sheet;
    }

    @Override
    public Part read(int index) {
        return read(index, sheet.paragraph(index));
    }

    /** Reads a paragraph, or what the enacting words left of it. */
    Part read(int index, Paragraph paragraph) {
        Optional<Label> number = Sheet.numberOf(paragraph).or(() -> sheet.spoiltNumber(paragraph));
        if (number.isPresent()) {
            sheet.items().close();
            sheet.numbered(paragraph, number.get());
            return Part.OPERATIVE;
        }
        Optional<Label> letter = sheet.letter(paragraph);
        if (letter.isPresent()) {
            sheet.items().close();
            sheet.lettered(paragraph, letter.get());
            return Part.OPERATIVE;
        }
        if (isOperative(index, paragraph)) {
            sheet.unnumbered(paragraph);
            return Part.OPERATIVE;
        }
        if (Sheet.itemOf(paragraph).isEmpty() || !sheet.items().take(paragraph, 0)) {
            words(paragraph);
        }
        return Part.PREAMBLE;
    }

    // rule: a finite verb opens the operative part; where the paragraph ends with a comma and the preamble goes on
    // behind it, the verb is a slip of the drafter
    private boolean isOperative(int index, Paragraph paragraph) {
        return sheet.opensFinite(paragraph) && !(paragraph.text().endsWith(",") && sheet.preambleGoesOnBehind(index));
    }

    private void words(Paragraph paragraph) {
        boolean opens =
                sheet.opening(paragraph).isPresent() || Sheet.label(paragraph).isPresent();
        if (!opens && sheet.items().isOpen() && beginsInside(paragraph.text())) {
            sheet.items().goOn(paragraph);
        } else if (!opens && sheet.headings().isHeading(paragraph.text())) {
            sheet.heading(paragraph);
        } else {
            sheet.preambular(paragraph);
        }
    }

    private static boolean beginsInside(String text) {
        return !text.isEmpty() && !Chars.isUpper(text.charAt(0)) && !Chars.isOpeningQuote(text.charAt(0));
    }
}
