package io.rapporteur.sink.row;

import io.rapporteur.model.document.Span;
import java.util.List;

/** A row of the table paragraphs. */
public record ParagraphRow(
        String documentId,
        int node,
        int parent,
        String kind,
        String label,
        String place,
        List<String> phrases,
        String text,
        Span span) {

    public ParagraphRow {
        phrases = List.copyOf(phrases);
    }
}
