package io.rapporteur.ingest.drop;

import static io.rapporteur.schemas.deadletter.DeadLetterHeaders.CONTENT_LENGTH;
import static io.rapporteur.schemas.deadletter.DeadLetterHeaders.CONTENT_SHA256;
import static io.rapporteur.schemas.deadletter.DeadLetterHeaders.CONTENT_TYPE;
import static io.rapporteur.schemas.deadletter.DeadLetterHeaders.FILE_NAME;
import static io.rapporteur.schemas.deadletter.DeadLetterHeaders.SOURCE_URI;

import io.rapporteur.ingest.text.extraction.ContentHash;
import io.rapporteur.runtime.service.Cluster;
import io.rapporteur.schemas.kafka.ProducerConfiguration;
import io.rapporteur.schemas.record.RecordPosition;
import io.rapporteur.schemas.topic.Topic;
import io.rapporteur.schemas.topic.Topics;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.jspecify.annotations.Nullable;

/**
 * Puts files into the raw topic. The key is the file's name, so that the versions of a file stay in order. May be used by several
 * threads; blocks while the broker is slower than the sender.
 */
public final class FileDrop implements AutoCloseable {

    private static final Duration CLOSE_TIME = Duration.ofSeconds(8);

    private final Producer<byte[], byte[]> producer;
    private final Topic<byte[], byte[]> raw;
    private final int maxBytes;

    FileDrop(Producer<byte[], byte[]> producer, Topic<byte[], byte[]> raw, int maxBytes) {
        this.producer = producer;
        this.raw = raw;
        this.maxBytes = maxBytes;
    }

    /** A drop into the raw topic of a cluster, with the limit of the catalogue. */
    public static FileDrop to(Cluster cluster) {
        var raw = cluster.topics().raw();
        var producer =
                ProducerConfiguration.forRecordsUpTo(raw.maxMessageBytes()).open(cluster.clientConfig());
        return new FileDrop(producer, raw, Topics.MAX_RAW_BYTES);
    }

    /**
     * Reads a file and sends it; of one that is too large, what is known of it without its bytes, which ends as a dead letter.
     *
     * @return completes when the broker has it safely; exceptionally with {@link DropRefusedException} when the file cannot be
     *     read, with Kafka's own exception when the broker does not take it
     */
    public CompletableFuture<Dropped> send(Path file) {
        try {
            return send(prepare(file));
        } catch (DropRefusedException refused) {
            return CompletableFuture.failedFuture(refused);
        }
    }

    /**
     * A file as {@link #send(Path)} would send it.
     *
     * @throws DropRefusedException when it cannot be read
     */
    Prepared prepare(Path file) {
        String name = Objects.requireNonNullElse(file.getFileName(), file).toString();
        String source = file.toUri().toString();
        try {
            byte[] bytes = FileBytes.of(file, maxBytes);
            return new Prepared(name, ContentHash.of(bytes), record(name, null, source, bytes));
        } catch (TooLargeException tooLarge) {
            return withoutBytes(record(name, null, source, null), FileBytes.size(file), FileBytes.hash(file));
        }
    }

    /** Sends bytes under a name. */
    public CompletableFuture<Dropped> send(String name, byte[] bytes) {
        return send(name, null, bytes);
    }

    /** Sends bytes under a name with the media type that their sender stated; of too many, what is known of them. */
    public CompletableFuture<Dropped> send(String name, @Nullable String contentType, byte[] bytes) {
        String hash = ContentHash.of(bytes);
        return send(
                bytes.length > maxBytes
                        ? withoutBytes(record(name, contentType, null, null), bytes.length, hash)
                        : new Prepared(name, hash, record(name, contentType, null, bytes)));
    }

    private static Prepared withoutBytes(ProducerRecord<byte[], byte[]> record, long size, String hash) {
        record.headers().add(CONTENT_LENGTH, utf8(String.valueOf(size)));
        record.headers().add(CONTENT_SHA256, utf8(hash));
        return new Prepared(new String(record.key(), StandardCharsets.UTF_8), hash, record);
    }

    /** Waits for what is under way and closes the connection. */
    @Override
    public void close() {
        producer.close(CLOSE_TIME);
    }

    private ProducerRecord<byte[], byte[]> record(
            String name, @Nullable String contentType, @Nullable String sourceUri, byte @Nullable [] bytes) {
        var dropped = new ProducerRecord<>(raw.name(), utf8(name), bytes);
        dropped.headers().add(FILE_NAME, utf8(name));
        if (contentType != null) {
            dropped.headers().add(CONTENT_TYPE, utf8(contentType));
        }
        if (sourceUri != null) {
            dropped.headers().add(SOURCE_URI, utf8(sourceUri));
        }
        return dropped;
    }

    /** Sends what was prepared. */
    CompletableFuture<Dropped> send(Prepared file) {
        var answer = new CompletableFuture<Dropped>();
        try {
            var unused = producer.send(file.record(), (place, failure) -> {
                if (failure == null) {
                    answer.complete(new Dropped(file.name(), file.hash(), RecordPosition.of(place)));
                } else {
                    answer.completeExceptionally(failure);
                }
            });
        } catch (KafkaException e) {
            answer.completeExceptionally(e);
        }
        return answer;
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
