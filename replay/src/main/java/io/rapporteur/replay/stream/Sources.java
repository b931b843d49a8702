package io.rapporteur.replay.stream;

import io.rapporteur.replay.SourceRecord;
import io.rapporteur.replay.Start;
import io.rapporteur.runtime.service.EventScan;
import io.rapporteur.schemas.deadletter.DeadLetter;
import io.rapporteur.schemas.mark.Digest;
import io.rapporteur.schemas.record.RecordPosition;
import io.rapporteur.schemas.topic.Topics;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Finds the records that are to be read again: the last of each key. */
final class Sources {

    private final EventScan scan;
    private final Topics topics;

    Sources(EventScan scan) {
        this.scan = scan;
        this.topics = scan.cluster().topics();
    }

    /** The records with these items: the last of each key, and letters by their place. */
    Map<String, SourceRecord> find(Start start, Set<String> items) {
        Map<String, SourceRecord> records = new HashMap<>();
        for (String topic : topics(start)) {
            scan.records(topic, record -> {
                String item = item(record);
                if (items.contains(item)) {
                    records.put(item, source(item, record));
                }
            });
        }
        return records;
    }

    /** Tells the citation ids of the links of some documents, one as often as its link has changed. */
    void linksOf(Set<String> documentIds, Consumer<String> citations) {
        scan.records(topics.links().name(), record -> {
            String citation = key(record);
            int hash = citation.lastIndexOf('#');
            if (hash > 0 && documentIds.contains(citation.substring(0, hash))) {
                citations.accept(citation);
            }
        });
    }

    /** The topics that hold what is read again. */
    private List<String> topics(Start start) {
        return switch (start) {
            case RECEIVED -> List.of(topics.received().name());
            case PARSED -> List.of(topics.parsed().name());
            case ENRICHED -> List.of(topics.enriched().name());
            case STORED -> List.of(topics.enriched().name(), topics.links().name());
            case DEAD_LETTERS -> List.of(topics.deadLetters().name());
        };
    }

    /** Whether the records of a topic are read by the sink, which tells no outcomes. */
    boolean isReadBySink(String topic) {
        return List.of(
                        topics.enriched().name(),
                        topics.links().name(),
                        topics.arrivals().name())
                .contains(topic);
    }

    /** How a record is known: a letter by its place, all others by their key. */
    String item(ConsumerRecord<byte[], byte[]> record) {
        return isLetter(record) ? RecordPosition.of(record).withoutTopic() : key(record);
    }

    private boolean isLetter(ConsumerRecord<byte[], byte[]> record) {
        return record.topic().equals(topics.deadLetters().name());
    }

    private SourceRecord source(String item, ConsumerRecord<byte[], byte[]> record) {
        String target = isLetter(record) ? DeadLetter.lenient(record).topic() : record.topic();
        String digest = record.value() == null ? null : Digest.of(record.value());
        return new SourceRecord(item, record.topic(), record.partition(), record.offset(), digest, target);
    }

    private static String key(ConsumerRecord<byte[], byte[]> record) {
        return record.key() == null ? "" : new String(record.key(), StandardCharsets.UTF_8);
    }
}
