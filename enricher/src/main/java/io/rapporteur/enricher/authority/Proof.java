package io.rapporteur.enricher.authority;

import java.util.Objects;

/**
 * That one document says what a title stands for.
 *
 * @param ownId id of the title by its own words
 * @param target what it stands for
 * @param title as it is printed there
 * @param document the document, as one names it
 * @param where the place of the citation in it
 */
public record Proof(String ownId, String target, String title, String document, String where) {

    public Proof {
        Objects.requireNonNull(ownId, "ownId");
        Objects.requireNonNull(target, "target");
        Objects.requireNonNull(title, "title");
        Objects.requireNonNull(document, "document");
        Objects.requireNonNull(where, "where");
    }
}
