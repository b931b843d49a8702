package io.rapporteur.runtime.service;

import io.rapporteur.schemas.record.RecordPosition;
import java.util.Objects;

/**
 * A record that is not the event its topic promises.
 *
 * @param reason what is wrong with it
 */
public record UnreadableRecord(RecordPosition place, String reason) {

    public UnreadableRecord {
        Objects.requireNonNull(place, "place");
        Objects.requireNonNull(reason, "reason");
    }

    @Override
    public String toString() {
        return place + ": " + reason;
    }
}
