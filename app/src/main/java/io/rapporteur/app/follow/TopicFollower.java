package io.rapporteur.app.follow;

import io.rapporteur.app.terminal.Console;
import io.rapporteur.service.Cluster;
import io.rapporteur.topic.Topic;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.Deserializer;

/** Prints the committed events of one topic as they come. It belongs to no group and leaves no trace on the cluster. */
public final class TopicFollower {

    private static final Duration POLL = Duration.ofMillis(250);

    private final Cluster cluster;
    private final Console console;

    public TopicFollower(Cluster cluster, Console console) {
        this.cluster = cluster;
        this.console = console;
    }

    /**
     * Follows a topic until the limit is reached, the reader goes away, or, when {@code stopAtEnd}, everything that was there
     * at the start has been printed.
     *
     * @return events printed
     */
    public long follow(Topic<?, ?> topic, boolean fromBeginning, boolean stopAtEnd, long limit) {
        try (Consumer<byte[], byte[]> consumer = consumer(cluster);
                Deserializer<?> events = cluster.serdes().valuesOf(topic).deserializer()) {
            List<TopicPartition> partitions = consumer.partitionsFor(topic.name()).stream()
                    .map(info -> new TopicPartition(info.topic(), info.partition()))
                    .toList();
            consumer.assign(partitions);
            if (fromBeginning) {
                consumer.seekToBeginning(partitions);
            } else {
                consumer.seekToEnd(partitions);
            }
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            partitions.forEach(consumer::position);
            console.say("following " + topic.name() + " on " + cluster.bootstrapServers()
                    + (stopAtEnd ? " to its end" : "; Ctrl-C ends"));
            var line = new EventLine(topic.isAvro() ? events : null);
            long printed = 0;
            while (printed < limit && !(stopAtEnd && isAtEnd(consumer, ends))) {
                for (ConsumerRecord<byte[], byte[]> read : consumer.poll(POLL)) {
                    if (printed == limit) {
                        break;
                    }
                    console.print(line.of(read));
                    printed++;
                }
                if (console.out().checkError()) {
                    break;
                }
            }
            return printed;
        }
    }

    private static boolean isAtEnd(Consumer<?, ?> consumer, Map<TopicPartition, Long> ends) {
        return ends.entrySet().stream().allMatch(end -> consumer.position(end.getKey()) >= end.getValue());
    }

    /** A consumer of committed bytes without a group. */
    public static Consumer<byte[], byte[]> consumer(Cluster cluster) {
        Map<String, Object> config = new HashMap<>(cluster.clientConfig());
        config.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        config.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        config.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        config.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
        return new KafkaConsumer<>(config, new ByteArrayDeserializer(), new ByteArrayDeserializer());
    }
}
