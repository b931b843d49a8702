package io.rapporteur.ingest.drop;

import io.rapporteur.schemas.record.RecordPosition;
import java.util.Objects;

/**
 * A file that the broker has taken.
 *
 * @param name name under which it was dropped
 * @param contentHash SHA-256 of its bytes; the key of its received event
 * @param position its record in the raw topic
 */
public record Dropped(String name, String contentHash, RecordPosition position) {

    public Dropped {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(contentHash, "contentHash");
        Objects.requireNonNull(position, "position");
    }
}
