package io.rapporteur.app.check;

import io.rapporteur.runtime.service.Cluster;
import io.rapporteur.runtime.service.TopicScan;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;

/** Fetches records from where they stand. */
final class RecordFetcher implements AutoCloseable {

    private static final Duration POLL = Duration.ofMillis(500);
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final org.apache.kafka.clients.consumer.Consumer<byte[], byte[]> consumer;

    RecordFetcher(Cluster cluster) {
        consumer = TopicScan.scanner(cluster);
    }

    /** Gives the committed records of a range of offsets, in their order. */
    void each(TopicPartition partition, long first, long behind, Consumer<ConsumerRecord<byte[], byte[]>> visitor) {
        consumer.assign(List.of(partition));
        consumer.seek(partition, first);
        long lastMove = System.nanoTime();
        while (consumer.position(partition) < behind) {
            var records = consumer.poll(POLL);
            if (!records.nextOffsets().isEmpty()) {
                lastMove = System.nanoTime();
            } else if (System.nanoTime() - lastMove > PATIENCE.toNanos()) {
                throw new TimeoutException("the broker has given nothing for " + PATIENCE.toSeconds() + " s");
            }
            for (ConsumerRecord<byte[], byte[]> record : records) {
                if (record.offset() >= behind) {
                    return;
                }
                visitor.accept(record);
            }
        }
    }

    @Override
    public void close() {
        consumer.close();
    }
}
