package io.rapporteur.ingest.text.unpack;

import org.jspecify.annotations.Nullable;

/**
 * A file as it lies in one container, before anybody has looked whether it is a container itself.
 *
 * @param name safe, but perhaps that of another file too
 * @param contentType media type as the mail states it; null where nobody does
 */
record Part(String name, @Nullable String contentType, Meter.Content content) {}
