package io.rapporteur.app.citations;

import java.util.Objects;
import java.util.function.Consumer;

/**
 * Citations of one document or to one, as many as were asked for.
 *
 * @param document the document that was asked for
 * @param total how many there are
 * @param citations the first of them, which are read as they are taken
 */
public record CitationList(String document, long total, Listing<Edge> citations) {

    public CitationList {
        Objects.requireNonNull(document, "document");
        Objects.requireNonNull(citations, "citations");
    }

    /** Things that are handed on one after the other, since there may be any number. */
    public interface Listing<T> {
        void each(Consumer<? super T> taker);
    }
}
