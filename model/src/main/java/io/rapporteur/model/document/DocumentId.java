package io.rapporteur.model.document;

import java.util.Objects;
import java.util.Optional;

/**
 * The name under which a document is kept: its canonical symbol and language ({@code A/RES/64/293@en}), or, where no symbol
 * can be read, the SHA-256 of its bytes ({@code sha256:…}, with {@code ~2} behind it for the second document of a file).
 */
public record DocumentId(String value) {

    private static final String HASHED = "sha256:";

    public DocumentId {
        Objects.requireNonNull(value, "value");
        if (value.isBlank()) {
            throw new IllegalArgumentException("document id must not be blank");
        }
    }

    /**
     * The id of the {@code part}-th document (from 0) of a file.
     *
     * @param contentHash SHA-256 of the file's bytes, hexadecimal
     */
    public static DocumentId of(Metadata metadata, String contentHash, int part) {
        return Metadata.value(metadata.symbol())
                .map(symbol -> new DocumentId(symbol + "@" + metadata.language()))
                .orElseGet(() -> unnamed(contentHash, part));
    }

    /** The id by which the {@code part}-th document of a file is known when no symbol tells it from the others. */
    public static DocumentId unnamed(String contentHash, int part) {
        return new DocumentId(HASHED + contentHash + (part == 0 ? "" : "~" + (part + 1)));
    }

    /** The symbol by which others cite this document; empty where it has none. */
    public Optional<String> symbol() {
        int at = value.lastIndexOf('@');
        return value.startsWith(HASHED) || at <= 0 ? Optional.empty() : Optional.of(value.substring(0, at));
    }
}
