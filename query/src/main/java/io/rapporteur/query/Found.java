package io.rapporteur.query;

import io.rapporteur.model.document.Span;
import org.jdbi.v3.core.mapper.Nested;
import org.jspecify.annotations.Nullable;

/**
 * A finding with the document in which it was made.
 *
 * @param linked the symbol to which a link leads; null where no link is in question
 * @param named canonical id that the words name; null where they name none
 */
public record Found(
        String documentId,
        int ordinal,
        String kind,
        String place,
        String text,
        @Nullable String linked,
        @Nullable String named,
        String reason,
        @Nested("span") Span span) {

    /** Its place among those of all documents. */
    public FindingKey key() {
        return new FindingKey(documentId, ordinal);
    }
}
