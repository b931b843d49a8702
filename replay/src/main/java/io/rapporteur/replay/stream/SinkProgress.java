package io.rapporteur.replay.stream;

import io.rapporteur.runtime.service.EventScan;
import io.rapporteur.runtime.service.KafkaClients;
import io.rapporteur.runtime.service.Stage;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.TopicPartition;

/** Which of the records that only the sink reads it has stored. */
final class SinkProgress implements AutoCloseable {

    private final KafkaClients.GroupOffsets groups;
    private final String group;
    private final Map<TopicPartition, TreeMap<Long, String>> waiting = new HashMap<>();

    SinkProgress(EventScan scan) {
        groups = scan.groupOffsets();
        group = scan.cluster().groupOf(Stage.SINK);
    }

    void await(String item, RecordMetadata place) {
        waiting.computeIfAbsent(new TopicPartition(place.topic(), place.partition()), one -> new TreeMap<>())
                .put(place.offset(), item);
    }

    /** Items that it has stored since the last time. */
    List<String> stored() {
        if (waiting.isEmpty()) {
            return List.of();
        }
        List<String> stored = new ArrayList<>();
        offsets().forEach((partition, next) -> {
            TreeMap<Long, String> items = waiting.get(partition);
            if (items != null && next != null) {
                Map<Long, String> passed = items.headMap(next.offset());
                stored.addAll(passed.values());
                passed.clear();
            }
        });
        waiting.values().removeIf(TreeMap::isEmpty);
        return stored;
    }

    private Map<TopicPartition, OffsetAndMetadata> offsets() {
        try {
            return groups.of(group);
        } catch (ExecutionException e) {
            throw new ReplayException("the offsets of the sink could not be asked for: " + e.getCause(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ReplayException("interrupted", e);
        }
    }

    @Override
    public void close() {
        groups.close();
    }
}
