package io.rapporteur.sink.row;

import io.rapporteur.model.document.Span;
import org.jspecify.annotations.Nullable;

/** A row of the table findings. */
public record FindingRow(
        String documentId,
        int ordinal,
        String kind,
        String place,
        String text,
        @Nullable String linked,
        @Nullable String named,
        String reason,
        Span span) {}
