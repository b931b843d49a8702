package io.rapporteur.sink.store;

import io.rapporteur.sink.row.ParagraphRow;

/** Table {@code paragraphs}. */
final class ParagraphWriter {

    private static final String COLUMNS =
            "paragraphs" + " (document_id, node, parent, kind, label, place, phrases, text, span_start, span_end)";

    private ParagraphWriter() {}

    static DocumentParts<ParagraphRow> create() {
        return new DocumentParts<>("paragraphs", new CopyTable<>(COLUMNS, ParagraphWriter::fields));
    }

    private static void fields(ParagraphRow row, CopyLine line) {
        line.field(row.documentId())
                .field(row.node())
                .field(row.parent())
                .field(row.kind())
                .field(row.label())
                .field(row.place())
                .field(row.phrases())
                .field(row.text())
                .field(row.span().start())
                .field(row.span().end());
    }
}
