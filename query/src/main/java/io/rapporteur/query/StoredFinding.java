package io.rapporteur.query;

import io.rapporteur.model.document.Span;
import org.jdbi.v3.core.mapper.Nested;
import org.jspecify.annotations.Nullable;

/**
 * Something that cannot be right in a document as published.
 *
 * @param linked the symbol to which a link leads; null where no link is in question
 * @param named canonical id that the words name; null where they name none
 */
public record StoredFinding(
        int ordinal,
        String kind,
        String place,
        String text,
        @Nullable String linked,
        @Nullable String named,
        String reason,
        @Nested("span") Span span) {}
