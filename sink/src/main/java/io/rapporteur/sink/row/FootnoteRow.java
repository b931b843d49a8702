package io.rapporteur.sink.row;

import io.rapporteur.model.document.Span;
import org.jspecify.annotations.Nullable;

/** A row of the table footnotes. */
public record FootnoteRow(
        String documentId, int node, String label, @Nullable String calledFrom, String text, Span span) {}
