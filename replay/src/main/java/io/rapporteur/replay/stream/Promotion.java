package io.rapporteur.replay.stream;

import io.rapporteur.event.Enriched;
import io.rapporteur.event.Parsed;
import io.rapporteur.event.ReplayResult;
import io.rapporteur.runtime.service.Cluster;
import io.rapporteur.runtime.service.EventScan;
import io.rapporteur.schemas.mark.Digest;
import io.rapporteur.schemas.mark.ReplayMark;
import io.rapporteur.schemas.topic.Topics;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Future;
import java.util.function.BooleanSupplier;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.jspecify.annotations.Nullable;

/**
 * Makes results live: one transaction holds all of them, so that whoever reads committed events sees all or nothing. The
 * structure goes into its topic in the same transaction, marked, so that the enricher knows what is live and tells the links.
 */
final class Promotion implements AutoCloseable {

    /** All results of a replay are one transaction. */
    private static final Duration TRANSACTION = Duration.ofMinutes(5);

    private final String replayId;
    private final Producer<byte[], byte[]> producer;
    private final EventWriter<Enriched> enriched;
    private final EventWriter<Parsed> parsed;

    Promotion(EventScan scan, String replayId) {
        this.replayId = replayId;
        Cluster cluster = scan.cluster();
        Topics topics = cluster.topics();
        enriched = EventWriter.to(topics.enriched(), cluster.serdes());
        parsed = EventWriter.to(topics.parsed(), cluster.serdes());
        producer =
                scan.producer(Journal.producing(cluster).inTransactionsOf(cluster.prefix() + "promotion", TRANSACTION));
        producer.initTransactions();
    }

    /**
     * Commits all results, or none when one cannot be written.
     *
     * @param stillLive is asked when everything is written and before it is committed; false takes it all back
     * @return whether it was committed
     */
    boolean commit(List<ReplayResult> results, BooleanSupplier stillLive) {
        producer.beginTransaction();
        try {
            List<Future<RecordMetadata>> sent = new ArrayList<>();
            results.forEach(result -> send(result, sent));
            producer.flush();
            sent.forEach(Journal::sent);
            if (!stillLive.getAsBoolean()) {
                producer.abortTransaction();
                return false;
            }
            producer.commitTransaction();
            return true;
        } catch (RuntimeException e) {
            producer.abortTransaction();
            throw e;
        }
    }

    private void send(ReplayResult result, List<Future<RecordMetadata>> sent) {
        Enriched event = result.getEnriched();
        sent.add(producer.send(at(event, enriched.record(event.getDocumentId(), event), null)));
        ReplayMark mark = ReplayMark.of(replayId, event.getDocumentId()).asPromoted(Digest.of(event));
        sent.add(producer.send(at(event, parsed.record(event.getDocumentId(), structure(event)), mark)));
    }

    /** The structure of a result, as the parser would have told it. */
    private static Parsed structure(Enriched event) {
        return new Parsed(
                event.getDocumentId(),
                event.getPart(),
                event.getLineage(),
                event.getParsedBy(),
                event.getMediaType(),
                event.getText(),
                event.getDocument(),
                event.getWarnings(),
                event.getHyperlinks());
    }

    private static ProducerRecord<byte[], byte[]> at(
            Enriched event, ProducerRecord<byte[], byte[]> record, @Nullable ReplayMark mark) {
        return new ProducerRecord<>(
                record.topic(),
                null,
                event.getLineage().getTimestamp().toEpochMilli(),
                record.key(),
                record.value(),
                mark == null ? new RecordHeaders() : mark.on(new RecordHeaders()));
    }

    @Override
    public void close() {
        producer.close();
    }
}
