package io.rapporteur.query;

import io.rapporteur.schemas.record.RecordPosition;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A dropped file.
 *
 * @param first the arrival that brought the same bytes first, where this one did not
 */
public record StoredArrival(
        RecordPosition raw,
        Instant receivedAt,
        @Nullable String name,
        String contentHash,
        String outcome,
        List<String> documentIds,
        @Nullable RecordPosition first) {

    /** Its place among the arrivals. */
    public TimeKey key() {
        return new TimeKey(receivedAt, raw);
    }
}
