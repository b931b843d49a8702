package io.rapporteur.query;

import org.jspecify.annotations.Nullable;

/**
 * A document, whether it counts or is withdrawn.
 *
 * @param symbol null where it has none
 * @param contentHash SHA-256 of the bytes of its current revision
 */
public record DocumentStanding(String documentId, @Nullable String symbol, String contentHash, boolean withdrawn) {}
