package io.rapporteur.replay.redrive;

import io.rapporteur.replay.redrive.LetterResult.Sent;
import io.rapporteur.runtime.service.Cluster;
import io.rapporteur.runtime.service.EventScan;
import io.rapporteur.runtime.service.KafkaClients;
import io.rapporteur.runtime.service.Stage;
import io.rapporteur.schemas.record.RecordPosition;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;

/** Waits until the stages have passed what was sent again. */
final class RedriveWatch implements AutoCloseable {

    private static final long BETWEEN_LOOKS_MS = 100;

    private final Cluster cluster;
    private final KafkaClients.GroupOffsets groups;

    RedriveWatch(EventScan scan) {
        cluster = scan.cluster();
        groups = scan.groupOffsets();
    }

    /**
     * Waits for all of these.
     *
     * @return those that had not been passed when nothing had moved for {@code patience}
     */
    List<Sent> untilPassed(List<Sent> sent, Duration patience) throws InterruptedException {
        List<Sent> waiting = new ArrayList<>(sent);
        long lastMove = System.nanoTime();
        while (!waiting.isEmpty() && System.nanoTime() - lastMove < patience.toNanos()) {
            int before = waiting.size();
            removePassed(waiting);
            if (waiting.size() < before) {
                lastMove = System.nanoTime();
            } else {
                Thread.sleep(BETWEEN_LOOKS_MS);
            }
        }
        return waiting;
    }

    private void removePassed(List<Sent> waiting) throws InterruptedException {
        Map<Stage, Map<TopicPartition, OffsetAndMetadata>> offsets = new HashMap<>();
        for (Stage stage : Stage.values()) {
            if (waiting.stream().anyMatch(sent -> isOf(sent, stage))) {
                offsets.put(stage, committed(stage));
            }
        }
        offsets.forEach((stage, next) -> waiting.removeIf(sent -> isOf(sent, stage) && isPassed(sent.to(), next)));
    }

    private static boolean isOf(Sent sent, Stage stage) {
        return sent.letter().letter().stage().equals(stage.id());
    }

    private static boolean isPassed(RecordPosition to, Map<TopicPartition, OffsetAndMetadata> next) {
        OffsetAndMetadata offset = next.get(to.topicPartition());
        return offset != null && offset.offset() > to.offset();
    }

    private Map<TopicPartition, OffsetAndMetadata> committed(Stage stage) throws InterruptedException {
        try {
            return groups.of(cluster.groupOf(stage));
        } catch (ExecutionException e) {
            throw new DecisionException(
                    DecisionException.Kind.NOT_FOLLOWED,
                    "broker " + cluster.bootstrapServers() + " did not answer: " + e.getCause()
                            + "; the letters were sent",
                    e);
        }
    }

    @Override
    public void close() {
        groups.close();
    }
}
