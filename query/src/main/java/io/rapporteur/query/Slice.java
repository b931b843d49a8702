package io.rapporteur.query;

import org.jspecify.annotations.Nullable;

/**
 * Which rows of an order: those behind a key, so that the last page costs what the first does.
 *
 * @param after the key behind which it begins; null for the beginning
 * @param limit max number of rows; null for all
 */
public record Slice<K>(@Nullable K after, @Nullable Integer limit) {

    public Slice {
        if (limit != null && limit < 0) {
            throw new IllegalArgumentException("limit must be >= 0, got: " + limit);
        }
    }

    /** All rows. */
    public static <K> Slice<K> all() {
        return new Slice<>(null, null);
    }

    /** The first rows. */
    public static <K> Slice<K> first(int limit) {
        return new Slice<>(null, limit);
    }
}
