package io.rapporteur.schemas.deadletter;

import io.rapporteur.schemas.record.RecordPosition;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The dropped file from which an event descends.
 *
 * @param raw its record in the raw topic
 * @param name its name, where one was given
 */
public record Origin(RecordPosition raw, @Nullable String name) {

    public Origin {
        Objects.requireNonNull(raw, "raw");
    }
}
