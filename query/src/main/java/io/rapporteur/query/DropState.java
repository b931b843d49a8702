package io.rapporteur.query;

import io.rapporteur.schemas.record.RecordPosition;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the database knows of a dropped file.
 *
 * @param outcome of its arrival; null where only a letter is known
 * @param entries number of files that were taken out of it; null where it is no container
 * @param documentIds the documents that came of it; null without an arrival
 * @param stored how many of them are stored; of bytes that are to be current again, how many are current or were once more
 * @param stage that of the dead letter, its own or that of the arrival that brought the bytes first, as reason, detail and
 *     remedy are; null where neither has one
 */
public record DropState(
        RecordPosition raw,
        @Nullable String outcome,
        @Nullable Integer entries,
        @Nullable List<String> documentIds,
        int stored,
        @Nullable String stage,
        @Nullable String reason,
        @Nullable String detail,
        @Nullable String remedy) {}
