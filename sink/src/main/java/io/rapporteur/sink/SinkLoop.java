package io.rapporteur.sink;

import io.rapporteur.runtime.breaker.Breaker;
import io.rapporteur.runtime.service.Stage;
import io.rapporteur.sink.store.FencedException;
import java.time.Duration;
import java.util.Collection;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Polls, stores what came together with its offsets, and goes on. */
final class SinkLoop {

    private static final Logger LOGGER = LoggerFactory.getLogger(SinkLoop.class);
    private static final Duration POLL = Duration.ofMillis(100);

    private final Consumer<byte[], byte[]> consumer;
    private final BatchPoll batches;
    private final RecordStore store;
    private final GuardedStore guarded;
    private final CountDownLatch stop;
    private final Positions positions = new Positions();
    private volatile boolean ready;

    /**
     * A loop that has not begun.
     *
     * @param batchRecords most records of one transaction
     */
    SinkLoop(
            Consumer<byte[], byte[]> consumer,
            RecordStore store,
            Breaker breaker,
            int batchRecords,
            CountDownLatch stop) {
        this.consumer = consumer;
        this.batches = new BatchPoll(consumer, batchRecords);
        this.store = store;
        this.guarded = new GuardedStore(store, positions, breaker, batchRecords);
        this.stop = stop;
    }

    /** Works until it is stopped; throws what will not pass. */
    void run() throws Exception {
        consumer.subscribe(store.topics(), new Assignment());
        try {
            while (stop.getCount() > 0) {
                ConsumerRecords<byte[], byte[]> records = batches.poll(POLL);
                if (!records.nextOffsets().isEmpty()) {
                    store(records);
                }
            }
        } finally {
            guarded.releaseAll();
        }
    }

    /** Whether the broker has let it in. */
    boolean isReady() {
        return ready;
    }

    private void store(ConsumerRecords<byte[], byte[]> records) throws Exception {
        try {
            guarded.store(records);
            // Only for those who look at the lag of the group; the sink itself goes by the database.
            consumer.commitAsync(records.nextOffsets(), (offsets, failure) -> {});
        } catch (FencedException e) {
            LOGGER.atWarn()
                    .addKeyValue("stage", Stage.SINK.id())
                    .addKeyValue("reason", e.getMessage())
                    .log("another instance was faster");
            seek(consumer.assignment());
        }
    }

    private void seek(Collection<TopicPartition> partitions) throws Exception {
        Map<TopicPartition, Long> offsets = store.offsets(partitions);
        positions.seek(consumer, offsets);
    }

    /** What the broker gives and takes. */
    private final class Assignment implements ConsumerRebalanceListener {

        @Override
        public void onPartitionsAssigned(Collection<TopicPartition> partitions) {
            try {
                seek(partitions);
                ready = true;
            } catch (RuntimeException e) {
                throw e;
            } catch (Exception e) {
                throw new IllegalStateException("the offsets of " + partitions + " could not be read", e);
            }
        }

        @Override
        public void onPartitionsRevoked(Collection<TopicPartition> partitions) {
            guarded.release(partitions);
            positions.forget(partitions);
        }
    }
}
