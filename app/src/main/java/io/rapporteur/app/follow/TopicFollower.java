package io.rapporteur.app.follow;

import io.rapporteur.app.terminal.Console;
import io.rapporteur.runtime.service.Cluster;
import io.rapporteur.runtime.service.EventReader;
import io.rapporteur.runtime.service.TopicScan;
import io.rapporteur.schemas.topic.Topic;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;

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
        try (Consumer<byte[], byte[]> consumer = TopicScan.consumer(cluster);
                var reading = new TopicReader(cluster, console);
                EventReader<?> events = reading.scan().reader(topic)) {
            List<TopicPartition> partitions = TopicScan.partitions(consumer, topic.name());
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
            AtomicLong printed = new AtomicLong();
            while (printed.get() < limit && !(stopAtEnd && TopicScan.isAtEnd(consumer, ends))) {
                for (ConsumerRecord<byte[], byte[]> read : consumer.poll(POLL)) {
                    if (printed.get() == limit) {
                        break;
                    }
                    if (!topic.isAvro()) {
                        console.print(EventLine.ofLetter(read));
                        printed.incrementAndGet();
                        continue;
                    }
                    events.read(read, (record, key, event) -> {
                        console.print(EventLine.of(record, event));
                        printed.incrementAndGet();
                    });
                }
                if (console.out().checkError()) {
                    break;
                }
            }
            return printed.get();
        }
    }
}
