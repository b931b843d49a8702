package io.rapporteur.enricher.citation.finding;

import io.rapporteur.model.document.Span;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Something in a document that cannot be right as published.
 *
 * @param span where the words stand in the text as received
 * @param text the words, exactly
 * @param where the place in the document, as {@code Places} names it
 * @param linked the symbol to which the link leads; null where no link is in question
 * @param named canonical id that the words name; null where they name none
 * @param reason why it cannot be right, in a sentence
 */
public record Finding(
        Kind kind,
        Span span,
        String text,
        String where,
        @Nullable String linked,
        @Nullable String named,
        String reason) {

    /** What is wrong. */
    public enum Kind {
        /** A link of the file leads to another document than the words on which it is set name. */
        LINK_CONTRADICTS_WORDS,
        /** Number, session, year and date of a citation cannot all be right, or it is of a time after the document. */
        NUMBER_CANNOT_BE
    }

    public Finding {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(span, "span");
        Objects.requireNonNull(text, "text");
        Objects.requireNonNull(where, "where");
        Objects.requireNonNull(reason, "reason");
    }
}
