package io.rapporteur.ingest.drop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rapporteur.event.Arrival;
import io.rapporteur.event.ArrivalOutcome;
import io.rapporteur.event.Lineage;
import io.rapporteur.event.Maker;
import io.rapporteur.ingest.text.extraction.ContentHash;
import io.rapporteur.runtime.service.Cluster;
import io.rapporteur.runtime.service.EventReader;
import io.rapporteur.runtime.service.EventScan;
import io.rapporteur.runtime.service.UnreadableRecord;
import io.rapporteur.schemas.deadletter.DeadLetterHeaders;
import io.rapporteur.schemas.topic.Topic;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class KnownContentTest {

    private static final Cluster CLUSTER = Cluster.at("nowhere:9092", "mock://known-content");
    private static final Topic<String, Arrival> ARRIVALS = CLUSTER.topics().arrivals();
    private static final Topic<byte[], byte[]> LETTERS = CLUSTER.topics().deadLetters();

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final MockConsumer<byte[], byte[]> broker = new MockConsumer<>("earliest");

    private final List<UnreadableRecord> unreadable = new ArrayList<>();

    @Test
    void passesOverWhatCannotBeRead() {
        byte[] arrival = CLUSTER.serdes().valuesOf(ARRIVALS).serializer().serialize(ARRIVALS.name(), arrival("hash-1"));
        var malformed = record(LETTERS.name(), 0, "hash-2", utf8("event"), "parser");
        malformed.headers().add(DeadLetterHeaders.PARTITION, utf8("seven"));
        holds(
                ARRIVALS.name(),
                record(ARRIVALS.name(), 0, "0-0", utf8("no event"), null),
                record(ARRIVALS.name(), 1, "0-1", new byte[] {0, 0, 0, 39, 15, 2}, null),
                record(ARRIVALS.name(), 2, "0-2", null, null),
                record(ARRIVALS.name(), 3, "0-3", arrival, null));
        holds(LETTERS.name(), malformed);

        assertThat(known()).containsExactlyInAnyOrder("hash-1", "hash-2");
        assertThat(unreadable)
                .extracting(record -> record.place().toString())
                .containsExactly(ARRIVALS.name() + "-0-0", ARRIVALS.name() + "-0-1");
        assertThat(unreadable).extracting(UnreadableRecord::reason).allMatch(reason -> !reason.isBlank());
    }

    @Test
    void knowsWhatArrivedAndWhatDied() {
        byte[] arrival = CLUSTER.serdes().valuesOf(ARRIVALS).serializer().serialize(ARRIVALS.name(), arrival("hash-1"));
        holds(ARRIVALS.name(), record(ARRIVALS.name(), 0, "0-0", arrival, null));
        holds(
                LETTERS.name(),
                record(LETTERS.name(), 0, "a.txt", utf8("bytes"), "ingest"),
                record(LETTERS.name(), 1, "hash-2", utf8("event"), "parser"),
                record(LETTERS.name(), 2, "A/RES/1@en", utf8("event"), "enricher"),
                record(LETTERS.name(), 3, "a.txt", null, "ingest"),
                tooLarge(4, "hash-3"));

        assertThat(known()).containsExactlyInAnyOrder("hash-1", "hash-2", "hash-3", ContentHash.of(utf8("bytes")));
    }

    @Test
    void knowsNothingOnAnEmptyCluster() {
        holds(ARRIVALS.name());
        holds(LETTERS.name());

        assertThat(known()).isEmpty();
    }

    private Set<String> known() {
        try (EventReader<Arrival> arrivals = new EventScan(CLUSTER, unreadable::add).reader(ARRIVALS)) {
            return new KnownContent(CLUSTER.topics(), arrivals).read(broker, PATIENCE);
        }
    }

    @SafeVarargs
    private void holds(String topic, ConsumerRecord<byte[], byte[]>... records) {
        var partition = new TopicPartition(topic, 0);
        broker.updatePartitions(topic, List.of(new PartitionInfo(topic, 0, null, null, null)));
        broker.updateBeginningOffsets(Map.of(partition, 0L));
        broker.updateEndOffsets(Map.of(partition, (long) records.length));
        broker.schedulePollTask(() -> {
            for (ConsumerRecord<byte[], byte[]> record : records) {
                broker.addRecord(record);
            }
        });
    }

    @Test
    void endsWhenTheBrokerStopsGivingRecordsBeforeTheEnd() {
        holds(ARRIVALS.name(), record(ARRIVALS.name(), 0, "0-0", null, null));
        holds(LETTERS.name());
        broker.updateEndOffsets(Map.of(new TopicPartition(ARRIVALS.name(), 0), 2L));

        try (var arrivals = new EventScan(CLUSTER, unreadable::add).reader(ARRIVALS)) {
            var content = new KnownContent(CLUSTER.topics(), arrivals);
            assertThatThrownBy(() -> content.read(broker, Duration.ZERO))
                    .isInstanceOf(TimeoutException.class)
                    .hasMessageStartingWith("the broker has given nothing for");
        }
    }

    private static ConsumerRecord<byte[], byte[]> record(
            String topic, long offset, String key, byte @Nullable [] value, @Nullable String stage) {
        var record = new ConsumerRecord<>(topic, 0, offset, utf8(key), value);
        if (stage != null) {
            record.headers().add(DeadLetterHeaders.STAGE, utf8(stage));
        }
        return record;
    }

    private static ConsumerRecord<byte[], byte[]> tooLarge(long offset, String hash) {
        ConsumerRecord<byte[], byte[]> letter = record(LETTERS.name(), offset, "large.txt", null, "ingest");
        letter.headers().add(DeadLetterHeaders.CONTENT_SHA256, utf8(hash));
        return letter;
    }

    private static Arrival arrival(String hash) {
        var lineage = new Lineage("rapporteur.raw", 0, 0L, Instant.EPOCH, hash, "a.txt", null);
        return new Arrival(
                lineage, new Maker("parser", "1", ""), ArrivalOutcome.NEW, List.of(), null, null, List.of(), null);
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
