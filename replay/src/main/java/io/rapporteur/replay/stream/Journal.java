package io.rapporteur.replay.stream;

import io.rapporteur.event.Replay;
import io.rapporteur.event.ReplayOutcome;
import io.rapporteur.event.ReplayState;
import io.rapporteur.replay.Plan;
import io.rapporteur.replay.SourceRecord;
import io.rapporteur.runtime.service.Cluster;
import io.rapporteur.runtime.service.EventScan;
import io.rapporteur.schemas.kafka.ProducerConfiguration;
import io.rapporteur.schemas.topic.Topic;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;

/** What replays have written down of themselves: their receipts, their plans and the outcomes. */
final class Journal implements AutoCloseable {

    private final EventScan scan;
    private final Cluster cluster;
    private final Producer<byte[], byte[]> producer;

    private final EventWriter<Replay> replays;
    private final EventWriter<ReplayOutcome> outcomes;
    private final Queue<Future<RecordMetadata>> onTheWay = new ArrayDeque<>();

    Journal(EventScan scan) {
        this.scan = scan;
        cluster = scan.cluster();
        replays = EventWriter.to(cluster.topics().replays(), cluster.serdes());
        outcomes = EventWriter.to(cluster.topics().replayOutcomes(), cluster.serdes());
        producer = scan.producer(producing(cluster));
    }

    /** What a replay writes is as large as what it makes live. */
    static ProducerConfiguration producing(Cluster cluster) {
        return ProducerConfiguration.forRecordsUpTo(cluster.topics().enriched().maxMessageBytes());
    }

    /** How a replay stands, if it was ever begun. */
    Optional<Replay> find(String replayId) {
        return Optional.ofNullable(all().get(replayId));
    }

    /** How every replay stands. */
    Map<String, Replay> all() {
        Map<String, Replay> replays = new LinkedHashMap<>();
        read(cluster.topics().replays(), replays);
        return replays;
    }

    /** Everything written down about the items of a replay, the plan first. */
    List<ReplayOutcome> outcomes(String replayId) {
        Map<String, ReplayOutcome> latest = new LinkedHashMap<>();
        scan.read(cluster.topics().replayOutcomes(), (record, key, outcome) -> {
            if (outcome == null) {
                latest.remove(key);
            } else if (outcome.getReplayId().equals(replayId)) {
                latest.put(key, outcome);
            }
        });
        List<ReplayOutcome> plan = new ArrayList<>(latest.values().stream()
                .filter(outcome -> outcome.getState() == ReplayState.PLANNED)
                .toList());
        latest.values().stream()
                .filter(outcome -> outcome.getState() != ReplayState.PLANNED)
                .forEach(plan::add);
        return plan;
    }

    private <V> void read(Topic<String, V> topic, Map<String, V> latest) {
        scan.read(topic, (record, key, event) -> {
            if (event == null) {
                latest.remove(key);
            } else {
                latest.put(key, event);
            }
        });
    }

    void write(Replay replay) {
        write(replays.record(replay.getReplayId(), replay));
        flush();
    }

    /** Writes down what is to be done, so that another process can go on with it. */
    void write(Plan plan) {
        for (SourceRecord record : plan.records().values()) {
            write(new ReplayOutcome(
                    plan.replayId(),
                    record.item(),
                    plan.documents(record.item()),
                    ReplayState.PLANNED,
                    String.valueOf(record.digest()),
                    0,
                    record.source(),
                    null));
        }
        flush();
    }

    void write(ReplayOutcome outcome) {
        write(outcomes.record(outcome.getReplayId() + "#" + outcome.getItem(), outcome));
    }

    /** Writes a record; whether it arrived, a later write or {@link #flush} tells. */
    void write(ProducerRecord<byte[], byte[]> record) {
        onTheWay.add(producer.send(record));
        while (!onTheWay.isEmpty() && onTheWay.element().isDone()) {
            sent(onTheWay.remove());
        }
    }

    /** Sends a record again; its bytes are those of the original. */
    Future<RecordMetadata> send(ProducerRecord<byte[], byte[]> record) {
        return producer.send(record);
    }

    /** Waits until everything has arrived. */
    void flush() {
        producer.flush();
        while (!onTheWay.isEmpty()) {
            sent(onTheWay.remove());
        }
    }

    static RecordMetadata sent(Future<RecordMetadata> sending) {
        try {
            return sending.get();
        } catch (ExecutionException e) {
            throw new ReplayException("a record could not be sent again: " + e.getCause(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ReplayException("interrupted", e);
        }
    }

    @Override
    public void close() {
        producer.close();
    }
}
