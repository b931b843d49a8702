package io.rapporteur.query;

import java.util.Objects;

/** A finding by its document and its number there, written {@code document#ordinal}. */
public record FindingKey(String documentId, int ordinal) {

    public FindingKey {
        Objects.requireNonNull(documentId, "documentId");
    }

    /**
     * Reads the key of a finding.
     *
     * @throws IllegalArgumentException when it is not of that form
     */
    public static FindingKey parse(String key) {
        try {
            CitationKey parts = CitationKey.parse(key);
            return new FindingKey(parts.documentId(), parts.ordinal());
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("finding must be document#ordinal, got: " + key, e);
        }
    }

    @Override
    public String toString() {
        return documentId + "#" + ordinal;
    }
}
