package io.rapporteur.app.status;

import io.rapporteur.event.Lineage;
import io.rapporteur.runtime.service.Cluster;
import io.rapporteur.runtime.service.EventReader;
import io.rapporteur.runtime.service.EventScan;
import io.rapporteur.runtime.service.TopicScan;
import io.rapporteur.schemas.deadletter.DeadLetter;
import io.rapporteur.schemas.deadletter.DeadLetterHeaders;
import io.rapporteur.schemas.record.RecordPosition;
import io.rapporteur.schemas.topic.Topic;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.avro.Schema;
import org.apache.avro.generic.IndexedRecord;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;
import org.jspecify.annotations.Nullable;

/** Reads the records in front of a stage to tell their names. */
final class WaitingRecords implements AutoCloseable {

    private static final Duration POLL = Duration.ofMillis(500);

    private final Cluster cluster;
    private final Map<String, EventReader<?>> readers = new HashMap<>();

    WaitingRecords(Cluster cluster) {
        this.cluster = cluster;
        // What is no event has no name; the stage that reads it will say what is wrong with it.
        var scan = new EventScan(cluster, nameless -> {});
        cluster.topics().all().stream()
                .filter(Topic::isAvro)
                .forEach(topic -> readers.put(topic.name(), scan.reader(topic)));
    }

    /**
     * The first records that wait.
     *
     * @param names at most as many as were asked for
     * @param all whether these are all of them; then their number is the exact lag
     */
    record Waiting(List<String> names, boolean all) {}

    Waiting of(StageSample sample, int limit) {
        List<String> names = new ArrayList<>();
        boolean all = true;
        try (Consumer<byte[], byte[]> consumer = TopicScan.consumer(cluster)) {
            for (TopicPartition partition : sample.ends().keySet()) {
                if (sample.lag(partition) > 0) {
                    all &= read(consumer, partition, sample, names, limit);
                }
            }
        }
        return new Waiting(names, all);
    }

    private boolean read(
            Consumer<byte[], byte[]> consumer,
            TopicPartition partition,
            StageSample sample,
            List<String> names,
            int limit) {
        long end = sample.lag(partition) + sample.next(partition);
        consumer.assign(List.of(partition));
        consumer.seek(partition, sample.next(partition));
        long lastMove = System.nanoTime();
        while (consumer.position(partition) < end) {
            ConsumerRecords<byte[], byte[]> polled = consumer.poll(POLL);
            if (!polled.nextOffsets().isEmpty()) {
                lastMove = System.nanoTime();
            } else if (System.nanoTime() - lastMove > TopicScan.PATIENCE.toNanos()) {
                throw new TimeoutException("the broker has given nothing of " + partition + " for "
                        + TopicScan.PATIENCE.toSeconds() + " s");
            }
            for (ConsumerRecord<byte[], byte[]> waiting : polled) {
                if (waiting.offset() >= end) {
                    return true;
                }
                if (names.size() == limit) {
                    return false;
                }
                names.add(name(waiting));
            }
        }
        return true;
    }

    private String name(ConsumerRecord<byte[], byte[]> waiting) {
        String given = DeadLetter.optional(waiting.headers(), DeadLetterHeaders.FILE_NAME);
        if (given != null) {
            return given;
        }
        return lineage(waiting)
                .map(Lineage::getName)
                .orElseGet(() -> waiting.key() == null || waiting.key().length == 0
                        ? waiting.topic() + " " + RecordPosition.of(waiting).withoutTopic()
                        : new String(waiting.key(), StandardCharsets.UTF_8));
    }

    private Optional<Lineage> lineage(ConsumerRecord<byte[], byte[]> waiting) {
        EventReader<?> reader = readers.get(waiting.topic());
        List<Lineage> found = new ArrayList<>();
        if (reader != null) {
            reader.read(waiting, (read, key, event) -> lineage(event).ifPresent(found::add));
        }
        return found.stream().findFirst();
    }

    @Override
    public void close() {
        readers.values().forEach(EventReader::close);
    }

    private static Optional<Lineage> lineage(@Nullable Object event) {
        if (event instanceof IndexedRecord avro) {
            Schema.Field field = avro.getSchema().getField("lineage");
            return field != null && avro.get(field.pos()) instanceof Lineage lineage
                    ? Optional.of(lineage)
                    : Optional.empty();
        }
        return Optional.empty();
    }
}
