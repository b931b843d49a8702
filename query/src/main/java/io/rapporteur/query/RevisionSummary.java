package io.rapporteur.query;

import io.rapporteur.schemas.record.RecordPosition;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A revision and the file it came from.
 *
 * @param warnings what may be missing from its file, a sentence each
 */
public record RevisionSummary(
        int revision,
        String contentHash,
        String mediaType,
        @Nullable String name,
        RecordPosition raw,
        Instant receivedAt,
        List<String> warnings) {}
