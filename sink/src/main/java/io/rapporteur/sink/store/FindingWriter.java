package io.rapporteur.sink.store;

import io.rapporteur.sink.row.FindingRow;

/** Table {@code findings}. */
final class FindingWriter {

    private static final String COLUMNS =
            "findings (document_id, ordinal, kind, place, text, linked, named, reason, span_start, span_end)";

    private FindingWriter() {}

    static DocumentParts<FindingRow> create() {
        return new DocumentParts<>("findings", new CopyTable<>(COLUMNS, FindingWriter::fields));
    }

    private static void fields(FindingRow row, CopyLine line) {
        line.field(row.documentId())
                .field(row.ordinal())
                .field(row.kind())
                .field(row.place())
                .field(row.text())
                .field(row.linked())
                .field(row.named())
                .field(row.reason())
                .field(row.span().start())
                .field(row.span().end());
    }
}
