package io.rapporteur.ingest.drop;

import java.util.Objects;

/**
 * A file that the broker has taken.
 *
 * @param name name under which it was dropped
 * @param contentHash SHA-256 of its bytes; the key of its received event
 * @param topic raw topic
 * @param offset place in the partition
 */
public record Dropped(String name, String contentHash, String topic, int partition, long offset) {

    public Dropped {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(contentHash, "contentHash");
        Objects.requireNonNull(topic, "topic");
    }
}
