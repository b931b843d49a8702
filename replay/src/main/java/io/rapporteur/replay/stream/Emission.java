package io.rapporteur.replay.stream;

import io.rapporteur.deadletter.DeadLetterHeaders;
import io.rapporteur.mark.Digest;
import io.rapporteur.mark.ReplayMark;
import io.rapporteur.replay.SourceRecord;
import io.rapporteur.service.Cluster;
import io.rapporteur.service.TopicScan;
import java.nio.charset.StandardCharsets;
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
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;

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

    Emission(Cluster cluster, Sources sources, String replayId, Map<String, SourceRecord> records, Journal journal) {
        this.replayId = replayId;
        this.sources = sources;
        this.waiting = new HashMap<>(records);
        this.journal = journal;
        consumer = TopicScan.consumer(cluster);
        List<TopicPartition> partitions = new ArrayList<>();
        records.values().stream()
                .map(SourceRecord::source)
                .distinct()
                .forEach(topic -> partitions.addAll(TopicScan.partitions(consumer, topic)));
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
        ends = consumer.endOffsets(partitions);
    }

    /** What was sent of an item, and where it will lie. */
    record Sent(SourceRecord record, Future<RecordMetadata> place) {}

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
                sent.add(new Sent(planned, journal.send(again(record, planned))));
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

    private ProducerRecord<byte[], byte[]> again(ConsumerRecord<byte[], byte[]> record, SourceRecord planned) {
        boolean letter = !planned.target().equals(planned.source());
        Headers headers = letter ? ofOriginal(record.headers()) : record.headers();
        // A letter lies in any partition; the partition of its key is where its stage looks.
        Integer partition = letter ? null : Integer.valueOf(record.partition());
        return new ProducerRecord<>(
                planned.target(),
                partition,
                record.timestamp(),
                record.key(),
                record.value(),
                ReplayMark.of(replayId, planned.item()).on(headers));
    }

    /** The headers that the failed record had, with one attempt more. */
    private static Headers ofOriginal(Headers letter) {
        Headers headers = new RecordHeaders();
        for (Header header : letter) {
            boolean ours =
                    header.key().startsWith("rapporteur.") || header.key().startsWith("__streams.errors.");
            boolean stays = !ours || header.key().equals(DeadLetterHeaders.FIRST_SEEN);
            if (stays) {
                headers.add(header);
            }
        }
        Header attempt = letter.lastHeader(DeadLetterHeaders.ATTEMPT);
        int before = attempt == null ? 1 : Integer.parseInt(new String(attempt.value(), StandardCharsets.UTF_8));
        return headers.add(
                DeadLetterHeaders.ATTEMPT, Integer.toString(before + 1).getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public void close() {
        consumer.close();
    }
}
