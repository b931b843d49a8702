package io.rapporteur.model.document;

import java.util.Objects;

/**
 * A value read from the document together with the place that proves it. The value is in its canonical form (a date as ISO
 * 8601, a title with its white space folded); the span holds the words as they stand.
 */
public record Fact(String value, Span span) {

    public Fact {
        Objects.requireNonNull(value, "value");
        Objects.requireNonNull(span, "span");
    }
}
