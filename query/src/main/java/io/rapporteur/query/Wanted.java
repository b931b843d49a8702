package io.rapporteur.query;

import java.util.Objects;

/**
 * A document that is cited and not held. It is the key of its own place: none is like another.
 *
 * @param target its canonical id
 * @param documents how many documents cite it
 * @param citations how often they do
 */
public record Wanted(String target, long documents, long citations) {

    public Wanted {
        Objects.requireNonNull(target, "target");
    }
}
