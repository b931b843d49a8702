package io.rapporteur.sink.row;

import io.rapporteur.model.document.Span;
import org.jspecify.annotations.Nullable;

/**
 * A row of the table citations.
 *
 * @param candidates a JSON array
 * @param evidence a JSON array
 * @param conflict why it cannot be right as printed; null where nothing is wrong
 */
public record CitationRow(
        String documentId,
        int ordinal,
        int revision,
        int node,
        String place,
        String text,
        String kind,
        @Nullable String target,
        @Nullable String link,
        @Nullable String pinpoint,
        @Nullable String date,
        String function,
        String mention,
        String rule,
        double confidence,
        String candidates,
        String evidence,
        @Nullable String conflict,
        Span span) {}
