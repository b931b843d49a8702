package io.rapporteur.query;

import io.rapporteur.model.document.Span;
import org.jdbi.v3.core.mapper.Nested;
import org.jspecify.annotations.Nullable;

/**
 * A citation with the document that makes it.
 *
 * @param symbol of the citing document, as body, date of adoption and title are
 * @param place where it stands there: operative 13(c)
 * @param function what the paragraph does with it: RECALLS
 * @param target what is cited; null where it could not be decided
 * @param pinpoint part of the target
 * @param text the words, exactly as they stand
 * @param state whether the target is held; null until the link was stored
 */
public record Citing(
        String citationId,
        @Nullable String target,
        String documentId,
        @Nullable String symbol,
        @Nullable String body,
        @Nullable String adopted,
        @Nullable String title,
        String place,
        String function,
        @Nullable String pinpoint,
        String text,
        double confidence,
        @Nullable String state,
        @Nested("span") Span span) {}
