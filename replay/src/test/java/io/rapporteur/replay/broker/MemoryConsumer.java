package io.rapporteur.replay.broker;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.ToLongFunction;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

/** Reads topics in memory: the calls of a consumer that is assigned its partitions. */
final class MemoryConsumer {

    private final MemoryBroker broker;
    private final int maxPollRecords;
    private final Map<String, Long> positions = new TreeMap<>();

    MemoryConsumer(MemoryBroker broker, int maxPollRecords) {
        this.broker = broker;
        this.maxPollRecords = maxPollRecords;
    }

    @Nullable
    Object call(String method, Object[] arguments) {
        return switch (method) {
            case "assign" -> {
                List<String> topics = topics(arguments[0]);
                positions.keySet().retainAll(topics);
                topics.forEach(topic -> positions.putIfAbsent(topic, 0L));
                yield Map.of();
            }
            case "seek" -> positions.put(((TopicPartition) arguments[0]).topic(), (Long) arguments[1]);
            case "seekToBeginning" -> seek(each(arguments[0], topic -> 0));
            case "seekToEnd" -> seek(each(arguments[0], broker::end));
            case "position" -> Objects.requireNonNull(positions.get(((TopicPartition) arguments[0]).topic()));
            case "beginningOffsets" -> offsets(arguments[0], topic -> 0);
            case "endOffsets" -> offsets(arguments[0], broker::end);
            case "partitionsFor" -> List.of(new PartitionInfo((String) arguments[0], 0, null, null, null));
            case "poll" -> poll();
            case "close" -> Map.of();
            default -> throw new UnsupportedOperationException(method);
        };
    }

    private Object seek(Map<String, Long> offsets) {
        positions.putAll(offsets);
        return offsets;
    }

    private ConsumerRecords<byte[], byte[]> poll() {
        Map<TopicPartition, List<ConsumerRecord<byte[], byte[]>>> records = new HashMap<>();
        Map<TopicPartition, OffsetAndMetadata> next = new HashMap<>();
        int room = maxPollRecords;
        for (Map.Entry<String, Long> position : positions.entrySet()) {
            var partition = new TopicPartition(position.getKey(), 0);
            List<ConsumerRecord<byte[], byte[]>> found = new ArrayList<>();
            long offset = position.getValue();
            for (; offset < broker.end(position.getKey()) && found.size() < room; offset++) {
                broker.at(position.getKey(), offset).ifPresent(found::add);
            }
            room -= found.size();
            if (offset > position.getValue()) {
                records.put(partition, found);
                next.put(partition, new OffsetAndMetadata(offset));
                position.setValue(offset);
            }
        }
        return new ConsumerRecords<>(records, next);
    }

    private static List<String> topics(Object partitions) {
        return ((Collection<?>) partitions)
                .stream().map(partition -> ((TopicPartition) partition).topic()).toList();
    }

    private static Map<String, Long> each(Object partitions, ToLongFunction<String> offset) {
        Map<String, Long> offsets = new HashMap<>();
        topics(partitions).forEach(topic -> offsets.put(topic, offset.applyAsLong(topic)));
        return offsets;
    }

    private static Map<TopicPartition, Long> offsets(Object partitions, ToLongFunction<String> offset) {
        Map<TopicPartition, Long> offsets = new HashMap<>();
        each(partitions, offset).forEach((topic, at) -> offsets.put(new TopicPartition(topic, 0), at));
        return offsets;
    }
}
