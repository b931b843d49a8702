package io.rapporteur.ingest.stream;

import static io.rapporteur.schemas.deadletter.DeadLetterHeaders.CONTENT_LENGTH;
import static io.rapporteur.schemas.deadletter.DeadLetterHeaders.CONTENT_SHA256;
import static io.rapporteur.schemas.deadletter.DeadLetterHeaders.CONTENT_TYPE;
import static io.rapporteur.schemas.deadletter.DeadLetterHeaders.FILE_NAME;
import static io.rapporteur.schemas.deadletter.DeadLetterHeaders.SOURCE_URI;

import io.rapporteur.schemas.topic.Topics;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.streams.processor.api.Record;
import org.jspecify.annotations.Nullable;

/**
 * What a sender says of a dropped file. Any producer may write the raw topic, so that only printable UTF-8 of a sane length is
 * taken over.
 *
 * @param name header {@code filename}, with U+FFFD for each control character; else the key where it is text
 * @param contentType header {@code content-type}
 * @param sourceUri header {@code source-uri}
 */
record RawHeaders(@Nullable String name, @Nullable String contentType, @Nullable String sourceUri) {

    private static final int MAX_LENGTH = 2_000;

    /** What a sender says of a file that was too large to be sent: its size and hash, as a sentence. */
    static Optional<String> withheld(Record<byte[], byte[]> raw) {
        String size = header(raw, CONTENT_LENGTH);
        String hash = header(raw, CONTENT_SHA256);
        return raw.value() != null || size == null || hash == null
                ? Optional.empty()
                : Optional.of("the file has %s bytes, the limit is %d; it was not sent (SHA-256 %s)"
                        .formatted(size, Topics.MAX_RAW_BYTES, hash));
    }

    /** A name to which something is to be added, and which is still one then. */
    static String shortened(String name) {
        int to = name.length();
        while (name.substring(0, to).getBytes(StandardCharsets.UTF_8).length > MAX_LENGTH / 2 - 100) {
            to = name.offsetByCodePoints(to, -1);
        }
        return name.substring(0, to);
    }

    static RawHeaders of(Record<byte[], byte[]> raw) {
        String name = fileName(raw);
        return new RawHeaders(
                name == null ? printable(raw.key()) : name, header(raw, CONTENT_TYPE), header(raw, SOURCE_URI));
    }

    /** Folders hold names with line breaks and worse; a name is for people, who must find the file by it. */
    private static @Nullable String fileName(Record<byte[], byte[]> raw) {
        String name = text(value(raw, FILE_NAME));
        return name == null ? null : name.replaceAll("\\p{Cc}", "\ufffd");
    }

    private static @Nullable String header(Record<byte[], byte[]> raw, String name) {
        return printable(value(raw, name));
    }

    private static byte @Nullable [] value(Record<byte[], byte[]> raw, String name) {
        Header header = raw.headers().lastHeader(name);
        return header == null ? null : header.value();
    }

    private static @Nullable String printable(byte @Nullable [] bytes) {
        String text = text(bytes);
        return text == null || text.chars().anyMatch(Character::isISOControl) ? null : text;
    }

    private static @Nullable String text(byte @Nullable [] bytes) {
        if (bytes == null || bytes.length == 0 || bytes.length > MAX_LENGTH) {
            return null;
        }
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return text.isBlank() ? null : text;
        } catch (CharacterCodingException e) {
            // Keys of other producers are numbers or structures; such a file has no name.
            return null;
        }
    }
}
