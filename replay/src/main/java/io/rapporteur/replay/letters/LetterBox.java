package io.rapporteur.replay.letters;

import io.rapporteur.event.DeadLetterDecision;
import io.rapporteur.runtime.service.Cluster;
import io.rapporteur.runtime.service.EventScan;
import io.rapporteur.runtime.service.Stage;
import io.rapporteur.runtime.service.UnreadableRecord;
import io.rapporteur.schemas.deadletter.DeadLetter;
import io.rapporteur.schemas.record.RecordPosition;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

/** Reads the topic of dead letters and what was decided on them. */
public final class LetterBox {

    private static final Comparator<OpenLetter> OLDEST_FIRST = Comparator.comparingLong(
                    (OpenLetter open) -> open.letter().firstSeen())
            .thenComparing(open -> open.id().partition())
            .thenComparing(open -> open.id().offset());

    private final EventScan scan;
    private final Cluster cluster;
    private final String topic;

    /**
     * The letters of a cluster.
     *
     * @param scan says what happens to decisions that cannot be read
     */
    public LetterBox(EventScan scan) {
        this.scan = scan;
        cluster = scan.cluster();
        topic = cluster.topics().deadLetters().name();
    }

    /** Takes a letter. */
    public interface Visitor {

        /**
         * A whole letter.
         *
         * @param open whether nothing was decided on it
         */
        void accept(FoundLetter found, boolean open);
    }

    /** The letters on which nothing was decided and that are meant, oldest failure first, without their stack traces. */
    public List<OpenLetter> open(Predicate<OpenLetter> meant) {
        List<OpenLetter> letters = new ArrayList<>();
        each((found, open) -> {
            OpenLetter letter = found.letter().brief();
            if (open && meant.test(letter)) {
                letters.add(letter);
            }
        });
        letters.sort(OLDEST_FIRST);
        return letters;
    }

    /**
     * Gives every letter, open or not, each partition in its order. A letter whose headers are malformed is not among them: the
     * sink writes one about it that is.
     */
    public void each(Visitor visitor) {
        PlaceSet decided = decided();
        Set<String> failures = new HashSet<>();
        scan.records(topic, read -> {
            if (isFirst(read, failures)) {
                visitor.accept(new FoundLetter(read, null), !decided.contains(RecordPosition.of(read)));
            }
        });
    }

    /**
     * The sink may write a letter twice when it is killed between the letter and its commit; the first counts. The other stages
     * write theirs in the transaction that moves them on.
     */
    private boolean isFirst(ConsumerRecord<byte[], byte[]> read, Set<String> failures) {
        try {
            DeadLetter letter = DeadLetter.of(read);
            return letter.offset() < 0
                    || !letter.stage().equals(Stage.SINK.id())
                    || failures.add(letter.failed() + " " + letter.attempt());
        } catch (IllegalArgumentException malformed) {
            scan.unreadable()
                    .accept(new UnreadableRecord(RecordPosition.of(read), String.valueOf(malformed.getMessage())));
            return false; // The sink's letter about it says what is wrong.
        }
    }

    /** The letters on which something was decided. */
    public PlaceSet decided() {
        var decided = new PlaceSet();
        scan.read(cluster.topics().deadLetterDecisions(), (read, key, decision) -> {
            if (decision != null) {
                decided.add(RecordPosition.of(decision.getLetter()));
            } else {
                parse(key).ifPresent(decided::remove);
            }
        });
        return decided;
    }

    /** What was decided on a letter last. */
    public Optional<DeadLetterDecision> decision(RecordPosition id) {
        AtomicReference<@Nullable DeadLetterDecision> last = new AtomicReference<>();
        scan.read(cluster.topics().deadLetterDecisions(), (read, key, decision) -> {
            if (decision != null && RecordPosition.of(decision.getLetter()).equals(id)) {
                last.set(decision);
            } else if (decision == null && key.equals(id.toString())) {
                last.set(null);
            }
        });
        return Optional.ofNullable(last.get());
    }

    private static Optional<RecordPosition> parse(String key) {
        try {
            return Optional.of(RecordPosition.parse(key));
        } catch (IllegalArgumentException foreign) {
            return Optional.empty(); // The key of no letter of ours.
        }
    }

    /** Gives the whole records at these places, those that are there, in the order of their partitions. */
    public void each(Collection<RecordPosition> ids, Consumer<ConsumerRecord<byte[], byte[]>> visitor) {
        Map<TopicPartition, Long> from = new HashMap<>();
        Map<TopicPartition, Long> ends = ends();
        ids.forEach(id -> from.merge(id.topicPartition(), id.offset(), Math::min));
        from.entrySet().removeIf(place -> ends.getOrDefault(place.getKey(), 0L) <= place.getValue());
        Set<RecordPosition> wanted = new HashSet<>(ids);
        scan.records(from, read -> {
            if (wanted.remove(RecordPosition.of(read))) {
                visitor.accept(read);
            }
        });
    }

    /** Where the topic ends now. */
    public Map<TopicPartition, Long> ends() {
        return scan.ends(topic);
    }

    /** The letters written since then, by the record that failed. */
    public Map<RecordPosition, OpenLetter> since(Map<TopicPartition, Long> ends) {
        Map<RecordPosition, OpenLetter> letters = new HashMap<>();
        scan.records(ends, read -> {
            OpenLetter letter = OpenLetter.of(read).brief();
            letters.put(letter.letter().failed(), letter);
        });
        return letters;
    }
}
