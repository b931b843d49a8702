package io.rapporteur.app.citations;

import io.rapporteur.query.Citing;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One citation.
 *
 * @param documentId the citing document
 * @param place where it stands there: operative 13(c)
 * @param function what the paragraph does with it: RECALLS
 * @param target what is cited; null where it could not be decided
 * @param pinpoint part of the target
 * @param state whether the target is held; null until the link was stored
 * @param text the words, on one line
 */
public record Edge(
        String documentId,
        String place,
        String function,
        @Nullable String target,
        @Nullable String pinpoint,
        @Nullable String state,
        String text) {

    public Edge {
        Objects.requireNonNull(documentId, "documentId");
        Objects.requireNonNull(place, "place");
        Objects.requireNonNull(function, "function");
        Objects.requireNonNull(text, "text");
    }

    static Edge of(Citing row) {
        return new Edge(
                row.documentId(),
                row.place(),
                row.function(),
                row.target(),
                row.pinpoint(),
                row.state(),
                row.text().replaceAll("\\s+", " "));
    }
}
