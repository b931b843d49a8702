package io.rapporteur.replay.stream;

import io.rapporteur.event.Enriched;
import io.rapporteur.replay.ReplayCandidate;
import io.rapporteur.runtime.service.Cluster;
import io.rapporteur.runtime.service.EventReader;
import io.rapporteur.runtime.service.EventScan;
import io.rapporteur.schemas.kafka.ConsumerConfiguration;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

/** Fetches live documents from where they lie, one at a time, so that the memory does not grow with the history. */
final class LiveEvents implements AutoCloseable {

    private static final Duration POLL = Duration.ofMillis(500);
    private static final int TRIES = 20;

    private final String topic;
    private final Consumer<byte[], byte[]> consumer;
    private final EventReader<Enriched> events;

    LiveEvents(EventScan scan) {
        Cluster cluster = scan.cluster();
        topic = cluster.topics().enriched().name();
        events = scan.reader(cluster.topics().enriched());
        // One event each time: the broker gives a whole batch, however large, and nothing beside it.
        consumer = scan.consumer(ConsumerConfiguration.committed().polling(1).fetching(1));
    }

    /** The event of a live document. */
    Enriched at(ReplayCandidate document) {
        var partition = new TopicPartition(topic, document.partition());
        consumer.assign(List.of(partition));
        consumer.seek(partition, document.offset());
        for (int i = 0; i < TRIES; i++) {
            for (ConsumerRecord<byte[], byte[]> record : consumer.poll(POLL)) {
                AtomicReference<@Nullable Enriched> event = new AtomicReference<>();
                if (record.offset() == document.offset()) {
                    events.read(record, (read, key, found) -> event.set(found));
                }
                Enriched found = event.get();
                if (found == null) {
                    throw moved(document);
                }
                return found;
            }
        }
        throw moved(document);
    }

    private static ReplayException moved(ReplayCandidate document) {
        return new ReplayException("the live event of " + document.id() + " was replaced meanwhile");
    }

    @Override
    public void close() {
        consumer.close();
        events.close();
    }
}
