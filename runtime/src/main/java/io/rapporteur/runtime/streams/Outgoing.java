package io.rapporteur.runtime.streams;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.streams.KeyValue;

/**
 * Events for one topic, each of which can be sent. Their bytes are made once and kept, up to an amount; those beyond it are made
 * once more when they are sent, so that a file of many documents, each of which carries its text, does not fill the memory.
 */
public final class Outgoing<V> implements Iterable<KeyValue<String, byte[]>> {

    /** Bytes kept, unless the first event alone is larger. */
    static final int MAX_KEPT_BYTES = 16 * 1024 * 1024;

    private final EventBytes<V> bytes;
    private final Headers headers;
    private final Iterable<KeyValue<String, V>> events;
    private final List<KeyValue<String, byte[]>> kept;

    private Outgoing(
            EventBytes<V> bytes,
            Headers headers,
            Iterable<KeyValue<String, V>> events,
            List<KeyValue<String, byte[]>> kept) {
        this.bytes = bytes;
        this.headers = headers;
        this.events = events;
        this.kept = kept;
    }

    static <V> Outgoing<V> checked(EventBytes<V> bytes, Headers headers, Iterable<KeyValue<String, V>> events) {
        List<KeyValue<String, byte[]>> kept = new ArrayList<>();
        long size = 0;
        for (KeyValue<String, V> event : events) {
            byte[] value = bytes.of(headers, event.value);
            size += value == null ? 0 : value.length;
            if (size <= MAX_KEPT_BYTES || kept.isEmpty()) {
                kept.add(KeyValue.pair(event.key, value));
            }
        }
        return new Outgoing<>(bytes, headers, events, kept);
    }

    @Override
    public Iterator<KeyValue<String, byte[]>> iterator() {
        Iterator<KeyValue<String, V>> sources = events.iterator();
        Iterator<KeyValue<String, byte[]>> made = kept.iterator();
        return new Iterator<>() {

            @Override
            public boolean hasNext() {
                return sources.hasNext();
            }

            @Override
            public KeyValue<String, byte[]> next() {
                KeyValue<String, V> source = sources.next();
                return made.hasNext() ? made.next() : KeyValue.pair(source.key, bytes.of(headers, source.value));
            }
        };
    }
}
