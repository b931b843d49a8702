package io.rapporteur.parser.structure;

import io.rapporteur.parser.page.Paragraph;

/** A statement by a president: every paragraph counts, none is numbered. */
final class StatementReader implements PartReader {

    private final StructureBuilder builder;

    StatementReader(StructureBuilder builder) {
        this.builder = builder;
    }

    @Override
    public Part read(int index) {
        Paragraph paragraph = builder.paragraph(index);
        if (builder.items().itemOf(paragraph, 0).isEmpty() || !builder.items().take(paragraph, 0)) {
            if (builder.headings().isHeading(paragraph.text())) {
                builder.heading(paragraph);
            } else {
                builder.spoken(paragraph);
            }
        }
        return Part.STATEMENT;
    }
}
