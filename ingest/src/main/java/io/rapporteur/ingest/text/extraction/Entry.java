package io.rapporteur.ingest.text.extraction;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A file that was taken out of a container. */
public sealed interface Entry {

    /**
     * Where it lies in the container: names parted by {@code /}, none of them empty, {@code .} or {@code ..}; no two entries of a
     * container have the same.
     */
    String path();

    /** One with its bytes; compared by identity, since they may be many. */
    final class Whole implements Entry {

        private final String path;
        private final @Nullable String contentType;
        private final byte[] bytes;

        /**
         * A file.
         *
         * @param contentType media type as the mail states it; null where nobody does
         */
        public Whole(String path, @Nullable String contentType, byte[] bytes) {
            this.path = Objects.requireNonNull(path, "path");
            this.contentType = contentType;
            this.bytes = Objects.requireNonNull(bytes, "bytes");
        }

        @Override
        public String path() {
            return path;
        }

        @Nullable
        public String contentType() {
            return contentType;
        }

        /** The bytes themselves, not a copy. */
        public byte[] bytes() {
            return bytes;
        }
    }

    /**
     * What is known of one that is larger than a file may be.
     *
     * @param size number of its bytes
     * @param hash SHA-256 of them, as {@link ContentHash} writes it
     */
    record Withheld(String path, long size, String hash) implements Entry {

        public Withheld {
            Objects.requireNonNull(path, "path");
            Objects.requireNonNull(hash, "hash");
        }
    }
}
