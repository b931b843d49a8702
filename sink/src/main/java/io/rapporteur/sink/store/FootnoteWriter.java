package io.rapporteur.sink.store;

import io.rapporteur.sink.row.FootnoteRow;

/** Table {@code footnotes}. */
final class FootnoteWriter {

    private static final String COLUMNS =
            "footnotes (document_id, node, label, called_from, text, span_start, span_end)";

    private FootnoteWriter() {}

    static DocumentParts<FootnoteRow> create() {
        return new DocumentParts<>("footnotes", new CopyTable<>(COLUMNS, FootnoteWriter::fields));
    }

    private static void fields(FootnoteRow row, CopyLine line) {
        line.field(row.documentId())
                .field(row.node())
                .field(row.label())
                .field(row.calledFrom())
                .field(row.text())
                .field(row.span().start())
                .field(row.span().end());
    }
}
