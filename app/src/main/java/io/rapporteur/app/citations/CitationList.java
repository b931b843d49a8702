package io.rapporteur.app.citations;

import java.util.List;
import java.util.Objects;

/**
 * Citations of one document or to one.
 *
 * @param document the document that was asked for
 * @param total how many there are
 * @param citations the first of them
 */
public record CitationList(String document, long total, List<Edge> citations) {

    public CitationList {
        Objects.requireNonNull(document, "document");
        citations = List.copyOf(citations);
    }
}
