package io.rapporteur.runtime.health;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Whether the broker, the registry or the database answers.
 *
 * @param reason why not; null where it does
 */
public record PartHealth(Condition status, @Nullable String reason) {

    /** It answers. */
    static final PartHealth UP = new PartHealth(Condition.UP, null);

    public PartHealth {
        Objects.requireNonNull(status, "status");
    }

    static PartHealth down(String reason) {
        return new PartHealth(Condition.DOWN, reason);
    }

    static PartHealth unknown(String reason) {
        return new PartHealth(Condition.UNKNOWN, reason);
    }
}
