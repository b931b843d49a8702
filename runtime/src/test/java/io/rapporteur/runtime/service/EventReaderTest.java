package io.rapporteur.runtime.service;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rapporteur.event.Link;
import io.rapporteur.event.LinkState;
import io.rapporteur.event.Maker;
import io.rapporteur.runtime.retry.RetryPolicy;
import io.rapporteur.schemas.topic.Topic;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class EventReaderTest {

    private static final RetryPolicy POLICY =
            RetryPolicy.exponential(Duration.ofMillis(1), Duration.ofMillis(16)).withMaxRetries(5);

    private static final Cluster CLUSTER = Cluster.at("nowhere:9092", "mock://event-reader");
    private static final Topic<String, Link> LINKS = CLUSTER.topics().links();
    private static final byte[] EVENT = event();

    private final List<String> read = new ArrayList<>();
    private final List<UnreadableRecord> unreadable = new ArrayList<>();

    @Test
    void givesEventsAndKeysThatAreGone() {
        read(CLUSTER, record("A#0", EVENT), record("A#0", null));

        assertThat(read).containsExactly("A#0 HELD", "A#0 gone");
        assertThat(unreadable).isEmpty();
    }

    @Test
    void passesOverWhatIsNoEventAndGoesOn() {
        read(
                CLUSTER,
                record("text", "no event".getBytes(UTF_8)),
                record("nothing", new byte[0]),
                record("cut off", Arrays.copyOf(EVENT, EVENT.length / 2)),
                record("unknown schema", new byte[] {0, 0, 0, 39, 15, 2}),
                record("the same", new byte[] {0, 0, 0, 39, 15, 2}),
                new ConsumerRecord<>(LINKS.name(), 1, 5, null, EVENT),
                new ConsumerRecord<>(LINKS.name(), 1, 6, new byte[] {(byte) 0xff}, EVENT),
                record("A#0", EVENT));

        assertThat(read).containsExactly("A#0 HELD");
        assertThat(unreadable).hasSize(7).allMatch(record -> !record.reason().isBlank());
        assertThat(unreadable)
                .extracting(UnreadableRecord::toString)
                .contains(LINKS.name() + "-1-5: it has no key", LINKS.name() + "-1-6: its key is no UTF-8");
    }

    @Test
    void makesNoRoomForWhatAValueOnlySaysThatItHolds() {
        byte[] endless = Arrays.copyOf(EVENT, 10);
        byte[] gigabyte = {(byte) 0x80, (byte) 0xa8, (byte) 0xd6, (byte) 0xb9, 7};
        System.arraycopy(gigabyte, 0, endless, 5, 5);

        read(CLUSTER, record("endless", endless));

        assertThat(unreadable)
                .singleElement()
                .extracting(UnreadableRecord::reason)
                .asString()
                .contains("1000000000");
    }

    @Test
    void endsWithWhatToDoWhenTheRegistryStaysAway() {
        Cluster alone = Cluster.at("nowhere:9092", "http://127.0.0.1:1");

        assertThatThrownBy(() -> read(alone, record("A#0", EVENT)))
                .isInstanceOf(UnavailableException.class)
                .hasMessageContaining("schema registry http://127.0.0.1:1 does not answer")
                .hasMessageContaining("--registry");
        assertThat(unreadable).isEmpty();
    }

    @Test
    void countsEachRecordOnceHoweverOftenItIsRead() {
        List<UnreadableRecord> told = new ArrayList<>();
        var passedOver = new PassedOver(told::add);
        for (int round = 0; round < 2; round++) {
            try (var reader = new EventReader<>(CLUSTER, LINKS, passedOver)) {
                for (long offset = 0; offset < 25; offset++) {
                    reader.read(
                            new ConsumerRecord<>(LINKS.name(), 0, offset, "x".getBytes(UTF_8), new byte[0]),
                            (record, key, event) -> read.add(key));
                }
            }
        }

        assertThat(passedOver.count()).isEqualTo(25);
        assertThat(told).hasSize(PassedOver.TOLD);
        assertThat(passedOver.line()).startsWith("passed over 25 records that cannot be read");
    }

    @SafeVarargs
    private void read(Cluster cluster, ConsumerRecord<byte[], byte[]>... records) {
        try (var reader = new EventReader<>(cluster, LINKS, unreadable::add, POLICY)) {
            for (ConsumerRecord<byte[], byte[]> one : records) {
                reader.read(
                        one, (record, key, event) -> read.add(key + " " + (event == null ? "gone" : event.getState())));
            }
        }
    }

    private static ConsumerRecord<byte[], byte[]> record(String key, byte @Nullable [] value) {
        return new ConsumerRecord<>(LINKS.name(), 0, 0, key.getBytes(UTF_8), value);
    }

    private static byte[] event() {
        var link = new Link(
                "A#0", "A", 1, 0, "B", "B@en", LinkState.HELD, "preamble 1", null, new Maker("x", "1", ""), null);
        try (var serializer = CLUSTER.serdes().valuesOf(LINKS).serializer()) {
            return serializer.serialize(LINKS.name(), link);
        }
    }
}
