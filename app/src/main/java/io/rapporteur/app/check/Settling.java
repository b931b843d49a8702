package io.rapporteur.app.check;

import io.rapporteur.app.instance.StoredTables;
import io.rapporteur.app.terminal.CommandException;
import io.rapporteur.enricher.stream.LinkIndexRepair;
import io.rapporteur.runtime.service.Cluster;
import io.rapporteur.runtime.service.Database;
import io.rapporteur.runtime.service.Exit;
import io.rapporteur.runtime.service.Stage;
import io.rapporteur.runtime.service.TopicScan;
import io.rapporteur.schemas.topic.Topic;
import io.rapporteur.schemas.topic.Topics;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsOptions;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.IsolationLevel;
import org.apache.kafka.common.TopicPartition;

/**
 * Takes the ends of the topics one after the other in the order of the flow, and waits each time until the stage behind has
 * passed them: what descends from a record before these ends is where it belongs, and only what came later is in flight.
 */
final class Settling implements AutoCloseable {

    private static final long BETWEEN_LOOKS_MS = 200;
    private static final Duration POLL = Duration.ofMillis(500);

    private final Cluster cluster;
    private final Database database;
    private final Duration patience;
    private final Admin admin;
    private final Consumer<byte[], byte[]> consumer;

    Settling(Cluster cluster, Database database, Duration patience) {
        this.cluster = cluster;
        this.database = database;
        this.patience = patience;
        admin = Admin.create(new HashMap<>(cluster.clientConfig()));
        consumer = TopicScan.scanner(cluster);
    }

    /**
     * Where each topic ended when everything before had been passed.
     *
     * @param ends by partition: records before these are settled
     * @param behind the first stage that has not passed them, with what it waits for; nothing when all have
     */
    record Settled(Map<TopicPartition, Long> ends, Optional<String> behind) {

        /** Whether a record is old enough to be judged. */
        boolean covers(String topic, int partition, long offset) {
            return offset < ends.getOrDefault(new TopicPartition(topic, partition), 0L);
        }
    }

    Settled await() throws InterruptedException {
        Topics topics = cluster.topics();
        Map<TopicPartition, Long> settled = new HashMap<>();
        Optional<String> behind = passed(Stage.INGEST, settled, topics.raw());
        behind = behind.isPresent() ? behind : passed(Stage.PARSER, settled, topics.received());
        behind = behind.isPresent() ? behind : passed(Stage.ENRICHER, settled, topics.parsed());
        // Before those of the index: what the enricher has committed here, it has written there.
        settled.putAll(ends(List.of(topics.enriched().name()), IsolationLevel.READ_COMMITTED));
        behind = behind.isPresent() ? behind : awaitIndex();
        behind = behind.isPresent()
                ? behind
                : passed(
                        Stage.SINK,
                        Stage.SINK.inputs(topics).stream().map(Topic::name).toList());
        return new Settled(settled, behind);
    }

    /** Waits until the index has taken what was sent to it, and what it has sent to itself by that. */
    Optional<String> awaitIndex() throws InterruptedException {
        Optional<String> behind = Optional.empty();
        for (int step = 0; step < LinkIndexRepair.STEPS && behind.isEmpty(); step++) {
            behind = passed(Stage.ENRICHER, List.of(LinkIndexRepair.indexTopic(cluster)));
        }
        return behind;
    }

    private Optional<String> passed(Stage stage, Map<TopicPartition, Long> settled, Topic<?, ?> input)
            throws InterruptedException {
        settled.putAll(ends(List.of(input.name()), IsolationLevel.READ_COMMITTED));
        return passed(stage, List.of(input.name()));
    }

