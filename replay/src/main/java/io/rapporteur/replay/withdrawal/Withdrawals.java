package io.rapporteur.replay.withdrawal;

import io.rapporteur.event.Parsed;
import io.rapporteur.runtime.service.Cluster;
import io.rapporteur.runtime.service.EventReader;
import io.rapporteur.runtime.service.EventScan;
import io.rapporteur.runtime.service.Version;
import io.rapporteur.schemas.kafka.ProducerConfiguration;
import io.rapporteur.schemas.mark.ReplayMark;
import io.rapporteur.schemas.mark.WithdrawMark;
import io.rapporteur.schemas.record.RecordPosition;
import io.rapporteur.schemas.topic.Topic;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.InterruptException;
import org.jspecify.annotations.Nullable;

/**
 * Decides whether documents count. The structure of each, as it lies in its topic, is sent once more with the decision in its
 * headers, all in one transaction: the enricher makes of it what a withdrawn document is, or what the document was.
 */
public final class Withdrawals {

    private final EventScan scan;
    private final Clock clock;
    private final Topic<String, Parsed> parsed;

    /**
     * Decisions on the documents of a cluster.
     *
     * @param scan says what happens to records that cannot be read
     */
    public Withdrawals(EventScan scan, Clock clock) {
        this.scan = scan;
        this.clock = clock;
        this.parsed = scan.cluster().topics().parsed();
    }

    /**
     * Withdraws documents.
     *
     * @param hashes SHA-256 of the bytes that are current, by document id
     * @param reason why, for people
     * @return the documents that were decided on; of the others the topic holds no structure of these bytes
     * @throws WithdrawalException when the broker does not take it; nothing was decided then
     */
    public Set<String> withdraw(Map<String, String> hashes, @Nullable String reason) {
        return decide(hashes, true, reason);
    }

    /** Brings documents back that are withdrawn; otherwise as {@link #withdraw}. */
    public Set<String> undo(Map<String, String> hashes, @Nullable String reason) {
        return decide(hashes, false, reason);
    }

    private Set<String> decide(Map<String, String> hashes, boolean withdrawn, @Nullable String reason) {
        Map<String, RecordPosition> found = find(hashes);
        if (!found.isEmpty()) {
            send(
                    found.values(),
                    new WithdrawMark(
                            withdrawn,
                            reason,
                            clock.instant().truncatedTo(ChronoUnit.MILLIS),
                            System.getProperty("user.name") + ", rapporteur " + Version.current()));
        }
        return Set.copyOf(found.keySet());
    }

    /** The last structure of each document that was made of the given bytes. */
    private Map<String, RecordPosition> find(Map<String, String> hashes) {
        Map<String, RecordPosition> found = new HashMap<>();
        try (EventReader<Parsed> reader = scan.reader(parsed)) {
            scan.records(parsed.name(), record -> {
                String wanted = hashes.get(key(record));
                if (wanted == null) {
                    return;
                }
                reader.read(record, (read, id, structure) -> {
                    if (structure != null
                            && structure.getLineage().getContentHash().equals(wanted)) {
                        found.put(id, RecordPosition.of(read));
                    }
                });
            });
        }
        return found;
    }

    private void send(Collection<RecordPosition> places, WithdrawMark mark) {
        Map<TopicPartition, Long> from = new HashMap<>();
        places.forEach(place -> from.merge(place.topicPartition(), place.offset(), Math::min));
        Set<RecordPosition> waiting = new HashSet<>(places);
        Cluster cluster = scan.cluster();
        try (Producer<byte[], byte[]> producer =
                scan.producer(ProducerConfiguration.forRecordsUpTo(parsed.maxMessageBytes())
                        .inTransactionsOf(cluster.topics().withdrawals().name()))) {
            producer.initTransactions();
            producer.beginTransaction();
            try {
                List<Future<RecordMetadata>> sent = new ArrayList<>();
                scan.records(from, record -> {
                    if (waiting.remove(RecordPosition.of(record))) {
                        sent.add(producer.send(marked(record, mark)));
                    }
                });
                producer.flush();
                sent.forEach(Withdrawals::taken);
                if (!waiting.isEmpty()) {
                    throw new WithdrawalException(
                            "records of " + parsed.name() + " were replaced meanwhile; nothing was decided, try again",
                            null);
                }
                producer.commitTransaction();
            } catch (RuntimeException e) {
                abort(producer, e);
                throw e;
            }
        } catch (KafkaException e) {
            throw new WithdrawalException(
                    "broker " + cluster.bootstrapServers() + " did not take it: " + e
                            + "; nothing was decided, try again",
                    e);
        }
    }

    private static void taken(Future<RecordMetadata> sent) {
        try {
            sent.get();
        } catch (ExecutionException e) {
            throw new KafkaException(String.valueOf(e.getCause()), e);
        } catch (InterruptedException e) {
            throw new InterruptException(e);
        }
    }

    private static void abort(Producer<?, ?> producer, RuntimeException reason) {
        try {
            producer.abortTransaction();
        } catch (KafkaException e) {
            reason.addSuppressed(e); // The broker ends it when its time is up, or the next decision does.
        }
    }

    private static ProducerRecord<byte[], byte[]> marked(ConsumerRecord<byte[], byte[]> record, WithdrawMark mark) {
        return new ProducerRecord<>(
                record.topic(),
                record.partition(),
                record.timestamp(),
                record.key(),
                record.value(),
                mark.on(ReplayMark.without(record.headers())));
    }

    private static String key(ConsumerRecord<byte[], byte[]> record) {
        return record.key() == null ? "" : new String(record.key(), StandardCharsets.UTF_8);
    }
}
