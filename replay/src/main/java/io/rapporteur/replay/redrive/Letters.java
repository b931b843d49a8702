package io.rapporteur.replay.redrive;

import io.rapporteur.event.DeadLetterDecision;
import io.rapporteur.replay.letters.FoundLetter;
import io.rapporteur.replay.letters.LetterBox;
import io.rapporteur.replay.letters.LetterFilter;
import io.rapporteur.replay.letters.OpenLetter;
import io.rapporteur.replay.redrive.LetterResult.Sent;
import io.rapporteur.runtime.service.EventScan;
import io.rapporteur.schemas.record.RecordPosition;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

/** What operators do with dead letters. Results are values; what to do about them is for whoever shows them to say. */
public final class Letters {

    /** Originals of one transaction, in number and bytes: small enough for the heap of a command. */
    private static final int BATCH_LETTERS = 100;

    private static final long BATCH_BYTES = 16L * 1024 * 1024;

    private final EventScan scan;
    private final LetterBox box;

    /**
     * The letters of a cluster.
     *
     * @param scan says what happens to records that cannot be read
     */
    public Letters(EventScan scan) {
        this.scan = scan;
        this.box = new LetterBox(scan);
    }

    /** The open letters that are meant, oldest failure first; what is missing stands beside them. */
    public LetterAccount list(LetterFilter filter) {
        List<OpenLetter> found = found(filter);
        return LetterAccount.of(
                filter, found, found.stream().map(LetterResult.Open::new).toList());
    }

    /** A letter by its id, open or not, with its bytes and what was decided on it. */
    public Optional<FoundLetter> find(RecordPosition id) {
        List<FoundLetter> found = new ArrayList<>();
        @Nullable DeadLetterDecision decision = box.decision(id).orElse(null);
        box.each(List.of(id), read -> found.add(new FoundLetter(read, decision)));
        return found.stream().findFirst();
    }

    /** Gives the letters up. */
    public LetterAccount drop(LetterFilter filter, @Nullable String note) {
        try (var decisions = new Decisions(scan, note)) {
            List<OpenLetter> found = found(filter);
            if (!found.isEmpty()) {
                decisions.drop(found);
            }
            return LetterAccount.of(
                    filter, found, found.stream().map(LetterResult.Dropped::new).toList());
        }
    }

    /**
     * Sends the originals of the letters again.
     *
     * @param patience how long to wait for the stages while nothing moves; nothing when nobody waits
     */
    public LetterAccount redrive(
            LetterFilter filter, RedriveRules rules, @Nullable String note, Optional<Duration> patience)
            throws InterruptedException {
        // First the right to decide, then the look at what is open: nobody can decide in between.
        try (var decisions = new Decisions(scan, note)) {
            List<OpenLetter> found = found(filter);
            List<LetterResult> outcomes = new ArrayList<>();
            List<OpenLetter> allowed = new ArrayList<>();
            for (OpenLetter open : found) {
                rules.refusal(open)
                        .ifPresentOrElse(
                                refusal -> outcomes.add(new LetterResult.Refused(refusal)), () -> allowed.add(open));
            }
            Map<TopicPartition, Long> before = box.ends();
            List<Sent> sent = send(allowed, decisions);
            outcomes.addAll(patience.isPresent() ? outcomes(sent, before, patience.get()) : sent);
            return LetterAccount.of(filter, found, outcomes);
        }
    }

    private List<OpenLetter> found(LetterFilter filter) {
        return box.open(filter::test);
    }

    private List<Sent> send(List<OpenLetter> letters, Decisions decisions) {
        List<Sent> sent = new ArrayList<>();
        List<ConsumerRecord<byte[], byte[]>> batch = new ArrayList<>();
        box.each(letters.stream().map(OpenLetter::id).toList(), read -> {
            batch.add(read);
            long bytes = batch.stream()
                    .mapToLong(one -> Math.max(0, one.serializedValueSize()))
                    .sum();
            if (batch.size() == BATCH_LETTERS || bytes >= BATCH_BYTES) {
                sent.addAll(decisions.redrive(batch));
                batch.clear();
            }
        });
        if (!batch.isEmpty()) {
            sent.addAll(decisions.redrive(batch));
        }
        return sent;
    }

    private List<LetterResult> outcomes(List<Sent> sent, Map<TopicPartition, Long> before, Duration patience)
            throws InterruptedException {
        try (var watch = new RedriveWatch(scan)) {
            Set<RecordPosition> waiting =
                    watch.untilPassed(sent, patience).stream().map(Sent::to).collect(Collectors.toSet());
            Map<RecordPosition, OpenLetter> again = sent.isEmpty() ? Map.of() : box.since(before);
            return sent.stream()
                    .map(one -> outcome(one, again.get(one.to()), waiting.contains(one.to())))
                    .toList();
        }
    }

    private static LetterResult outcome(Sent sent, @Nullable OpenLetter again, boolean waiting) {
        if (again != null) {
            return new LetterResult.FailedAgain(sent.letter(), again);
        }
        return waiting
                ? new LetterResult.Unfinished(sent.letter(), sent.to())
                : new LetterResult.Redriven(sent.letter(), sent.to());
    }
}
