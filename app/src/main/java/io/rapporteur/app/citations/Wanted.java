package io.rapporteur.app.citations;

import java.util.Objects;

/**
 * A document that is cited and not held.
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
