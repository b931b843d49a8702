package io.rapporteur.query;

import org.jspecify.annotations.Nullable;

/** What a document says of itself. Facts that it does not say are null. */
public record DocumentSummary(
        String documentId,
        int revision,
        String kind,
        String language,
        @Nullable String symbol,
        @Nullable String body,
        @Nullable String session,
        @Nullable String number,
        @Nullable String title,
        @Nullable String adopted) {}
