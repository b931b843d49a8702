package io.rapporteur.model.document;

import java.util.Objects;

/** Words of a paragraph that have a function of their own: an opener ("Recalling also") or a verb phrase ("Calls upon"). */
public record Phrase(String text, Span span) {

    public Phrase {
        Objects.requireNonNull(text, "text");
        Objects.requireNonNull(span, "span");
    }
}
