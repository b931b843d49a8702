package io.rapporteur.query;

import io.rapporteur.schemas.record.RecordPosition;
import org.jspecify.annotations.Nullable;

/**
 * A file out of a container of which something has become.
 *
 * @param raw its own record
 * @param name that of the container, then the path in it
 * @param contentHash SHA-256 of its bytes; null where only a letter is known
 */
public record DropEntry(RecordPosition container, RecordPosition raw, String name, @Nullable String contentHash) {}
