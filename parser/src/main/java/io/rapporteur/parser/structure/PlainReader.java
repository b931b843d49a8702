package io.rapporteur.parser.structure;

import io.rapporteur.parser.page.Paragraph;

/** Paragraphs of no known form: of decisions, annexes, letters, reports. */
final class PlainReader implements PartReader {

    private final StructureBuilder builder;
    private final Part part;

    PlainReader(StructureBuilder builder, Part part) {
        this.builder = builder;
        this.part = part;
    }

    @Override
    public Part read(int index) {
        Paragraph paragraph = builder.paragraph(index);
        if (builder.items().itemOf(paragraph, 0).isEmpty() || !builder.items().take(paragraph, 0)) {
            if (StructureBuilder.label(paragraph).isEmpty()
                    && builder.headings().isHeading(paragraph.text())) {
                builder.heading(paragraph);
            } else {
                builder.plain(paragraph);
            }
        }
        return part;
    }
}
