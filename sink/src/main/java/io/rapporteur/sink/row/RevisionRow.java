package io.rapporteur.sink.row;

import java.util.List;

/** A row of the table revisions. */
public record RevisionRow(
        String documentId,
        int revision,
        RawRecord raw,
        String mediaType,
        String parserVersion,
        String parserRules,
        String enricherVersion,
        String enricherRules,
        String text,
        List<String> warnings) {

    public RevisionRow {
        warnings = List.copyOf(warnings);
    }
}
