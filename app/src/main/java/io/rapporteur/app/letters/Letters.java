package io.rapporteur.app.letters;

import io.rapporteur.app.files.Failure;
import io.rapporteur.event.DeadLetterDecision;
import io.rapporteur.runtime.letters.FoundLetter;
import io.rapporteur.runtime.letters.LetterBox;
import io.rapporteur.runtime.letters.OpenLetter;
import io.rapporteur.runtime.service.Cluster;
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

/** What people do with dead letters. */
public final class Letters {

    /** Originals of one transaction, in number and bytes: small enough for the heap of a command. */
    private static final int BATCH_LETTERS = 100;

    private static final long BATCH_BYTES = 16L * 1024 * 1024;

    private final Cluster cluster;
    private final LetterBox box;

    /**
     * The letters of a cluster.
     *
     * @param scan says what happens to records that cannot be read
     */
    public Letters(EventScan scan) {
        this.cluster = scan.cluster();
        this.box = new LetterBox(scan);
    }

    /** The open letters that are meant, oldest failure first; what is missing is a failure of the report. */
    public LetterList list(LetterFilter filter) {
        List<OpenLetter> found = found(filter);
        return new LetterList(found, LetterReport.of(filter, found, done(found, "OPEN")));
    }

    /** A letter by its id, open or not, with its bytes and what was decided on it. */
    public Optional<FoundLetter> find(RecordPosition id) {
        List<FoundLetter> found = new ArrayList<>();
        @Nullable DeadLetterDecision decision = box.decision(id).orElse(null);
        box.each(List.of(id), read -> found.add(new FoundLetter(read, decision)));
        return found.stream().findFirst();
    }

    /** Gives the letters up. */
    public LetterReport drop(LetterFilter filter, @Nullable String note) {
        try (var decisions = new Decisions(cluster, note)) {
            List<OpenLetter> found = found(filter);
            if (!found.isEmpty()) {
                decisions.drop(found);
            }
            return LetterReport.of(filter, found, done(found, "DROPPED"));
        }
    }

    /**
     * Sends the originals of the letters again.
     *
     * @param patience how long to wait for the stages while nothing moves; nothing when nobody waits
     */
    public LetterReport redrive(
            LetterFilter filter, RedriveRules rules, @Nullable String note, Optional<Duration> patience)
            throws InterruptedException {
        // First the right to decide, then the look at what is open: nobody can decide in between.
        try (var decisions = new Decisions(cluster, note)) {
            List<OpenLetter> found = found(filter);
            List<LetterOutcome> outcomes = new ArrayList<>();
            List<OpenLetter> allowed = new ArrayList<>();
            for (OpenLetter open : found) {
                rules.refusal(open)
                        .ifPresentOrElse(
                                refusal -> outcomes.add(LetterOutcome.failed(open, refusal)), () -> allowed.add(open));
            }
            Map<TopicPartition, Long> before = box.ends();
            List<Sent> sent = send(allowed, decisions);
            outcomes.addAll(patience.isPresent() ? outcomes(sent, before, patience.get()) : sent(sent));
            return LetterReport.of(filter, found, outcomes);
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

    private List<LetterOutcome> outcomes(List<Sent> sent, Map<TopicPartition, Long> before, Duration patience)
            throws InterruptedException {
        try (var watch = new RedriveWatch(cluster)) {
            Set<RecordPosition> waiting =
                    watch.untilPassed(sent, patience).stream().map(Sent::to).collect(Collectors.toSet());
            Map<RecordPosition, OpenLetter> again = sent.isEmpty() ? Map.of() : box.since(before);
            return sent.stream()
                    .map(one -> outcome(one, again.get(one.to()), waiting.contains(one.to())))
                    .toList();
        }
    }

    private static LetterOutcome outcome(Sent sent, @Nullable OpenLetter again, boolean waiting) {
        if (again != null) {
            return LetterOutcome.failed(
                    sent.letter(),
                    new Failure(
                            RedriveRules.label(sent.letter()),
                            again.letter().reason(),
                            "failed again as letter " + again.id() + ", attempt "
                                    + again.letter().attempt() + ": "
                                    + again.letter().detail(),
                            again.letter().remedy()));
        }
        return waiting
                ? LetterOutcome.failed(
                        sent.letter(),
                        new Failure(
                                RedriveRules.label(sent.letter()),
                                "UNFINISHED",
                                "sent as " + sent.to() + ", but the "
                                        + sent.letter().letter().stage() + " has not passed it yet",
                                "Look at 'rapporteur status'; it goes on when the stage does."))
                : LetterOutcome.sent(sent, "REDRIVEN");
    }

    private static List<LetterOutcome> sent(List<Sent> sent) {
        return sent.stream().map(one -> LetterOutcome.sent(one, "SENT")).toList();
    }

    private static List<LetterOutcome> done(List<OpenLetter> letters, String state) {
        return letters.stream().map(open -> LetterOutcome.done(open, state)).toList();
    }
}
