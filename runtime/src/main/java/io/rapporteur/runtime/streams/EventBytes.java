package io.rapporteur.runtime.streams;

import io.rapporteur.runtime.service.Failures;
import java.util.Objects;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.serialization.Serializer;
import org.apache.kafka.streams.KeyValue;
import org.jspecify.annotations.Nullable;

/**
 * Makes the bytes of a topic's events inside a processor. A sink node that cannot write an event leaves it out and goes on with
 * the others of the same document; a processor that makes the bytes of all of them first sends all or none.
 */
public final class EventBytes<V> {

    private final String topic;
    private final Serializer<V> serializer;

    /**
     * The bytes of the events of one topic.
     *
     * @param topic name under which they are serialized
     * @param serializer refuses what the topic would not take
     */
    public EventBytes(String topic, Serializer<V> serializer) {
        this.topic = Objects.requireNonNull(topic, "topic");
        this.serializer = Objects.requireNonNull(serializer, "serializer");
    }

    /**
     * The bytes of one event; null for one without a value.
     *
     * @param headers those with which it will be sent
     * @throws RejectedException when its topic would not take it
     * @throws UnwritableException when it cannot be serialized, now or later
     */
    @SuppressWarnings("NullAway") // Kafka's tombstones are null on both sides.
    public byte[] of(Headers headers, @Nullable V event) {
        try {
            return serializer.serialize(topic, headers, event);
        } catch (RejectedException e) {
            throw e;
        } catch (RuntimeException e) {
            if (Failures.isTransient(e)) {
                throw e;
            }
            throw new UnwritableException(topic, e);
        }
    }

    /**
     * Events of which it is known from now on that each can be sent. They are gone through now and when they are sent, and must
     * be the same both times.
     *
     * @param headers those with which they will be sent
     * @throws RejectedException when the topic would not take one of them
     * @throws UnwritableException when one of them cannot be serialized, now or later
     */
    public Outgoing<V> all(Headers headers, Iterable<KeyValue<String, V>> events) {
        return Outgoing.checked(this, headers, events);
    }
}
