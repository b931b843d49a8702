package io.rapporteur.parser.structure;

import io.rapporteur.parser.page.Paragraph;

/** Paragraphs of no known form: of decisions, annexes, letters, reports. */
final class PlainReader implements PartReader {

    private final Sheet sheet;
    private final Part part;

    PlainReader(Sheet sheet, Part part) {
        this.sheet = sheet;
        this.part = part;
    }

    @Override
    public Part read(int index) {
        Paragraph paragraph = sheet.paragraph(index);
        if (Sheet.itemOf(paragraph).isEmpty() || !sheet.items().take(paragraph, 0)) {
            if (Sheet.label(paragraph).isEmpty() && sheet.headings().isHeading(paragraph.text())) {
                sheet.heading(paragraph);
            } else {
                sheet.plain(paragraph);
            }
        }
        return part;
    }
}
