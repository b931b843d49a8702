package io.rapporteur.query;

import io.rapporteur.schemas.record.RecordPosition;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A dropped file.
 *
 * @param first the arrival that brought the same bytes first, where this one did not
 * @param entries number of files that were taken out of a container; null where it is none
 * @param leftOut what is in a container and is no document, a phrase for each kind
 * @param container the container out of which it was taken, where it was
 */
public record StoredArrival(
        RecordPosition raw,
        Instant receivedAt,
        @Nullable String name,
        String contentHash,
        String outcome,
        List<String> documentIds,
        @Nullable RecordPosition first,
        @Nullable Integer entries,
        List<String> leftOut,
        @Nullable RecordPosition container) {

    /** Its place among the arrivals. */
    public TimeKey key() {
        return new TimeKey(receivedAt, raw);
    }
}
