package io.rapporteur.query;

import java.util.Objects;

/** A citation by the document that makes it and its number there, written {@code document#ordinal}. */
public record CitationKey(String documentId, int ordinal) {

    public CitationKey {
        Objects.requireNonNull(documentId, "documentId");
    }

    /**
     * Reads a citation id.
     *
     * @throws IllegalArgumentException when it is not of that form
     */
    public static CitationKey parse(String citationId) {
        int hash = citationId.lastIndexOf('#');
        try {
            return new CitationKey(citationId.substring(0, hash), Integer.parseInt(citationId.substring(hash + 1)));
        } catch (NumberFormatException | StringIndexOutOfBoundsException e) {
            throw new IllegalArgumentException("citation id must be document#ordinal, got: " + citationId, e);
        }
    }

    @Override
    public String toString() {
        return documentId + "#" + ordinal;
    }
}
