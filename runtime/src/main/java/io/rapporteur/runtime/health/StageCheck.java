package io.rapporteur.runtime.health;

import io.rapporteur.runtime.service.Cluster;
import io.rapporteur.runtime.service.Stage;
import io.rapporteur.schemas.topic.Topic;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.CommonClientConfigs;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.ConsumerGroupDescription;
import org.apache.kafka.clients.admin.ListConsumerGroupOffsetsSpec;
import org.apache.kafka.clients.admin.ListOffsetsOptions;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.IsolationLevel;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.GroupIdNotFoundException;

/** Asks the broker about the groups of all stages, within one time for all questions. */
final class StageCheck implements AutoCloseable {

    private final Cluster cluster;
    private final Admin admin;
    private final StageProgress progress;
    private final long deadline;

    StageCheck(Cluster cluster, StageProgress progress, Duration time) {
        this.cluster = cluster;
        this.progress = progress;
        this.deadline = System.nanoTime() + time.toNanos();
        int millis = Math.toIntExact(time.toMillis());
        Map<String, Object> config = new HashMap<>(cluster.clientConfig());
        config.put(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, millis);
        config.put(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, millis);
        config.put(CommonClientConfigs.SOCKET_CONNECTION_SETUP_TIMEOUT_MS_CONFIG, (long) millis);
        config.put(CommonClientConfigs.SOCKET_CONNECTION_SETUP_TIMEOUT_MAX_MS_CONFIG, (long) millis);
        admin = Admin.create(config);
    }

    /** Every stage in the order of the flow. */
    List<StageHealth> run() throws ExecutionException, TimeoutException, InterruptedException {
        List<String> groups =
                Arrays.stream(Stage.values()).map(cluster::groupOf).toList();
        var descriptions = admin.describeConsumerGroups(groups).describedGroups();
        var committed = admin.listConsumerGroupOffsets(
                groups.stream().collect(Collectors.toMap(group -> group, group -> new ListConsumerGroupOffsetsSpec())));
        Set<TopicPartition> inputs = inputs();
        Map<Stage, Map<TopicPartition, Long>> next = new HashMap<>();
        for (Stage stage : Stage.values()) {
            next.put(stage, offsets(get(committed.partitionsToOffsetAndMetadata(cluster.groupOf(stage)))));
        }
        Map<TopicPartition, Long> ends = ends(inputs, next);
        List<StageHealth> stages = new ArrayList<>();
        for (Stage stage : Stage.values()) {
            var description = Objects.requireNonNull(descriptions.get(cluster.groupOf(stage)));
            stages.add(health(stage, description, Objects.requireNonNull(next.get(stage)), ends));
        }
        return stages;
    }

    private StageHealth health(
            Stage stage,
            KafkaFuture<ConsumerGroupDescription> description,
            Map<TopicPartition, Long> next,
            Map<TopicPartition, Long> ends)
            throws ExecutionException, TimeoutException, InterruptedException {
        Set<String> topics = topics(stage).stream().map(Topic::name).collect(Collectors.toSet());
        long lag = ends.entrySet().stream()
                .filter(end -> topics.contains(end.getKey().topic()) || next.containsKey(end.getKey()))
                .mapToLong(end -> Math.max(0, end.getValue() - next.getOrDefault(end.getKey(), 0L)))
                .sum();
        long done = next.values().stream().mapToLong(Long::longValue).sum();
        Duration waiting = progress.waiting(stage, done, lag, System.nanoTime());
        String group = cluster.groupOf(stage);
        try {
            ConsumerGroupDescription there = get(description);
            return StageHealth.of(
                    stage, group, there.groupState().toString(), there.members().size(), lag, waiting);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof GroupIdNotFoundException) {
                return StageHealth.of(stage, group, "Dead", 0, lag, waiting);
            }
            throw e;
        }
    }

    /** Those of every stage; of topics that are not there yet, none. */
    private Set<TopicPartition> inputs() throws ExecutionException, TimeoutException, InterruptedException {
        Set<String> there = new HashSet<>(get(admin.listTopics().names()));
        there.retainAll(Arrays.stream(Stage.values())
                .flatMap(stage -> topics(stage).stream())
                .map(Topic::name)
                .collect(Collectors.toSet()));
        Set<TopicPartition> partitions = new HashSet<>();
        get(admin.describeTopics(there).allTopicNames()).forEach((name, topic) -> topic.partitions()
                .forEach(info -> partitions.add(new TopicPartition(name, info.partition()))));
        return partitions;
    }

    private static Map<TopicPartition, Long> offsets(Map<TopicPartition, OffsetAndMetadata> committed) {
        Map<TopicPartition, Long> offsets = new HashMap<>();
        committed.forEach((partition, offset) -> {
            if (offset != null) {
                offsets.put(partition, offset.offset());
            }
        });
        return offsets;
    }

    /** Groups read topics between the parts of a stage too. */
    private Map<TopicPartition, Long> ends(Set<TopicPartition> inputs, Map<Stage, Map<TopicPartition, Long>> next)
            throws ExecutionException, TimeoutException, InterruptedException {
        Set<TopicPartition> all = new HashSet<>(inputs);
        next.values().forEach(offsets -> all.addAll(offsets.keySet()));
        Map<TopicPartition, OffsetSpec> latest =
                all.stream().collect(Collectors.toMap(partition -> partition, partition -> OffsetSpec.latest()));
        Map<TopicPartition, Long> ends = new HashMap<>();
        get(admin.listOffsets(latest, new ListOffsetsOptions(IsolationLevel.READ_COMMITTED))
                        .all())
                .forEach((partition, info) -> ends.put(partition, info.offset()));
        return ends;
    }

    private List<Topic<?, ?>> topics(Stage stage) {
        return stage.inputs(cluster.topics());
    }

    private <T> T get(KafkaFuture<T> future) throws ExecutionException, TimeoutException, InterruptedException {
        return future.get(Math.max(1, deadline - System.nanoTime()), TimeUnit.NANOSECONDS);
    }

    @Override
    public void close() {
        admin.close(Duration.ZERO);
    }
}
