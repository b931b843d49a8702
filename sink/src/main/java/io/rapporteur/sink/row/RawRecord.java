package io.rapporteur.sink.row;

import io.rapporteur.schemas.record.RecordPosition;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The record of the raw topic that holds a dropped file.
 *
 * @param timestamp when the file was dropped
 * @param contentHash SHA-256 of its bytes, hexadecimal
 * @param name file name or other name under which the sender dropped it
 * @param sourceUri where the sender says that it comes from
 */
public record RawRecord(
        RecordPosition place,
        Instant timestamp,
        String contentHash,
        @Nullable String name,
        @Nullable String sourceUri) {

    public RawRecord {
        Objects.requireNonNull(place, "place");
        Objects.requireNonNull(timestamp, "timestamp");
        Objects.requireNonNull(contentHash, "contentHash");
    }
}
