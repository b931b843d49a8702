package io.rapporteur.letters;

import io.rapporteur.deadletter.DeadLetter;
import io.rapporteur.deadletter.RecordPosition;
import io.rapporteur.event.DeadLetterDecision;
import io.rapporteur.service.Cluster;
import io.rapporteur.service.TopicScan;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.Deserializer;

/** Reads the topic of dead letters and what was decided on them. */
public final class LetterBox {

    private static final Comparator<OpenLetter> OLDEST_FIRST = Comparator.comparingLong(
                    (OpenLetter open) -> open.letter().firstSeen())
            .thenComparing(open -> open.id().partition())
            .thenComparing(open -> open.id().offset());

    private final Cluster cluster;
    private final String topic;

    public LetterBox(Cluster cluster) {
        this.cluster = cluster;
        topic = cluster.topics().deadLetters().name();
    }

    /** The letters on which nothing was decided, oldest failure first. */
    public List<OpenLetter> open() {
        List<OpenLetter> open = new ArrayList<>();
        each(found -> {
            if (found.decision() == null) {
                open.add(found.letter());
            }
        });
        open.sort(OLDEST_FIRST);
        return open;
    }

    /**
     * Gives every letter, open or not, each partition in its order. A letter whose headers are malformed is not among them: the
     * sink writes one about it that is.
     */
    public void each(Consumer<FoundLetter> visitor) {
        Map<RecordPosition, DeadLetterDecision> decided = decisions();
        Set<String> failures = new HashSet<>();
        TopicScan.read(cluster, topic, read -> {
            if (isFirst(read, failures)) {
                visitor.accept(new FoundLetter(read, decided.get(OpenLetter.position(read))));
            }
        });
    }

    /** The sink may write a letter twice when it is killed between the letter and its commit; the first counts. */
    private static boolean isFirst(ConsumerRecord<byte[], byte[]> read, Set<String> failures) {
        try {
            DeadLetter letter = DeadLetter.of(read);
            return letter.offset() < 0 || failures.add(letter.stage() + " " + letter.failed() + " " + letter.attempt());
        } catch (IllegalArgumentException malformed) {
            return false; // The sink's letter about it says what is wrong.
        }
    }

    /** What was decided, by letter. */
    public Map<RecordPosition, DeadLetterDecision> decisions() {
        Map<RecordPosition, DeadLetterDecision> decided = new HashMap<>();
        var decisions = cluster.topics().deadLetterDecisions();
        try (Deserializer<DeadLetterDecision> events =
                cluster.serdes().valuesOf(decisions).deserializer()) {
            TopicScan.read(cluster, decisions.name(), read -> {
                DeadLetterDecision decision = events.deserialize(read.topic(), read.value());
                var letter = decision.getLetter();
                decided.put(new RecordPosition(letter.getTopic(), letter.getPartition(), letter.getOffset()), decision);
            });
        }
        return decided;
    }

    /** Gives the whole records at these places, those that are there, in the order of their partitions. */
    public void each(Collection<RecordPosition> ids, Consumer<ConsumerRecord<byte[], byte[]>> visitor) {
        Map<TopicPartition, Long> from = new HashMap<>();
        Map<TopicPartition, Long> ends = ends();
        ids.forEach(id -> from.merge(new TopicPartition(id.topic(), id.partition()), id.offset(), Math::min));
        from.entrySet().removeIf(place -> ends.getOrDefault(place.getKey(), 0L) <= place.getValue());
        Set<RecordPosition> wanted = new HashSet<>(ids);
        TopicScan.read(cluster, from, read -> {
            if (wanted.remove(OpenLetter.position(read))) {
                visitor.accept(read);
            }
        });
    }

    /** Where the topic ends now. */
    public Map<TopicPartition, Long> ends() {
        return TopicScan.ends(cluster, topic);
    }

    /** The letters written since then, by the record that failed. */
    public Map<RecordPosition, OpenLetter> since(Map<TopicPartition, Long> ends) {
        Map<RecordPosition, OpenLetter> letters = new HashMap<>();
        TopicScan.read(cluster, ends, read -> {
            OpenLetter letter = OpenLetter.of(read);
            letters.put(letter.letter().failed(), letter);
        });
        return letters;
    }
}
