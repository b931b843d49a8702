package io.rapporteur.replay;

import io.rapporteur.event.Maker;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Something that can be read again: a live document, or an arrival that ended as a dead letter.
 *
 * @param id document id; for a dead letter its place, {@code partition-offset} in the topic of dead letters
 * @param revision number of the live revision; 0 for a dead letter
 * @param contentHash SHA-256 of the file's bytes; empty where a dead letter does not tell
 * @param rawPartition where the file's bytes lie in the raw topic
 * @param rawOffset where the file's bytes lie in the raw topic
 * @param dropped when the file was dropped
 * @param name name of the file, where the sender gave one
 * @param makers the code that made it, or gave up on it
 * @param partition where its own record lies
 * @param offset where its own record lies
 */
public record ReplayCandidate(
        String id,
        int revision,
        String contentHash,
        int rawPartition,
        long rawOffset,
        Instant dropped,
        @Nullable String name,
        List<Maker> makers,
        int partition,
        long offset) {

    public ReplayCandidate {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(contentHash, "contentHash");
        Objects.requireNonNull(dropped, "dropped");
        makers = List.copyOf(makers);
    }

    /** Its record in the topic where the replay starts. */
    public String item(Start start) {
        return start == Start.RECEIVED ? contentHash : id;
    }
}
