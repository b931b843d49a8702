package io.rapporteur.app.status;

import io.rapporteur.app.terminal.CommandException;
import io.rapporteur.runtime.provision.Provisioning;
import io.rapporteur.runtime.service.Cluster;
import io.rapporteur.runtime.service.Exit;
import io.rapporteur.schemas.topic.Topic;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.LogDirDescription;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.config.TopicConfig;

/**
 * The catalogue against the cluster.
 *
 * @param topics all topics of the catalogue in the order of the flow
 * @param contradictions what a service would refuse to start with
 */
public record CatalogueCheck(List<TopicStatus> topics, List<String> contradictions) {

    private static final int TIMEOUT_MS = 30_000;

    /** Asks the cluster; nothing is created or changed. */
    public static CatalogueCheck of(Cluster cluster) {
        Map<String, Object> config = new HashMap<>(cluster.clientConfig());
        config.put(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, TIMEOUT_MS);
        try (Admin admin = Admin.create(config)) {
            return new CatalogueCheck(topics(cluster, admin), Provisioning.contradictions(cluster));
        } catch (ExecutionException e) {
            throw new CommandException(
                    Exit.FAILED, "broker " + cluster.bootstrapServers() + " did not answer: " + e.getCause(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CommandException(Exit.FAILED, "interrupted", e);
        }
    }

    private static List<TopicStatus> topics(Cluster cluster, Admin admin)
            throws ExecutionException, InterruptedException {
        Set<String> there = new HashSet<>(admin.listTopics().names().get());
        List<Topic<?, ?>> wanted = cluster.topics().all();
        there.retainAll(wanted.stream().map(Topic::name).collect(Collectors.toSet()));
        Map<String, TopicDescription> described =
                admin.describeTopics(there).allTopicNames().get();
        Map<ConfigResource, Config> configured = admin.describeConfigs(
                        there.stream().map(CatalogueCheck::resource).collect(Collectors.toSet()))
                .all()
                .get();
        Map<String, Long> offsets = offsets(admin, described);
        Map<String, Long> bytes = bytes(admin, there);
        return wanted.stream()
                .map(topic -> {
                    TopicDescription description = described.get(topic.name());
                    boolean exists = description != null;
                    return new TopicStatus(
                            topic.name(),
                            topic.key(),
                            topic.isAvro() ? topic.valueType().getSimpleName() : "bytes",
                            exists,
                            description == null ? 0 : description.partitions().size(),
                            exists ? cleanup(configured, topic.name()) : "-",
                            offsets.getOrDefault(topic.name(), 0L),
                            bytes.getOrDefault(topic.name(), 0L));
                })
                .toList();
    }

    private static String cleanup(Map<ConfigResource, Config> configured, String topic) {
        Config config = Objects.requireNonNull(configured.get(resource(topic)), topic);
        return config.get(TopicConfig.CLEANUP_POLICY_CONFIG).value();
    }

    private static ConfigResource resource(String topic) {
        return new ConfigResource(ConfigResource.Type.TOPIC, topic);
    }

    private static Map<String, Long> offsets(Admin admin, Map<String, TopicDescription> described)
            throws ExecutionException, InterruptedException {
        Map<TopicPartition, OffsetSpec> first = new HashMap<>();
        Map<TopicPartition, OffsetSpec> last = new HashMap<>();
        described.forEach((name, topic) -> topic.partitions().forEach(info -> {
            first.put(new TopicPartition(name, info.partition()), OffsetSpec.earliest());
            last.put(new TopicPartition(name, info.partition()), OffsetSpec.latest());
        }));
        Map<String, Long> offsets = new HashMap<>();
        admin.listOffsets(last).all().get().forEach((at, end) -> offsets.merge(at.topic(), end.offset(), Long::sum));
        admin.listOffsets(first)
                .all()
                .get()
                .forEach((at, begin) -> offsets.merge(at.topic(), -begin.offset(), Long::sum));
        return offsets;
    }

    private static Map<String, Long> bytes(Admin admin, Set<String> topics)
            throws ExecutionException, InterruptedException {
        List<Integer> brokers = admin.describeCluster().nodes().get().stream()
                .map(node -> node.id())
                .toList();
        Map<String, Long> bytes = new HashMap<>();
        for (KafkaFuture<Map<String, LogDirDescription>> folders :
                admin.describeLogDirs(brokers).descriptions().values()) {
            folders.get().values().forEach(folder -> folder.replicaInfos().forEach((partition, replica) -> {
                if (topics.contains(partition.topic())) {
                    bytes.merge(partition.topic(), replica.size(), Long::sum);
                }
            }));
        }
        return bytes;
    }
}
