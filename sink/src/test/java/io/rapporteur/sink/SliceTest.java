package io.rapporteur.sink;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import org.junit.jupiter.api.Test;

class SliceTest {

    private static final TopicPartition PARTITION = new TopicPartition("links", 0);

    private final Slice slice = new Slice(1_000);

    @Test
    void isFullOfManySmallRecords() {
        slice.add(polled(0, 999, 10));
        assertThat(slice.isFull()).isFalse();

        slice.add(polled(999, 1, 10));

        assertThat(slice.isFull()).isTrue();
        ConsumerRecords<byte[], byte[]> taken = slice.take();
        assertThat(taken.count()).isEqualTo(1_000);
        assertThat(taken.nextOffsets()).containsEntry(PARTITION, new OffsetAndMetadata(1_000));
        assertThat(slice.isEmpty()).isTrue();
        assertThat(slice.isFull()).isFalse();
    }

    @Test
    void isFullOfOneLargeRecord() {
        slice.add(polled(0, 1, 5 * 1024 * 1024));

        assertThat(slice.isFull()).isTrue();
    }

    @Test
    void keepsAnOffsetThatMovedWithoutRecords() {
        slice.add(new ConsumerRecords<>(Map.of(), Map.of(PARTITION, new OffsetAndMetadata(7))));

        assertThat(slice.isEmpty()).isFalse();
        assertThat(slice.take().nextOffsets()).containsEntry(PARTITION, new OffsetAndMetadata(7));
    }

    private static ConsumerRecords<byte[], byte[]> polled(long first, int count, int bytes) {
        List<ConsumerRecord<byte[], byte[]>> records = new ArrayList<>();
        for (long offset = first; offset < first + count; offset++) {
            records.add(new ConsumerRecord<>(
                    "links",
                    0,
                    offset,
                    0,
                    TimestampType.CREATE_TIME,
                    0,
                    bytes,
                    new byte[0],
                    new byte[0],
                    new RecordHeaders(),
                    Optional.empty()));
        }
        return new ConsumerRecords<>(
                Map.of(PARTITION, records), Map.of(PARTITION, new OffsetAndMetadata(first + count)));
    }
}
