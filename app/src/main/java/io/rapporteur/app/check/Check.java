package io.rapporteur.app.check;

import io.rapporteur.app.check.FaultDetection.Names;
import io.rapporteur.app.check.Settling.Settled;
import io.rapporteur.app.follow.TopicReader;
import io.rapporteur.app.instance.Connections;
import io.rapporteur.app.terminal.CommandException;
import io.rapporteur.runtime.service.Cluster;
import io.rapporteur.runtime.service.Database;
import io.rapporteur.runtime.service.Exit;
import io.rapporteur.runtime.service.TopicScan;
import io.rapporteur.runtime.settings.Setting;
import io.rapporteur.schemas.record.RecordPosition;
import io.rapporteur.schemas.topic.Topics;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.kafka.common.TopicPartition;

/**
 * Compares topics and tables while everything is live. Rows and offsets of the database are of one snapshot, so that the tables
 * are compared with exactly those records of which they were made; topics are compared with each other as far as the stages
 * between them had come when the check began.
 */
public final class Check {

    private static final int FETCHED = 1_000;

    private final Cluster cluster;
    private final Database database;
    private final Duration patience;
    private final TopicReader reading;

    /**
     * A check of an installation.
     *
     * @param patience how long a stage may stand still before the check goes on without what depends on it
     * @param reading hears of records that are no events
     */
    public Check(Cluster cluster, Database database, Duration patience, TopicReader reading) {
        this.cluster = cluster;
        this.database = database;
        this.patience = patience;
        this.reading = reading;
    }

    /** Works on what a check has found, before its evidence goes. */
    interface Mender {
        void mend(Connection evidence) throws SQLException, InterruptedException;
    }

    /**
     * Looks, and changes nothing.
     *
     * @param examples most faults of a kind that the report names
     * @param each hears of every fault
     */
    public CheckReport look(int examples, Consumer<Fault> each) throws InterruptedException {
        return look(examples, each, evidence -> {});
    }

    /**
     * Looks, and mends what can be mended by what the pipeline does itself.
     *
     * @param acceptLoss whether documents of which there is no event any more are deleted
     * @param say hears what is done
     */
    public CheckReport repair(int examples, Consumer<Fault> each, boolean acceptLoss, Consumer<String> say)
            throws InterruptedException {
        try (var repair = new Repair(cluster, database, patience, acceptLoss, say)) {
            return look(examples, each, repair::mend);
        }
    }

    private CheckReport look(int examples, Consumer<Fault> each, Mender mender) throws InterruptedException {
        try (var settling = new Settling(cluster, database, patience);
                Connection connection = Connections.open(database)) {
            Settled settled = settling.await();
            connection.setAutoCommit(false);
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            Map<TopicPartition, Long> stored = Settling.stored(connection);
            new TopicTables(reading.scan(), connection, settled, stored).gather();
            FaultDetection comparison = compare(connection, settled, stored);
            CheckReport report = report(connection, comparison, examples, each);
            mender.mend(connection);
            connection.rollback();
            return report;
        } catch (SQLException | CheckException e) {
            throw new CommandException(
                    Exit.FAILED,
                    "database " + database.url() + " could not be compared: " + e.getMessage()
                            + "; a check needs a user who may make temporary tables: name the owner with "
                            + Setting.DATABASE_OWNER.variable(),
                    e);
        }
    }

    private FaultDetection compare(Connection connection, Settled settled, Map<TopicPartition, Long> stored)
            throws SQLException {
        Topics topics = cluster.topics();
        var comparison = new FaultDetection(
                connection,
                new Names(
                        topics.raw().name(),
                        topics.received().name(),
                        topics.parsed().name(),
                        topics.enriched().name(),
                        topics.arrivals().name(),
                        topics.links().name(),
                        topics.deadLetters().name(),
                        topics.deadLetterDecisions().name()));
        comparison.prepare();
        offsets(comparison, stored);
        comparison.tables();
        if (settled.behind().isPresent()) {
            comparison.enter(FaultKind.STAGE_BEHIND, settled.behind().get(), "");
        } else {
            comparison.stages();
            raw(comparison, settled);
        }
        return comparison;
    }

    private void offsets(FaultDetection comparison, Map<TopicPartition, Long> stored) throws SQLException {
        Map<TopicPartition, Long> ends = new HashMap<>();
        try (var consumer = TopicScan.scanner(cluster)) {
            for (String topic : List.of(
                    cluster.topics().enriched().name(),
                    cluster.topics().links().name(),
                    cluster.topics().arrivals().name(),
                    cluster.topics().deadLetters().name(),
                    cluster.topics().deadLetterDecisions().name())) {
                ends.putAll(consumer.endOffsets(TopicScan.partitions(consumer, topic)));
            }
        }
        for (Map.Entry<TopicPartition, Long> one : stored.entrySet()) {
            Long end = ends.get(one.getKey());
            if (end != null && one.getValue() > end) {
                comparison.enter(
                        FaultKind.OFFSETS_BEYOND_END,
                        one.getKey().toString(),
                        "stored to " + one.getValue() + ", the topic ends at " + end);
            }
        }
    }

    /** Only records in the gaps between those that are accounted for are fetched: the files may be large. */
    private void raw(FaultDetection comparison, Settled settled) throws SQLException {
        String topic = cluster.topics().raw().name();
        Map<TopicPartition, Long> begins;
        try (var consumer = TopicScan.scanner(cluster)) {
            begins = consumer.beginningOffsets(TopicScan.partitions(consumer, topic));
        }
        try (var places = new RecordFetcher(cluster)) {
            for (Map.Entry<TopicPartition, Long> begin : begins.entrySet()) {
                TopicPartition partition = begin.getKey();
                long end = settled.ends().getOrDefault(partition, 0L);
                for (long[] gap : comparison.uncovered(partition.partition(), begin.getValue(), end)) {
                    List<Long> found = new ArrayList<>();
                    places.each(partition, gap[0], gap[1], record -> found.add(record.offset()));
                    for (long offset : found) {
                        comparison.enter(
                                FaultKind.RAW_WITHOUT_OUTCOME,
                                new RecordPosition(topic, partition.partition(), offset).toString(),
                                "");
                    }
                }
            }
        }
    }

    private CheckReport report(Connection connection, FaultDetection comparison, int examples, Consumer<Fault> each)
            throws SQLException {
        Map<FaultKind, Long> counts = new EnumMap<>(FaultKind.class);
        List<Fault> named = new ArrayList<>();
        try (Statement statement = connection.createStatement()) {
            // With a fetch size the driver holds so many rows and not all of them.
            statement.setFetchSize(FETCHED);
            try (ResultSet rows = statement.executeQuery("SELECT kind, name, detail FROM fault ORDER BY kind, name")) {
                while (rows.next()) {
                    var fault = new Fault(FaultKind.valueOf(rows.getString(1)), rows.getString(2), rows.getString(3));
                    if (counts.merge(fault.kind(), 1L, Long::sum) <= examples) {
                        named.add(fault);
                    }
                    each.accept(fault);
                }
            }
        }
        return new CheckReport(comparison.checked(), counts, named, comparison.inFlight(), reading.passedOver());
    }
}
