package io.rapporteur.runtime.streams;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.List;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.serialization.Serializer;
import org.apache.kafka.streams.KeyValue;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class OutgoingTest {

    private static final Headers NONE = new RecordHeaders();
    private static final int A_MEBIBYTE = 1024 * 1024;

    private final Counting serializer = new Counting();
    private final EventBytes<String> bytes = new EventBytes<>("t", serializer);

    @Test
    void givesTheBytesOfEachEventInOrder() {
        Outgoing<String> outgoing = bytes.all(NONE, events("a", "b"));

        assertThat(rest(outgoing.iterator()))
                .extracting(event -> event.key + "=" + new String(event.value, StandardCharsets.UTF_8))
                .containsExactly("key of a=a", "key of b=b");
        assertThat(serializer.calls).as("each is serialized once").isEqualTo(2);
    }

    @Test
    void knowsBeforeTheFirstIsSentThatTheLastCannotBe() {
        assertThatThrownBy(() -> bytes.all(NONE, events("a", "b", "refused")))
                .isInstanceOf(UnwritableException.class)
                .hasMessageContaining("topic t")
                .hasRootCauseMessage("no schema");
    }

    @Test
    void letsPassWhatMayPass() {
        assertThatThrownBy(() -> bytes.all(NONE, events("later"))).isInstanceOf(TimeoutException.class);
    }

    @Test
    void passesEventsWithoutAValue() {
        List<KeyValue<String, @Nullable String>> tombstone = List.of(KeyValue.pair("k", null));

        assertThat(bytes.all(NONE, tombstone))
                .singleElement()
                .extracting(event -> event.value)
                .isNull();
    }

    @Test
    void keepsNoMoreBytesThanItSays() {
        String large = "x".repeat(A_MEBIBYTE);
        int most = Outgoing.MAX_KEPT_BYTES / A_MEBIBYTE;
        String[] events = Stream.generate(() -> large).limit(most + 3).toArray(String[]::new);

        Outgoing<String> outgoing = bytes.all(NONE, events(events));
        assertThat(serializer.calls).isEqualTo(most + 3);

        assertThat(rest(outgoing.iterator()).map(event -> event.value.length))
                .hasSize(most + 3)
                .containsOnly(A_MEBIBYTE);

        assertThat(serializer.calls - most - 3).as("made once more").isEqualTo(3);
    }

    @Test
    void keepsTheFirstHoweverLarge() {
        String large = "x".repeat(Outgoing.MAX_KEPT_BYTES + 1);

        Outgoing<String> outgoing = bytes.all(NONE, events(large));

        assertThat(rest(outgoing.iterator())).hasSize(1);
        assertThat(serializer.calls).isEqualTo(1);
    }

    private static Stream<KeyValue<String, byte[]>> rest(Iterator<KeyValue<String, byte[]>> events) {
        return StreamSupport.stream(Spliterators.spliteratorUnknownSize(events, 0), false);
    }

    private static Iterable<KeyValue<String, String>> events(String... values) {
        return () -> Stream.of(values)
                .map(value -> KeyValue.pair("key of " + value.substring(0, 1), value))
                .iterator();
    }

    /** Serializes text and counts how often. */
    private static final class Counting implements Serializer<String> {

        private int calls;

        @Override
        @SuppressWarnings("NullAway") // Kafka's tombstones are null on both sides.
        public byte[] serialize(String topic, @Nullable String value) {
            calls++;
            if ("refused".equals(value)) {
                throw new SerializationException("no schema");
            }
            if ("later".equals(value)) {
                throw new TimeoutException("registry away");
            }
            return value == null ? null : value.getBytes(StandardCharsets.UTF_8);
        }
    }
}
