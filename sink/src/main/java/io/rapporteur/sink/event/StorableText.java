package io.rapporteur.sink.event;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Text as PostgreSQL can hold it. */
public final class StorableText {

    private static final char NUL = '\0';

    /** U+FFFD stands for what cannot be represented; one code unit for one, so that spans stay true. */
    private static final char REPLACEMENT = '\ufffd';

    private StorableText() {}

    /** The text with every NUL, which PostgreSQL refuses, replaced. */
    public static String storable(String text) {
        return Objects.requireNonNull(text, "text").replace(NUL, REPLACEMENT);
    }

    /** The same, null for null. */
    public static @Nullable String storableOrNull(@Nullable String text) {
        return text == null ? null : storable(text);
    }
}
