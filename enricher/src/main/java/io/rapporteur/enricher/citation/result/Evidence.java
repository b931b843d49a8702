package io.rapporteur.enricher.citation.result;

import io.rapporteur.model.document.Span;
import java.util.Objects;

/**
 * What a citation took from elsewhere in the document.
 *
 * @param what what was taken
 * @param span where it stands in the text as received
 */
public record Evidence(What what, Span span) {

    /** What a citation can take from another place. */
    public enum What {
        /** The organ whose number it is: its name, or the words that say who adopts the document. */
        ORGAN,
        /** The date behind the last item of its list. */
        DATE,
        /** The words that introduced a short form. */
        DEFINITION,
        /** The footnote that identifies a title. */
        FOOTNOTE,
        /** An earlier citation: of the same number, or the one that "Ibid." and "that resolution" point to. */
        CITATION
    }

    public Evidence {
        Objects.requireNonNull(what, "what");
        Objects.requireNonNull(span, "span");
    }
}
