package io.rapporteur.sink.store;

import io.rapporteur.sink.row.CitationRow;

/** Table {@code citations}. */
final class CitationWriter {

    private static final String COLUMNS = "citations"
            + " (document_id, ordinal, revision, node, place, text, kind, target, link, pinpoint, date, function, mention,"
            + " rule, confidence, candidates, evidence, conflict, span_start, span_end)";

    private CitationWriter() {}

    static DocumentParts<CitationRow> create() {
        return new DocumentParts<>("citations", new CopyTable<>(COLUMNS, CitationWriter::fields));
    }

    private static void fields(CitationRow row, CopyLine line) {
        line.field(row.documentId())
                .field(row.ordinal())
                .field(row.revision())
                .field(row.node())
                .field(row.place())
                .field(row.text())
                .field(row.kind())
                .field(row.target())
                .field(row.link())
                .field(row.pinpoint())
                .field(row.date())
                .field(row.function())
                .field(row.mention())
                .field(row.rule())
                .field(row.confidence())
                .field(row.candidates())
                .field(row.evidence())
                .field(row.conflict())
                .field(row.span().start())
                .field(row.span().end());
    }
}
