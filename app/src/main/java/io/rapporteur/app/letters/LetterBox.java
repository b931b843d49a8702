package io.rapporteur.app.letters;

import io.rapporteur.deadletter.DeadLetter;
import io.rapporteur.deadletter.RecordPosition;
import io.rapporteur.event.DeadLetterDecision;
import io.rapporteur.service.Cluster;
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
final class LetterBox implements AutoCloseable {

    private static final Comparator<OpenLetter> OLDEST_FIRST = Comparator.comparingLong(
                    (OpenLetter open) -> open.letter().firstSeen())
            .thenComparing(open -> open.id().partition())
            .thenComparing(open -> open.id().offset());

    private final Cluster cluster;
    private final TopicReader reader;
    private final String topic;

    LetterBox(Cluster cluster) {
        this.cluster = cluster;
        reader = new TopicReader(cluster);
        topic = cluster.topics().deadLetters().name();
    }

    /**
     * The letters on which nothing was decided, oldest failure first. A letter whose headers are malformed is not among them:
     * the sink writes one about it that is.
     */
    List<OpenLetter> open() {
        Map<RecordPosition, DeadLetterDecision> decided = decisions();
        Set<String> failures = new HashSet<>();
        List<OpenLetter> open = new ArrayList<>();
        reader.read(reader.beginnings(topic), read -> add(read, failures, decided, open));
        open.sort(OLDEST_FIRST);
        return open;
    }

    private static void add(
            ConsumerRecord<byte[], byte[]> read,
            Set<String> failures,
            Map<RecordPosition, DeadLetterDecision> decided,
            List<OpenLetter> open) {
        try {
            OpenLetter letter = OpenLetter.of(read);
            if (isFirst(letter.letter(), failures) && !decided.containsKey(letter.id())) {
                open.add(letter);
            }
        } catch (IllegalArgumentException malformed) {
            // The sink's letter about it says what is wrong.
        }
    }

    /** The sink may write a letter twice when it is killed between the letter and its commit; the first counts. */
    private static boolean isFirst(DeadLetter letter, Set<String> failures) {
        return letter.offset() < 0 || failures.add(letter.stage() + " " + letter.failed() + " " + letter.attempt());
    }

    /** What was decided, by letter. */
    Map<RecordPosition, DeadLetterDecision> decisions() {
        Map<RecordPosition, DeadLetterDecision> decided = new HashMap<>();
        var decisions = cluster.topics().deadLetterDecisions();
        try (Deserializer<DeadLetterDecision> events =
                cluster.serdes().valuesOf(decisions).deserializer()) {
            reader.read(reader.beginnings(decisions.name()), read -> {
                DeadLetterDecision decision = events.deserialize(read.topic(), read.value());
                var letter = decision.getLetter();
                decided.put(new RecordPosition(letter.getTopic(), letter.getPartition(), letter.getOffset()), decision);
            });
        }
        return decided;
    }

    /** Gives the whole records at these places, those that are there, in the order of their partitions. */
    void each(Collection<RecordPosition> ids, Consumer<ConsumerRecord<byte[], byte[]>> visitor) {
        Map<TopicPartition, Long> from = new HashMap<>();
        Map<TopicPartition, Long> ends = reader.ends(topic);
        ids.forEach(id -> from.merge(new TopicPartition(id.topic(), id.partition()), id.offset(), Math::min));
        from.entrySet().removeIf(place -> ends.getOrDefault(place.getKey(), 0L) <= place.getValue());
        Set<RecordPosition> wanted = new HashSet<>(ids);
        reader.read(from, read -> {
            if (wanted.remove(OpenLetter.position(read))) {
                visitor.accept(read);
            }
        });
    }

    /** Where the topic ends now. */
    Map<TopicPartition, Long> ends() {
        return reader.ends(topic);
    }

    /** The letters written since then, by the record that failed. */
    Map<RecordPosition, OpenLetter> since(Map<TopicPartition, Long> ends) {
        Map<RecordPosition, OpenLetter> letters = new HashMap<>();
        reader.read(ends, read -> {
            OpenLetter letter = OpenLetter.of(read);
            letters.put(letter.letter().failed(), letter);
        });
        return letters;
    }

    @Override
    public void close() {
        reader.close();
    }
}
