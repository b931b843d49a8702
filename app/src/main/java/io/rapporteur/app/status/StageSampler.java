package io.rapporteur.app.status;

import io.rapporteur.app.instance.StoredTables;
import io.rapporteur.app.terminal.CommandException;
import io.rapporteur.runtime.service.Cluster;
import io.rapporteur.runtime.service.Database;
import io.rapporteur.runtime.service.Exit;
import io.rapporteur.runtime.service.Stage;
import io.rapporteur.schemas.topic.Topic;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.ListOffsetsOptions;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.IsolationLevel;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;

/** Asks the broker for the ends of the topics and for the committed offsets of the stages, and the database for the sink's. */
public final class StageSampler implements AutoCloseable {

    private static final int TIMEOUT_SECONDS = 30;

    private final Cluster cluster;
    private final Database database;
    private final Admin admin;

    public StageSampler(Cluster cluster, Database database) {
        this.cluster = cluster;
        this.database = database;
        Map<String, Object> config = new HashMap<>(cluster.clientConfig());
        config.put(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, TIMEOUT_SECONDS * 1000);
        admin = Admin.create(config);
    }

    /** Records that wait in front of each stage. */
    public Map<Stage, Long> waiting() {
        return sample().stream()
                .collect(Collectors.toMap(
                        StageSample::stage, StageSample::lag, (a, b) -> a, () -> new EnumMap<>(Stage.class)));
    }

    /** Whether ingest has read the raw record at this place. */
    public boolean isIngested(int partition, long offset) {
        Topic<?, ?> raw = cluster.topics().raw();
        return streams(Stage.INGEST).next(new TopicPartition(raw.name(), partition)) > offset;
    }

    /** All stages in the order of the flow. */
    List<StageSample> sample() {
        return Arrays.stream(Stage.values())
                .map(stage -> stage == Stage.SINK ? sink() : streams(stage))
                .toList();
    }

    private StageSample streams(Stage stage) {
        Map<TopicPartition, Long> next = new HashMap<>();
        Map<TopicPartition, OffsetAndMetadata> committed =
                get(admin.listConsumerGroupOffsets(cluster.groupOf(stage)).partitionsToOffsetAndMetadata());
        committed.forEach((partition, offset) -> {
            if (offset != null) {
                next.put(partition, offset.offset());
            }
        });
        // Its own repartition topics are read by the group too.
        Set<TopicPartition> partitions = new HashSet<>(next.keySet());
        partitions.addAll(partitions(stage));
        return new StageSample(stage, ends(partitions), next);
    }

    private StageSample sink() {
        Map<TopicPartition, Long> next = new HashMap<>();
        StoredTables.once(database, tables -> tables.progress().next())
                .forEach(position -> next.put(position.topicPartition(), position.offset()));
        return new StageSample(Stage.SINK, ends(partitions(Stage.SINK)), next);
    }

    private Set<TopicPartition> partitions(Stage stage) {
        List<Topic<?, ?>> topics = stage.inputs(cluster.topics());
        Set<TopicPartition> partitions = new HashSet<>();
        get(admin.describeTopics(topics.stream().map(Topic::name).toList()).allTopicNames())
                .forEach((name, description) -> description
                        .partitions()
                        .forEach(info -> partitions.add(new TopicPartition(name, info.partition()))));
        return partitions;
    }

    private Map<TopicPartition, Long> ends(Set<TopicPartition> partitions) {
        Map<TopicPartition, OffsetSpec> latest =
                partitions.stream().collect(Collectors.toMap(Function.identity(), partition -> OffsetSpec.latest()));
        Map<TopicPartition, Long> ends = new HashMap<>();
        get(admin.listOffsets(latest, new ListOffsetsOptions(IsolationLevel.READ_COMMITTED))
                        .all())
                .forEach((partition, info) -> ends.put(partition, info.offset()));
        return ends;
    }

    private <T> T get(KafkaFuture<T> future) {
        try {
            return future.get(TIMEOUT_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException e) {
            Throwable cause = e.getCause() == null ? e : e.getCause();
            throw new CommandException(
                    Exit.FAILED, "broker " + cluster.bootstrapServers() + " did not answer: " + cause, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CommandException(Exit.FAILED, "interrupted", e);
        }
    }

    @Override
    public void close() {
        admin.close();
    }
}
