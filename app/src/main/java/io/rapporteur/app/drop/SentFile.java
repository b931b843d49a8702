package io.rapporteur.app.drop;

import io.rapporteur.schemas.record.RecordPosition;

/**
 * A file that the broker has taken.
 *
 * @param index its position in the batch
 * @param name the file as the user named it
 * @param contentHash SHA-256 of its bytes
 * @param since when it was handed in, {@link System#nanoTime}
 */
record SentFile(int index, String name, String contentHash, RecordPosition raw, long since) {}
