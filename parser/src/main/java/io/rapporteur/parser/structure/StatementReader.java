package io.rapporteur.parser.structure;

import io.rapporteur.parser.page.Paragraph;

/** A statement by a president: every paragraph counts, none is numbered. */
final class StatementReader implements PartReader {

    private final Sheet sheet;

    StatementReader(Sheet sheet) {
        this.sheet = sheet;
    }

    @Override
    public Part read(int index) {
        Paragraph paragraph = sheet.paragraph(index);
        if (Sheet.itemOf(paragraph).isEmpty() || !sheet.items().take(paragraph, 0)) {
            if (sheet.headings().isHeading(paragraph.text())) {
                sheet.heading(paragraph);
            } else {
                sheet.spoken(paragraph);
            }
        }
        return Part.STATEMENT;
    }
}
