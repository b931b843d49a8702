package io.rapporteur.ingest.drop;

import static io.rapporteur.deadletter.DeadLetterHeaders.CONTENT_TYPE;
import static io.rapporteur.deadletter.DeadLetterHeaders.FILE_NAME;
import static io.rapporteur.deadletter.DeadLetterHeaders.SOURCE_URI;

import io.rapporteur.ingest.text.ContentHash;
import io.rapporteur.service.Cluster;
import io.rapporteur.topic.Topic;
import io.rapporteur.topic.Topics;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
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
        return new FileDrop(new KafkaProducer<>(config(cluster, raw)), raw, Topics.MAX_RAW_BYTES);
    }

    /**
     * Reads a file and sends it.
     *
     * @return completes when the broker has it safely; exceptionally with {@link DropRefusedException} when the file cannot be
     *     read or is too large, with Kafka's own exception when the broker does not take it
     */
    public CompletableFuture<Dropped> send(Path file) {
        try {
            return send(file, read(file));
        } catch (DropRefusedException refused) {
            return CompletableFuture.failedFuture(refused);
        }
    }

    /**
     * The bytes of a file as {@link #send(Path)} would send them.
     *
     * @throws DropRefusedException when it cannot be read or is too large
     */
    byte[] read(Path file) {
        return FileBytes.of(file, maxBytes);
    }

    /** Sends the bytes that were read from a file. */
    CompletableFuture<Dropped> send(Path file, byte[] bytes) {
        String name = Objects.requireNonNullElse(file.getFileName(), file).toString();
        return send(record(name, null, file.toUri().toString(), bytes));
    }

    /** Sends bytes under a name. */
    public CompletableFuture<Dropped> send(String name, byte[] bytes) {
        return send(name, null, bytes);
    }

    /** Sends bytes under a name with the media type that their sender stated. */
    public CompletableFuture<Dropped> send(String name, @Nullable String contentType, byte[] bytes) {
        try {
            FileBytes.requireSize(name, bytes.length, maxBytes);
            return send(record(name, contentType, null, bytes));
        } catch (DropRefusedException refused) {
            return CompletableFuture.failedFuture(refused);
        }
    }

    /** Waits for what is under way and closes the connection. */
    @Override
    public void close() {
        producer.close(CLOSE_TIME);
    }

    private ProducerRecord<byte[], byte[]> record(
            String name, @Nullable String contentType, @Nullable String sourceUri, byte[] bytes) {
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

    private CompletableFuture<Dropped> send(ProducerRecord<byte[], byte[]> dropped) {
        String name = new String(dropped.key(), StandardCharsets.UTF_8);
        String hash = ContentHash.of(dropped.value());
        var answer = new CompletableFuture<Dropped>();
        try {
            var unused = producer.send(dropped, (place, failure) -> {
                if (failure == null) {
                    answer.complete(new Dropped(name, hash, place.topic(), place.partition(), place.offset()));
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

    private static Map<String, Object> config(Cluster cluster, Topic<?, ?> raw) {
        Map<String, Object> config = new HashMap<>(cluster.clientConfig());
        config.put(ProducerConfig.KEY_SERIALIZER_CLASS_CONFIG, ByteArraySerializer.class);
        config.put(ProducerConfig.VALUE_SERIALIZER_CLASS_CONFIG, ByteArraySerializer.class);
        config.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        config.put(ProducerConfig.ACKS_CONFIG, "all");
        config.put(ProducerConfig.COMPRESSION_TYPE_CONFIG, "lz4");
        config.put(ProducerConfig.LINGER_MS_CONFIG, 5);
        config.put(ProducerConfig.BATCH_SIZE_CONFIG, 256 * 1024);
        config.put(ProducerConfig.MAX_REQUEST_SIZE_CONFIG, raw.maxMessageBytes());
        config.put(ProducerConfig.BUFFER_MEMORY_CONFIG, 2L * raw.maxMessageBytes());
        return config;
    }
}
