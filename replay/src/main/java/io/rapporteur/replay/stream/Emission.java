package io.rapporteur.replay.stream;

import io.rapporteur.replay.SourceRecord;
import io.rapporteur.replay.letters.FoundLetter;
import io.rapporteur.replay.letters.OpenLetter;
import io.rapporteur.runtime.service.EventScan;
import io.rapporteur.runtime.service.TopicScan;
import io.rapporteur.schemas.mark.Digest;
import io.rapporteur.schemas.mark.ReplayMark;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.Future;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

/** Reads the planned records once more, in the order of their topics, and sends each with the mark of the replay. */
final class Emission implements AutoCloseable {

    private static final Duration POLL = Duration.ofMillis(20);

    private final String replayId;
    private final Sources sources;
    private final Map<String, SourceRecord> waiting;
    private final Journal journal;
    private final Consumer<byte[], byte[]> consumer;
    private final Map<TopicPartition, Long> ends;
    private final Queue<ConsumerRecord<byte[], byte[]>> read = new ArrayDeque<>();

    Emission(EventScan scan, Sources sources, String replayId, Map<String, SourceRecord> records, Journal journal) {
        this.replayId = replayId;
        this.sources = sources;
        this.waiting = new HashMap<>(records);
        this.journal = journal;
        consumer = scan.consumer();
        List<TopicPartition> partitions = new ArrayList<>();
        records.values().stream()
                .map(SourceRecord::source)
                .distinct()
                .forEach(topic -> partitions.addAll(TopicScan.partitions(consumer, topic)));
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
        ends = consumer.endOffsets(partitions);
    }

    /**
     * What was sent of an item.
     *
     * @param letter the letter of which it is the original; null where it is none
     * @param place where it will lie
     */
    record Sent(SourceRecord record, @Nullable OpenLetter letter, Future<RecordMetadata> place) {}

    /** Sends up to {@code most} records; fewer when the next are still to be read. */
    List<Sent> send(int most) {
        if (read.isEmpty() && !isAtEnd()) {
            consumer.poll(POLL).forEach(record -> {
                if (isPlanned(record)) {
                    read.add(record);
                }
            });
        }
        List<Sent> sent = new ArrayList<>();
        while (sent.size() < most && !read.isEmpty()) {
            ConsumerRecord<byte[], byte[]> record = read.remove();
            SourceRecord planned = waiting.remove(sources.item(record));
            if (planned != null) {
                sent.add(send(record, planned));
            }
        }
        return sent;
    }

    /** Whether nothing more will be sent. */
    boolean isDone() {
        return waiting.isEmpty() || (read.isEmpty() && isAtEnd());
    }

    /** Items whose record was no longer there; to be asked when it is done. */
    Set<String> notFound() {
        return Set.copyOf(waiting.keySet());
    }

    private boolean isAtEnd() {
        return TopicScan.isAtEnd(consumer, ends);
    }

    /** By its bytes, not by its place: meanwhile the same record may have been sent again. */
    private boolean isPlanned(ConsumerRecord<byte[], byte[]> record) {
        SourceRecord planned = waiting.get(sources.item(record));
        return planned != null
                && record.value() != null
                && Digest.of(record.value()).equals(planned.digest());
    }

    private Sent send(ConsumerRecord<byte[], byte[]> record, SourceRecord planned) {
        boolean isLetter = !planned.target().equals(planned.source());
        OpenLetter letter = isLetter ? OpenLetter.of(record) : null;
        ProducerRecord<byte[], byte[]> again = isLetter ? new FoundLetter(record, null).original() : same(record);
        ReplayMark mark = ReplayMark.of(replayId, planned.item());
        var marked = new ProducerRecord<>(
                again.topic(),
                again.partition(),
                again.timestamp(),
                again.key(),
                again.value(),
                mark.on(again.headers()));
        return new Sent(planned, letter, journal.send(marked));
    }

    private static ProducerRecord<byte[], byte[]> same(ConsumerRecord<byte[], byte[]> record) {
        return new ProducerRecord<>(
                record.topic(), record.partition(), record.timestamp(), record.key(), record.value(), record.headers());
    }

    @Override
    public void close() {
        consumer.close();
    }
}
