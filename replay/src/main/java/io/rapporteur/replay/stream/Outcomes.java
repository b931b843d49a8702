package io.rapporteur.replay.stream;

import io.rapporteur.event.Replay;
import io.rapporteur.event.ReplayOutcome;
import io.rapporteur.event.ReplayPhase;
import io.rapporteur.event.ReplayState;
import io.rapporteur.runtime.service.Cluster;
import io.rapporteur.runtime.service.EventReader;
import io.rapporteur.runtime.service.EventScan;
import io.rapporteur.runtime.service.TopicScan;
import io.rapporteur.schemas.deadletter.DeadLetter;
import io.rapporteur.schemas.mark.ReplayMark;
import io.rapporteur.schemas.topic.Topics;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

/** Hears what becomes of the items of one replay: from the enricher, from the dead letters, and from whoever stops it. */
final class Outcomes implements AutoCloseable {

    private static final Duration POLL = Duration.ofMillis(20);

    private final String replayId;
    private final Topics topics;
    private final Consumer<byte[], byte[]> consumer;
    private final EventReader<ReplayOutcome> outcomes;
    private final EventReader<Replay> replays;
    private Optional<ReplayPhase> stopped = Optional.empty();

    /**
     * Begins to listen.
     *
     * @param resumed whether dead letters may be there from before
     */
    Outcomes(EventScan scan, String replayId, boolean resumed) {
        Cluster cluster = scan.cluster();
        this.replayId = replayId;
        topics = cluster.topics();
        outcomes = scan.reader(topics.replayOutcomes());
        replays = scan.reader(topics.replays());
        consumer = scan.consumer();
        List<TopicPartition> letters =
                TopicScan.partitions(consumer, topics.deadLetters().name());
        List<TopicPartition> all = new ArrayList<>(letters);
        all.addAll(TopicScan.partitions(consumer, topics.replayOutcomes().name()));
        all.addAll(TopicScan.partitions(consumer, topics.replays().name()));
        consumer.assign(all);
        consumer.seekToEnd(all);
        if (resumed) {
            consumer.seekToBeginning(letters);
        }
        // Seeking is lazy; what is sent from now on must not be missed.
        all.forEach(consumer::position);
    }

    /** What has become known since the last time. */
    List<ReplayOutcome> poll() {
        List<ReplayOutcome> heard = new ArrayList<>();
        for (ConsumerRecord<byte[], byte[]> record : consumer.poll(POLL)) {
            if (record.value() == null) {
                continue;
            }
            if (record.topic().equals(topics.deadLetters().name())) {
                letter(record).ifPresent(heard::add);
            } else if (record.topic().equals(topics.replays().name())) {
                replays.read(record, (read, key, replay) -> stop(replay));
            } else {
                outcomes.read(record, (read, key, outcome) -> {
                    if (isOurs(outcome)) {
                        heard.add(outcome);
                    }
                });
            }
        }
        return heard;
    }

    /** Whether another process has asked it to stop, and as what. */
    Optional<ReplayPhase> stopped() {
        return stopped;
    }

    private boolean isOurs(@Nullable ReplayOutcome outcome) {
        return outcome != null && outcome.getReplayId().equals(replayId) && outcome.getState() != ReplayState.PLANNED;
    }

    private void stop(@Nullable Replay replay) {
        if (replay == null) {
            return;
        }
        boolean asks = replay.getPhase() == ReplayPhase.CANCELLED || replay.getPhase() == ReplayPhase.PAUSED;
        if (replay.getReplayId().equals(replayId)) {
            stopped = asks ? Optional.of(replay.getPhase()) : Optional.empty();
        }
    }

    private Optional<ReplayOutcome> letter(ConsumerRecord<byte[], byte[]> record) {
        return ReplayMark.in(record.headers())
                .filter(mark -> mark.replayId().equals(replayId))
                .map(mark -> {
                    DeadLetter letter = DeadLetter.lenient(record);
                    return new ReplayOutcome(
                            replayId,
                            mark.item(),
                            null,
                            ReplayState.FAILED,
                            "",
                            0,
                            letter.reason() + " in the " + letter.stage() + ": " + letter.detail(),
                            null);
                });
    }

    @Override
    public void close() {
        consumer.close();
        outcomes.close();
        replays.close();
    }
}
