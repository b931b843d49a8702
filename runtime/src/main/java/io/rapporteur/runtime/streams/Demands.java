package io.rapporteur.runtime.streams;

import io.rapporteur.schemas.deadletter.Reason;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** What a record must be before a stage works on it; what is not so is rejected. */
public final class Demands {

    /**
     * Longest name of a document, bytes of UTF-8. PostgreSQL's indexes take 2,704 bytes, and one of them holds two names.
     */
    public static final int MAX_NAME_BYTES = 1_000;

    /** Longest title, bytes of UTF-8: PostgreSQL's index of words takes 1,048,575 bytes, positions included. */
    public static final int MAX_TITLE_BYTES = 100_000;

    private static final String REMEDY =
            "No real one is like that: look at the text of the file, repair it and drop it again.";

    private Demands() {}

    /**
     * The value of a record that has both key and value.
     *
     * @throws RejectedException when one of them is missing
     */
    public static <V> V value(@Nullable Object key, @Nullable V value) {
        key(key);
        return there("value", value);
    }

    /**
     * The key of a record that has one.
     *
     * @throws RejectedException when it is missing
     */
    public static <K> K key(@Nullable K key) {
        return there("key", key);
    }

    private static <T> T there(String what, @Nullable T part) {
        if (part == null) {
            throw new RejectedException(
                    Reason.UNREADABLE_EVENT, "a record without a " + what, Reason.UNREADABLE_EVENT.remedy());
        }
        return part;
    }

    /**
     * Accepts the id, symbol or target of a document as one that keys and indexes can hold.
     *
     * @param what what it is, for the detail of the letter
     * @throws RejectedException when it is too long or has a NUL in it
     */
    public static void name(String what, @Nullable String name) {
        atMost(what, name, MAX_NAME_BYTES);
        if (name != null && name.indexOf('\0') >= 0) {
            throw new RejectedException(Reason.UNSTORABLE, what + " must have no NUL in it", REMEDY);
        }
    }

    /**
     * Accepts a title as one that the index of words can hold.
     *
     * @throws RejectedException when it is too long
     */
    public static void title(@Nullable String title) {
        atMost("title", title, MAX_TITLE_BYTES);
    }

    private static void atMost(String what, @Nullable String text, int most) {
        // No character of UTF-16 makes more than three bytes.
        if (text == null || text.length() <= most / 3) {
            return;
        }
        int bytes = text.getBytes(StandardCharsets.UTF_8).length;
        if (bytes > most) {
            throw new RejectedException(
                    Reason.UNSTORABLE, "%s must have at most %d bytes, got: %d".formatted(what, most, bytes), REMEDY);
        }
    }
}
