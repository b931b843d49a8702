package io.rapporteur.sink;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class BatchPollTest {

    private static final TopicPartition FIRST = new TopicPartition("enriched", 0);
    private static final TopicPartition SECOND = new TopicPartition("enriched", 1);

    private final MockConsumer<byte[], byte[]> consumer = new MockConsumer<>("earliest");

    @BeforeEach
    void own() {
        consumer.subscribe(List.of("enriched"));
        consumer.rebalance(List.of(FIRST, SECOND));
        consumer.updateBeginningOffsets(Map.of(FIRST, 0L, SECOND, 0L));
    }

    @Test
    void joinsPollsUntilThereIsNothingLeft() {
        brings(FIRST, 0, 10);
        brings(FIRST, 1, 10);
        brings(SECOND, 0, 10);

        ConsumerRecords<byte[], byte[]> batch = poll(1_000);

        assertThat(batch.records(FIRST)).extracting(ConsumerRecord::offset).containsExactly(0L, 1L);
        assertThat(batch.records(SECOND)).extracting(ConsumerRecord::offset).containsExactly(0L);
        assertThat(batch.nextOffsets())
                .extractingByKey(FIRST)
                .extracting(OffsetAndMetadata::offset)
                .isEqualTo(2L);
    }

    @Test
    void stopsAtTheNumberOfRecords() {
        brings(FIRST, 0, 10);
        brings(FIRST, 1, 10);
        brings(FIRST, 2, 10);

        assertThat(poll(2).count()).isEqualTo(2);
        assertThat(poll(2).count()).isEqualTo(1);
    }

    @Test
    void stopsAtTheBytesThatRecordsReallyHave() {
        brings(FIRST, 0, (int) BatchPoll.FULL / 2);
        brings(FIRST, 1, (int) BatchPoll.FULL / 2);
        brings(FIRST, 2, 10);

        assertThat(poll(1_000).count()).isEqualTo(2);
        assertThat(poll(1_000).count()).isEqualTo(1);
    }

    @Test
    void leavesToOthersWhatWasHandedToThemInBetween() {
        brings(FIRST, 0, 10);
        brings(SECOND, 0, 10);
        consumer.schedulePollTask(() -> consumer.rebalance(List.of(SECOND)));

        ConsumerRecords<byte[], byte[]> batch = poll(1_000);

        assertThat(batch.partitions()).containsExactly(SECOND);
        assertThat(batch.nextOffsets()).containsOnlyKeys(SECOND);
    }

    private ConsumerRecords<byte[], byte[]> poll(int mostRecords) {
        return new BatchPoll(consumer, mostRecords).poll(Duration.ofMillis(10));
    }

    private void brings(TopicPartition partition, long offset, int bytes) {
        consumer.schedulePollTask(() -> consumer.addRecord(new ConsumerRecord<>(
                partition.topic(),
                partition.partition(),
                offset,
                0,
                org.apache.kafka.common.record.TimestampType.CREATE_TIME,
                1,
                bytes,
                "k".getBytes(StandardCharsets.UTF_8),
                new byte[bytes],
                new org.apache.kafka.common.header.internals.RecordHeaders(),
                java.util.Optional.empty())));
    }
}
