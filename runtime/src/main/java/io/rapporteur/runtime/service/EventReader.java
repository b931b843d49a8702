package io.rapporteur.runtime.service;

import io.rapporteur.runtime.retry.RetryLoop;
import io.rapporteur.runtime.retry.RetryPause;
import io.rapporteur.runtime.retry.RetryPolicy;
import io.rapporteur.schemas.record.RecordPosition;
import io.rapporteur.schemas.topic.Topic;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.serialization.Deserializer;
import org.jspecify.annotations.Nullable;

/**
 * Reads records of one topic as events, each by itself: one that cannot be read is told and passed over. Anybody may write to a
 * topic, so a tool that reads one must not end because of what it finds there. A registry that is away is another thing: it is
 * waited for, and then the reading ends.
 */
public final class EventReader<V> implements AutoCloseable {

    /** Some six seconds: whoever waits at a terminal wants to know what to do. */
    private static final RetryPolicy POLICY = RetryPolicy.exponential(Duration.ofMillis(200), Duration.ofSeconds(4))
            .withMaxRetries(5);

    private static final byte MAGIC = 0;
    private static final int HEAD = 1 + Integer.BYTES;

    /** Schema ids that are remembered as unknown, so that a million records of one do not ask the registry a million times. */
    private static final int REMEMBERED = 1000;

    private final Cluster cluster;
    private final Deserializer<V> events;
    private final Consumer<UnreadableRecord> unreadable;
    private final RetryLoop retries;
    private final Map<Integer, String> unknownSchemas = new LinkedHashMap<>();

    EventReader(Cluster cluster, Topic<?, V> topic, Consumer<UnreadableRecord> unreadable) {
        this(cluster, topic, unreadable, POLICY);
    }

    EventReader(Cluster cluster, Topic<?, V> topic, Consumer<UnreadableRecord> unreadable, RetryPolicy policy) {
        this.cluster = cluster;
        this.unreadable = unreadable;
        retries = new RetryLoop(policy, Failures::isTransient, RetryPause.whole(), (failure, pause) -> {});
        events = cluster.serdes().valuesOf(topic).deserializer();
    }

    /** Takes what was read. */
    public interface Visitor<V> {

        /**
         * A record that could be read.
         *
         * @param event null when the key is gone
         */
        void accept(ConsumerRecord<byte[], byte[]> record, String key, @Nullable V event);
    }

    /**
     * Gives a record to the visitor, unless it cannot be read.
     *
     * @throws UnavailableException when the registry stays away
     */
    public void read(ConsumerRecord<byte[], byte[]> record, Visitor<V> visitor) {
        String key;
        V event;
        try {
            key = key(record);
            event = record.value() == null ? null : patiently(record);
        } catch (UnreadableException e) {
            unreadable.accept(new UnreadableRecord(RecordPosition.of(record), e.reason));
            return;
        }
        visitor.accept(record, key, event);
    }

    private static String key(ConsumerRecord<byte[], byte[]> record) throws UnreadableException {
        if (record.key() == null) {
            throw new UnreadableException("it has no key");
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(record.key()))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new UnreadableException("its key is no UTF-8");
        }
    }

    private V patiently(ConsumerRecord<byte[], byte[]> record) throws UnreadableException {
        String known = unknownSchemas.get(schemaId(record.value()));
        if (known != null) {
            throw new UnreadableException(known);
        }
        try {
            return retries.run(() -> events.deserialize(record.topic(), record.value()));
        } catch (InterruptedException e) {
            throw new InterruptException(e);
        } catch (Exception e) {
            if (!Failures.isTransient(e)) {
                throw unreadable(record, e);
            }
            throw new UnavailableException(
                    "schema registry " + cluster.registryUrl() + " does not answer: " + root(e)
                            + "; see whether it runs, and --registry",
                    e);
        }
    }

    private UnreadableException unreadable(ConsumerRecord<byte[], byte[]> record, Exception failure) {
        String message = Objects.requireNonNullElse(failure.getMessage(), "it is cut off or otherwise broken");
        String root = root(failure);
        String reason = root.contains(message) ? root : message + ": " + root;
        if (Failures.isAnswerOfTheRegistry(failure) && unknownSchemas.size() < REMEMBERED) {
            unknownSchemas.put(schemaId(record.value()), reason);
        }
        return new UnreadableException(reason);
    }

    /** The id in the head of a value in Confluent's wire format; -1 where it has none. */
    private static int schemaId(byte[] value) {
        return value.length < HEAD || value[0] != MAGIC
                ? -1
                : ByteBuffer.wrap(value).getInt(1);
    }

    private static String root(Throwable failure) {
        Throwable root = failure;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return root.toString();
    }

    @Override
    public void close() {
        events.close();
    }

    /** Ends the reading of one record. */
    private static final class UnreadableException extends Exception {

        private final String reason;

        UnreadableException(String reason) {
            super(reason, null, false, false);
            this.reason = reason;
        }
    }
}
