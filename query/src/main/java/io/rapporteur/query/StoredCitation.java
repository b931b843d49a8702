package io.rapporteur.query;

import io.rapporteur.model.document.Span;
import org.jdbi.v3.core.mapper.Nested;
import org.jspecify.annotations.Nullable;

/**
 * A citation and the state of its link.
 *
 * @param candidates what else was considered, a JSON array of objects with target, score and reason
 * @param evidence what it took from elsewhere, a JSON array of objects with what, text, start and end
 * @param ownId the authority that leads a title to its target; null where the document says it
 * @param provenBy id of the citation that proves it, in another document
 */
public record StoredCitation(
        int ordinal,
        String citationId,
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
        @Nullable String state,
        @Nullable String heldAs,
        @Nullable String ownId,
        @Nullable String provenBy,
        @Nested("span") Span span) {}
