package io.rapporteur.app.drop;

import io.rapporteur.query.DropEntry;
import io.rapporteur.schemas.record.RecordPosition;
import java.util.Objects;

/**
 * A file that the broker has taken.
 *
 * @param index its position in the batch
 * @param name the file as the user named it
 * @param contentHash SHA-256 of its bytes
 * @param since when it was handed in, {@link System#nanoTime}
 */
record SentFile(int index, String name, String contentHash, RecordPosition raw, long since) {

    /** A file out of this one, which is a container; named by the way to the container and the path in it. */
    SentFile entry(DropEntry entry) {
        String above = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        boolean isBelow = entry.name().startsWith(above + "/");
        return new SentFile(
                index,
                isBelow ? name + entry.name().substring(above.length()) : entry.name(),
                Objects.requireNonNullElse(entry.contentHash(), ""),
                entry.raw(),
                since);
    }
}
