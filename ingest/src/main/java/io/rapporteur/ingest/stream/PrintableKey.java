package io.rapporteur.ingest.stream;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** A record's key as a name: UTF-8 text of printable characters on one line, of a length that a file name can have. */
final class PrintableKey {

    /** Longest name that common file systems take, in bytes, with room for a path or an address. */
    private static final int MAX_BYTES = 1024;

    private PrintableKey() {}

    static @Nullable String of(byte @Nullable [] key) {
        if (key == null || key.length == 0 || key.length > MAX_BYTES) {
            return null;
        }
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(key))
                    .toString();
            return text.isBlank() || text.chars().anyMatch(Character::isISOControl) ? null : text;
        } catch (CharacterCodingException notText) {
            return null;
        }
    }
}
