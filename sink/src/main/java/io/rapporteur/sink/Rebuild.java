package io.rapporteur.sink;

import com.zaxxer.hikari.HikariDataSource;
import io.rapporteur.runtime.service.Cluster;
import io.rapporteur.runtime.service.Database;
import io.rapporteur.schemas.record.RecordPosition;
import io.rapporteur.sink.migration.ShadowSchema;
import io.rapporteur.sink.store.EventStore;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;

/**
 * The tables filled anew from the topics, beside those in use, and switched. The sink and the readers go on meanwhile; at the
 * switch the sink waits for the last few records and then goes on where the new tables stand, by its offsets.
 */
public final class Rebuild {

    private static final Duration POLL = Duration.ofMillis(100);

    /** Records of one poll, each of which may be large; several polls are stored together. */
    private static final int POLLED = 1;

    /** Bytes fetched at one time, compressed as on the broker. */
    private static final int FETCHED_BYTES = 1024 * 1024;

    /** What was lost or failed by name in the report; all of it is counted. */
    private static final int NAMED = 1_000;

    private final Cluster cluster;
    private final SinkSettings settings;
    private final Progress progress;
    private final Positions positions = new Positions();
    private long records;

    /** Hears how far it is: records stored, of those that were there when it began. */
    public interface Progress {
        void at(long stored, long total);
    }

    public Rebuild(Cluster cluster, Database database, Progress progress) {
        this.cluster = Objects.requireNonNull(cluster, "cluster");
        this.settings = SinkSettings.defaults(database);
        this.progress = Objects.requireNonNull(progress, "progress");
    }

    /**
     * Fills the new tables and switches to them, unless something would be lost by it.
     *
     * @param acceptLoss switch also when documents are lacking or records have failed
     * @throws Exception when broker, registry or database stay away; the tables in use are as they were
     */
    public RebuildReport run(boolean acceptLoss) throws Exception {
        long began = System.nanoTime();
        try (HikariDataSource used = SinkConnections.open(settings.database());
                HikariDataSource filled = SinkConnections.open(settings.database(), ShadowSchema.SCHEMA);
                Connection connection = used.getConnection();
                var consumer = SinkConsumers.alone(cluster, POLLED, FETCHED_BYTES)) {
            var shadow = new ShadowSchema(connection);
            shadow.create(filled);
            RecordStore store = store(filled, shadow);
            assign(consumer, store);
            fill(consumer, store, ends(consumer));
            // Most of it while the sink still works, so that it waits for little.
            Map<String, Long> carried = new HashMap<>(shadow.carryOver());
            try {
                fill(consumer, store, partitions(shadow.hold()));
                shadow.carryOver().forEach((table, rows) -> carried.merge(table, rows, Long::sum));
                return end(shadow, carried, acceptLoss, began);
            } finally {
                shadow.release();
            }
        }
    }

    private RebuildReport end(ShadowSchema shadow, Map<String, Long> carried, boolean acceptLoss, long began)
            throws SQLException {
        List<String> lost = new ArrayList<>(shadow.lostDocuments(NAMED));
        lost.addAll(shadow.lostLinks(NAMED - lost.size()));
        long lostCount = shadow.countLost();
        long failedCount = shadow.countFailed();
        boolean whole = lostCount == 0 && failedCount == 0;
        List<String> failed = shadow.failed(NAMED);
        if (whole || acceptLoss) {
            shadow.switchOver();
        }
        var took = Duration.ofNanos(System.nanoTime() - began);
        return new RebuildReport(whole || acceptLoss, records, carried, lost, lostCount, failed, failedCount, took);
    }

    /** In the database, since there may be many; twice the same where a transaction was tried again. */
    private static void reject(List<RejectedRecord> rejections, ShadowSchema shadow) {
        for (RejectedRecord one : rejections) {
            ConsumerRecord<byte[], byte[]> record = one.record();
            shadow.reject(RecordPosition.of(record), one.reason() + ": " + one.cause());
        }
    }

    private RecordStore store(HikariDataSource filled, ShadowSchema shadow) {
        var retries = new SinkRetries(settings.patience(), new CountDownLatch(1));
        return new RecordStore(
                new RecordReader(cluster), new EventStore(filled), rejected -> reject(rejected, shadow), retries);
    }

    private void assign(Consumer<byte[], byte[]> consumer, RecordStore store) throws Exception {
        List<TopicPartition> all = new ArrayList<>();
        for (String topic : store.topics()) {
            consumer.partitionsFor(topic).forEach(one -> all.add(new TopicPartition(topic, one.partition())));
        }
        consumer.assign(all);
        positions.seek(consumer, store.offsets(all));
    }

    private static Map<TopicPartition, Long> ends(Consumer<?, ?> consumer) {
        return consumer.endOffsets(consumer.assignment());
    }

    /** The places where the sink stands, those of other topics left out. */
    private static Map<TopicPartition, Long> partitions(Map<String, Long> offsets) {
        Map<TopicPartition, Long> partitions = new HashMap<>();
        offsets.forEach((name, offset) -> {
            int dash = name.lastIndexOf('-');
            partitions.put(
                    new TopicPartition(name.substring(0, dash), Integer.parseInt(name.substring(dash + 1))), offset);
        });
        return partitions;
    }

    /** Stores until each partition has come to its goal. */
    private void fill(Consumer<byte[], byte[]> consumer, RecordStore store, Map<TopicPartition, Long> goals)
            throws Exception {
        Map<TopicPartition, Long> open = new HashMap<>(goals);
        open.keySet().retainAll(new HashSet<>(consumer.assignment()));
        long total = records
                + open.entrySet().stream()
                        .mapToLong(goal -> Math.max(0, goal.getValue() - consumer.position(goal.getKey())))
                        .sum();
        var batches = new BatchPoll(consumer, settings.batchRecords());
        while (!reached(consumer, open)) {
            ConsumerRecords<byte[], byte[]> polled = batches.poll(POLL);
            if (!polled.nextOffsets().isEmpty()) {
                var moves = positions.moves(polled.nextOffsets());
                store.store(polled, moves);
                positions.moved(moves);
                records += polled.count();
                progress.at(Math.min(records, total), total);
            }
        }
    }

    private static boolean reached(Consumer<?, ?> consumer, Map<TopicPartition, Long> goals) {
        Collection<TopicPartition> passed = goals.entrySet().stream()
                .filter(goal -> consumer.position(goal.getKey()) >= goal.getValue())
                .map(Map.Entry::getKey)
                .toList();
        goals.keySet().removeAll(new HashSet<>(passed));
        return goals.isEmpty();
    }

    /**
     * Removes the tables that were in use before the last rebuild.
     *
     * @return whether there were any
     */
    public static boolean dropBefore(Database database) throws SQLException {
        try (HikariDataSource used = SinkConnections.open(database);
                Connection connection = used.getConnection()) {
            return new ShadowSchema(connection).dropBefore();
        }
    }
}
