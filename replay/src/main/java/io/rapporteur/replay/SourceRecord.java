package io.rapporteur.replay;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A record that is to be read again.
 *
 * @param item how the replay knows it
 * @param source topic that holds it
 * @param partition its place there
 * @param offset its place there
 * @param digest SHA-256 of its bytes; null when only a tombstone is left
 * @param target topic into which it is sent
 */
public record SourceRecord(
        String item, String source, int partition, long offset, @Nullable String digest, String target) {

    public SourceRecord {
        Objects.requireNonNull(item, "item");
        Objects.requireNonNull(source, "source");
        Objects.requireNonNull(target, "target");
    }
}
