package io.rapporteur.schemas.kafka;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/**
 * How every producer is set up. All deliver in the same way: what is sent is stored once, in its order, on as many brokers as the
 * topic asks for. They differ in the largest record, in the memory they may take, and in whether they write in transactions.
 */
public final class ProducerConfiguration {

    private static final int LINGER_MS = 5;
    private static final int BATCH_BYTES = 256 * 1024;

    private final int maxRecordBytes;
    private final long bufferBytes;
    private final Map<String, Object> transactions;

    private ProducerConfiguration(int maxRecordBytes, long bufferBytes, Map<String, Object> transactions) {
        this.maxRecordBytes = maxRecordBytes;
        this.bufferBytes = bufferBytes;
        this.transactions = transactions;
    }

    /**
     * A producer with room for two of the largest records: while one is on its way, the next is made.
     *
     * @param maxRecordBytes what the topic takes, {@code max.message.bytes}: Kafka's default is less than a document
     */
    public static ProducerConfiguration forRecordsUpTo(int maxRecordBytes) {
        return new ProducerConfiguration(maxRecordBytes, 2L * maxRecordBytes, Map.of());
    }

    /** With this buffer, for a service whose memory is counted; {@code send} waits while it is full. */
    public ProducerConfiguration withBuffer(long bytes) {
        return new ProducerConfiguration(maxRecordBytes, bytes, transactions);
    }

    /** Writes in transactions. Of several producers with this id only the one that came last can commit. */
    public ProducerConfiguration inTransactionsOf(String transactionalId) {
        return new ProducerConfiguration(
                maxRecordBytes, bufferBytes, Map.of(ProducerConfig.TRANSACTIONAL_ID_CONFIG, transactionalId));
    }

    /** The same for transactions that may take longer than Kafka's minute before the broker aborts them. */
    public ProducerConfiguration inTransactionsOf(String transactionalId, Duration timeout) {
        return new ProducerConfiguration(
                maxRecordBytes,
                bufferBytes,
                Map.of(
                        ProducerConfig.TRANSACTIONAL_ID_CONFIG,
                        transactionalId,
                        ProducerConfig.TRANSACTION_TIMEOUT_CONFIG,
                        Math.toIntExact(timeout.toMillis())));
    }

    /** What concerns size and speed, for Kafka Streams, which sees to the delivery itself. */
    public Map<String, Object> throughput() {
        Map<String, Object> config = new HashMap<>();
        config.put(ProducerConfig.MAX_REQUEST_SIZE_CONFIG, maxRecordBytes);
        config.put(ProducerConfig.BUFFER_MEMORY_CONFIG, bufferBytes);
        // Text compresses to a quarter, and lz4 costs least.
        config.put(ProducerConfig.COMPRESSION_TYPE_CONFIG, "lz4");
        // Documents are large: Kafka's default of 16 KiB holds one or two.
        config.put(ProducerConfig.BATCH_SIZE_CONFIG, BATCH_BYTES);
        // A batch may wait this long to become fuller, so that the broker has fewer to write.
        config.put(ProducerConfig.LINGER_MS_CONFIG, LINGER_MS);
        return config;
    }

    /**
     * The whole configuration, without serializers; the map is the caller's.
     *
     * @param client how to reach the brokers. What is set here comes before it: with {@code acks=1} there a broker that dies would
     *     take records with it
     */
    public Map<String, Object> on(Map<String, ?> client) {
        Map<String, Object> config = new HashMap<>(Objects.requireNonNull(client, "client"));
        config.putAll(throughput());
        // Kafka's defaults, which a properties file could change: a record that was acknowledged must not be lost ...
        config.put(ProducerConfig.ACKS_CONFIG, "all");
        // ... and one that was sent again must not be there twice, or before another that was sent before it.
        config.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        config.putAll(transactions);
        return config;
    }

    /** Connects a producer of bytes. */
    public Producer<byte[], byte[]> open(Map<String, ?> client) {
        return new KafkaProducer<>(on(client), new ByteArraySerializer(), new ByteArraySerializer());
    }
}
