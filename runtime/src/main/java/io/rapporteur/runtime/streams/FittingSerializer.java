package io.rapporteur.runtime.streams;

import io.rapporteur.schemas.deadletter.Reason;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.serialization.Serializer;

/**
 * Rejects an event that its topic would not take. The refusal of the broker, or of the producer, would come too late: it breaks
 * the transaction to which the dead letter would belong, and the stage would try the same record for ever.
 */
final class FittingSerializer<V> implements Serializer<V> {

    /** Room for the key, for the frame of a batch of one, and for the headers of a dead letter. */
    static final int MARGIN_BYTES = 64 * 1024;

    private final Serializer<V> serializer;
    private final int topicBytes;

    /**
     * Rejects what is larger than a topic takes.
     *
     * @param serializer makes the bytes
     * @param topicBytes largest record batch that the topic takes, bytes
     */
    FittingSerializer(Serializer<V> serializer, int topicBytes) {
        this.serializer = serializer;
        this.topicBytes = topicBytes;
    }

    @Override
    @SuppressWarnings("NullAway") // Kafka's tombstones are null on both sides.
    public byte[] serialize(String topic, V value) {
        return serializer.serialize(topic, value);
    }

    @Override
    @SuppressWarnings("NullAway") // Kafka's tombstones are null on both sides.
    public byte[] serialize(String topic, Headers headers, V value) {
        byte[] bytes = serializer.serialize(topic, headers, value);
        long size = (bytes == null ? 0 : bytes.length) + size(headers);
        long most = topicBytes - (long) MARGIN_BYTES;
        if (size > most) {
            throw new RejectedException(
                    Reason.EVENT_TOO_LARGE,
                    "topic %s takes events of %d bytes with their headers, got: %d".formatted(topic, most, size),
                    Reason.EVENT_TOO_LARGE.remedy());
        }
        return bytes;
    }

    @Override
    public void close() {
        serializer.close();
    }

    private static long size(Headers headers) {
        long size = 0;
        for (Header header : headers) {
            size += header.key().getBytes(StandardCharsets.UTF_8).length;
            size += Objects.requireNonNullElse(header.value(), new byte[0]).length;
        }
        return size;
    }
}
