package io.rapporteur.schemas.kafka;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.CooperativeStickyAssignor;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/**
 * How every consumer outside of Kafka Streams is set up: it reads committed records from the first that is kept, and moves no
 * offset by itself. Consumers differ in how much they take at once, in how long the broker may wait, and in whether they belong to a
 * group.
 */
public final class ConsumerConfiguration {

    /** An instance that was killed must not hold its partitions longer than this. */
    public static final int SESSION_TIMEOUT_MS = 10_000;

    private static final int AT_ONCE_MS = 10;

    private final Map<String, Object> own;

    private ConsumerConfiguration(Map<String, Object> own) {
        this.own = own;
    }

    /** A consumer without a group, which leaves no trace on the broker. */
    public static ConsumerConfiguration committed() {
        return new ConsumerConfiguration(Map.of(
                // Not what a transaction has written that is taken back.
                ConsumerConfig.ISOLATION_LEVEL_CONFIG,
                "read_committed",
                // A record counts as read when what follows from it is safe, which the caller knows and Kafka does not.
                ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
                false,
                // Nothing that is kept may be passed over; Kafka's default begins with what comes next.
                ConsumerConfig.AUTO_OFFSET_RESET_CONFIG,
                "earliest",
                // Who only reads must not create a topic, least of all with the broker's number of partitions.
                ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG,
                false));
    }

    /** Shares the partitions with the other members of this group. */
    public ConsumerConfiguration inGroup(String id) {
        return with(Map.of(ConsumerConfig.GROUP_ID_CONFIG, id));
    }

    /** Partitions of a member that is gone go to the others soon; those of the others stay where they are. */
    public ConsumerConfiguration withQuickHandOver() {
        return with(Map.of(
                ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG,
                SESSION_TIMEOUT_MS,
                ConsumerConfig.PARTITION_ASSIGNMENT_STRATEGY_CONFIG,
                CooperativeStickyAssignor.class.getName()));
    }

    /** Reads what is there now: the broker answers at once, and a change of partitions does not wait for its last answer. */
    public ConsumerConfiguration answeredAtOnce() {
        return with(Map.of(ConsumerConfig.FETCH_MAX_WAIT_MS_CONFIG, AT_ONCE_MS));
    }

    /** A poll gives at most this many records: documents are large, and few at a time bound the heap. */
    public ConsumerConfiguration polling(int records) {
        return with(Map.of(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, records));
    }

    /** A fetch brings at most this many bytes, as compressed on the broker; one batch always, however large it is. */
    public ConsumerConfiguration fetching(int bytes) {
        return with(Map.of(ConsumerConfig.FETCH_MAX_BYTES_CONFIG, bytes));
    }

    /** The same where all of it may come from one partition; Kafka's default is 1 MiB of each. */
    public ConsumerConfiguration fetchingFromOnePartition(int bytes) {
        return fetching(bytes).with(Map.of(ConsumerConfig.MAX_PARTITION_FETCH_BYTES_CONFIG, bytes));
    }

    private ConsumerConfiguration with(Map<String, Object> further) {
        Map<String, Object> all = new HashMap<>(own);
        all.putAll(further);
        return new ConsumerConfiguration(Map.copyOf(all));
    }

    /**
     * The whole configuration, without deserializers; the map is the caller's.
     *
     * @param client how to reach the brokers. What is set here comes before it: with {@code isolation.level=read_uncommitted} there
     *     a document could be read that is taken back
     */
    public Map<String, Object> on(Map<String, ?> client) {
        Map<String, Object> config = new HashMap<>(Objects.requireNonNull(client, "client"));
        config.putAll(own);
        return config;
    }

    /** Connects a consumer of bytes. */
    public Consumer<byte[], byte[]> open(Map<String, ?> client) {
        return new KafkaConsumer<>(on(client), new ByteArrayDeserializer(), new ByteArrayDeserializer());
    }
}
