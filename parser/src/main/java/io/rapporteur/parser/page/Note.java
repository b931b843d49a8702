package io.rapporteur.parser.page;

import io.rapporteur.model.document.Span;
import java.util.List;

/**
 * The body of a footnote.
 *
 * @param marker as plain characters
 * @param spans its lines, the marker included
 */
public record Note(String marker, List<Span> spans) {

    public Note {
        spans = List.copyOf(spans);
    }
}