    private Optional<String> passed(Stage stage, List<String> topics) throws InterruptedException {
        // With what is not committed yet: it may belong to what is.
        Map<TopicPartition, Long> open = ends(topics, IsolationLevel.READ_UNCOMMITTED);
        Map<TopicPartition, Long> before = Map.of();
        long lastMove = System.nanoTime();
        while (true) {
            Map<TopicPartition, Long> next = stage == Stage.SINK ? stored() : committed(stage);
            open.entrySet().removeIf(end -> next.getOrDefault(end.getKey(), 0L) >= end.getValue());
            if (!open.isEmpty()) {
                passMarks(open, next);
            }
            if (open.isEmpty()) {
                return Optional.empty();
            }
            if (!next.equals(before)) {
                lastMove = System.nanoTime();
                before = next;
            } else if (System.nanoTime() - lastMove > patience.toNanos()) {
                return Optional.of(behind(stage, open, next));
            }
            Thread.sleep(BETWEEN_LOOKS_MS);
        }
    }

    private static String behind(Stage stage, Map<TopicPartition, Long> open, Map<TopicPartition, Long> next) {
        var first = open.entrySet().iterator().next();
        return "the " + stage.id() + " stands at " + next.getOrDefault(first.getKey(), 0L) + " of " + first.getValue()
                + " in " + first.getKey();
    }

    /** Marks of transactions have offsets, and a stage need not pass them: partitions without a record before their end are taken out. */
    private void passMarks(Map<TopicPartition, Long> open, Map<TopicPartition, Long> next) {
        Set<TopicPartition> unread = new HashSet<>(open.keySet());
        consumer.assign(unread);
        unread.forEach(partition -> consumer.seek(partition, next.getOrDefault(partition, 0L)));
        ConsumerRecords<byte[], byte[]> polled;
        do {
            polled = consumer.poll(POLL);
            unread.removeAll(polled.partitions());
            consumer.pause(polled.partitions());
            unread.removeIf(partition -> consumer.position(partition) >= Objects.requireNonNull(open.get(partition))
                    && open.remove(partition) != null);
            // What does not move waits for the end of a transaction: the stage is asked again first.
        } while (!unread.isEmpty() && !polled.nextOffsets().isEmpty());
    }

    private Map<TopicPartition, Long> ends(List<String> topics, IsolationLevel isolation) {
        return get(() -> {
            Map<TopicPartition, OffsetSpec> latest = new HashMap<>();
            admin.describeTopics(topics).allTopicNames().get().forEach((name, topic) -> topic.partitions()
                    .forEach(one -> latest.put(new TopicPartition(name, one.partition()), OffsetSpec.latest())));
            Map<TopicPartition, Long> ends = new HashMap<>();
            admin.listOffsets(latest, new ListOffsetsOptions(isolation))
                    .all()
                    .get()
                    .forEach((partition, end) -> ends.put(partition, end.offset()));
            return ends;
        });
    }

    private Map<TopicPartition, Long> committed(Stage stage) {
        return get(() -> {
            Map<TopicPartition, Long> next = new HashMap<>();
            admin.listConsumerGroupOffsets(cluster.groupOf(stage))
                    .partitionsToOffsetAndMetadata()
                    .get()
                    .forEach((partition, offset) -> next.put(partition, offset == null ? 0L : offset.offset()));
            return next;
        });
    }

    private Map<TopicPartition, Long> stored() {
        Map<TopicPartition, Long> next = new HashMap<>();
        StoredTables.once(database, tables -> tables.progress().next())
                .forEach(position -> next.put(position.topicPartition(), position.offset()));
        return next;
    }

    /** How far the sink has stored each partition. */
    static Map<TopicPartition, Long> stored(Connection connection) throws SQLException {
        Map<TopicPartition, Long> next = new HashMap<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows =
                        statement.executeQuery("SELECT topic, partition, next_offset FROM rapporteur.offsets")) {
            while (rows.next()) {
                next.put(new TopicPartition(rows.getString(1), rows.getInt(2)), rows.getLong(3));
            }
        }
        return next;
    }

    /** Asks the broker. */
    private interface Question<T> {
        T ask() throws ExecutionException, InterruptedException;
    }

    private <T> T get(Question<T> question) {
        try {
            return question.ask();
        } catch (ExecutionException e) {
            throw new CommandException(
                    Exit.FAILED, "broker " + cluster.bootstrapServers() + " did not answer: " + e.getCause(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CommandException(Exit.FAILED, "interrupted", e);
        }
    }

    @Override
    public void close() {
        consumer.close();
        admin.close();
    }
}
