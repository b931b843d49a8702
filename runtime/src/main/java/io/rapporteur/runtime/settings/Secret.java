package io.rapporteur.runtime.settings;

import java.util.Objects;

/** A value that must not be printed: {@link #toString} hides it, {@link #reveal} gives it to the one who needs it. */
public record Secret(String reveal) {

    public Secret {
        Objects.requireNonNull(reveal, "reveal");
    }

    @Override
    public String toString() {
        return "***";
    }
}
