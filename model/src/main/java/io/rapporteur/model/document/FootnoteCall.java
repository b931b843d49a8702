package io.rapporteur.model.document;

import java.util.Objects;

/** A place where the text calls a footnote: the marker as plain characters ("3" for a superscript three) and its span. */
public record FootnoteCall(String marker, Span span) {

    public FootnoteCall {
        Objects.requireNonNull(marker, "marker");
        Objects.requireNonNull(span, "span");
    }
}
