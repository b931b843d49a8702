package io.rapporteur.sink.row;

import io.rapporteur.model.document.Span;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A row of the table documents. */
public record DocumentRow(
        String documentId,
        int revision,
        String kind,
        String language,
        @Nullable String symbol,
        @Nullable String body,
        @Nullable String session,
        @Nullable String number,
        @Nullable String title,
        @Nullable LocalDate adopted,
        int part,
        Span span) {}
