package io.rapporteur.ingest.drop;

import io.rapporteur.event.Arrival;
import io.rapporteur.ingest.text.extraction.ContentHash;
import io.rapporteur.runtime.service.Cluster;
import io.rapporteur.runtime.service.EventReader;
import io.rapporteur.runtime.service.EventScan;
import io.rapporteur.runtime.service.PassedOver;
import io.rapporteur.runtime.service.Stage;
import io.rapporteur.runtime.service.TopicScan;
import io.rapporteur.runtime.service.UnreadableRecord;
import io.rapporteur.schemas.deadletter.DeadLetter;
import io.rapporteur.schemas.deadletter.DeadLetterHeaders;
import io.rapporteur.schemas.topic.Topics;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Hashes of all bytes that have been through the pipeline, as arrivals and dead letters tell it. */
final class KnownContent {

    private static final Logger LOGGER = LoggerFactory.getLogger(KnownContent.class);

    private final Topics topics;
    private final EventReader<Arrival> arrivals;

    KnownContent(Topics topics, EventReader<Arrival> arrivals) {
        this.topics = topics;
        this.arrivals = arrivals;
    }

    /** Reads both topics of a cluster to their present end, unless the broker gives nothing for long; what cannot be read tells nothing and is passed over. */
    static Set<String> read(Cluster cluster) {
        var topics = cluster.topics();
        var passedOver = new PassedOver(KnownContent::tell);
        try (EventReader<Arrival> arrivals = new EventScan(cluster, passedOver).reader(topics.arrivals());
                var consumer = TopicScan.scanner(cluster)) {
            Set<String> known = new KnownContent(topics, arrivals).read(consumer, TopicScan.PATIENCE);
            if (passedOver.count() > 0) {
                LOGGER.atWarn().addKeyValue("reason", passedOver.line()).log("records passed over");
            }
            return known;
        }
    }

    private static void tell(UnreadableRecord record) {
        LOGGER.atWarn()
                .addKeyValue("topic", record.place().topic())
                .addKeyValue("partition", record.place().partition())
                .addKeyValue("offset", record.place().offset())
                .addKeyValue("reason", record.reason())
                .log("cannot be read");
    }

    Set<String> read(Consumer<byte[], byte[]> consumer, Duration patience) {
        List<TopicPartition> partitions = Stream.of(topics.arrivals(), topics.deadLetters())
                .flatMap(topic -> TopicScan.partitions(consumer, topic.name()).stream())
                .toList();
        Set<String> known = new HashSet<>();
        TopicScan.read(consumer, consumer.beginningOffsets(partitions), patience, record -> take(record, known));
        return known;
    }

    private void take(ConsumerRecord<byte[], byte[]> record, Set<String> known) {
        if (record.value() == null) {
            // A file that was too large: its letter goes without the bytes, but with their hash.
            String hash = DeadLetter.optional(record.headers(), DeadLetterHeaders.CONTENT_SHA256);
            if (hash != null) {
                known.add(hash);
            }
            return;
        }
        if (record.topic().equals(topics.arrivals().name())) {
            arrivals.read(record, (read, key, arrival) -> {
                if (arrival != null) {
                    known.add(arrival.getLineage().getContentHash());
                }
            });
            return;
        }
        String stage = DeadLetter.lenient(record).stage();
        if (stage.equals(Stage.INGEST.id())) {
            known.add(ContentHash.of(record.value()));
        } else if (stage.equals(Stage.PARSER.id()) && record.key() != null) {
            // What the parser gives up on is a received event, whose key is the hash.
            known.add(new String(record.key(), StandardCharsets.UTF_8));
        }
    }
}
