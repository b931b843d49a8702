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
        return read(sheet.paragraph(index));
    }

    Part read(Paragraph paragraph) {
        Optional<Label> number = Sheet.numberOf(paragraph);
        if (number.isPresent()) {
            sheet.items().close();
            sheet.numbered(paragraph, number.get());
            return Part.OPERATIVE;
        }
        if (isOperative(paragraph)) {
            sheet.unnumbered(paragraph);
            return Part.OPERATIVE;
        }
        if (Sheet.itemOf(paragraph).isEmpty() || !sheet.items().take(paragraph, 0)) {
            words(paragraph);
        }
        return Part.PREAMBLE;
    }

    // rule: operative paragraphs end with a semicolon or a full stop; a finite verb before a comma is a slip of the
    // drafter
    private boolean isOperative(Paragraph paragraph) {
        return sheet.opensFinite(paragraph) && !paragraph.text().endsWith(",");
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
