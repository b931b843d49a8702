package io.rapporteur.runtime.provision;

import io.rapporteur.runtime.service.Cluster;
import io.rapporteur.schemas.topic.Topic;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.FinalizedVersionRange;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.Node;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.errors.UnsupportedVersionException;

/** Asks the brokers what they can do. */
final class BrokerCheck {

    /** Short, so that an address at which nobody answers is soon said. */
    private static final int TIMEOUT_MS = 10_000;

    private static final String TRANSACTIONS = "transaction.version";

    private final Cluster cluster;

    BrokerCheck(Cluster cluster) {
        this.cluster = cluster;
    }

    List<String> run() {
        Map<String, Object> config = new HashMap<>(cluster.clientConfig());
        config.put(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, TIMEOUT_MS);
        config.put(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, TIMEOUT_MS);
        try (Admin admin = Admin.create(config)) {
            Collection<Node> nodes = get(admin.describeCluster().nodes());
            return new BrokerFacts(
                            nodes.size(),
                            transactions(admin),
                            settings(admin, nodes.iterator().next()),
                            replicas(admin))
                    .shortcomings();
        } catch (ExecutionException e) {
            throw new ProvisioningException(
                    "broker " + cluster.bootstrapServers() + " did not answer: " + e.getCause(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ProvisioningException("interrupted while the brokers were asked", e);
        }
    }

    private static OptionalInt transactions(Admin admin) throws ExecutionException, InterruptedException {
        try {
            FinalizedVersionRange range = get(admin.describeFeatures().featureMetadata())
                    .finalizedFeatures()
                    .get(TRANSACTIONS);
            return range == null ? OptionalInt.empty() : OptionalInt.of(range.maxVersionLevel());
        } catch (ExecutionException e) {
            return orElse(e, OptionalInt.empty());
        }
    }

    private static Map<String, String> settings(Admin admin, Node node)
            throws ExecutionException, InterruptedException {
        var broker = new ConfigResource(ConfigResource.Type.BROKER, node.idString());
        Map<String, String> settings = new HashMap<>();
        try {
            var config = get(admin.describeConfigs(Set.of(broker)).all());
            Objects.requireNonNull(config.get(broker)).entries().forEach(entry -> {
                if (entry.value() != null) {
                    settings.put(entry.name(), entry.value());
                }
            });
            return settings;
        } catch (ExecutionException e) {
            return orElse(e, Map.of());
        }
    }

    private Map<String, Integer> replicas(Admin admin) throws ExecutionException, InterruptedException {
        Set<String> existing = get(admin.listTopics().names());
        List<String> ours = cluster.topics().all().stream()
                .map(Topic::name)
                .filter(existing::contains)
                .toList();
        Map<String, Integer> replicas = new TreeMap<>();
        get(admin.describeTopics(ours).allTopicNames())
                .forEach((name, topic) ->
                        replicas.put(name, topic.partitions().get(0).replicas().size()));
        return replicas;
    }

    /** What must not be asked, or cannot be, says nothing against the cluster. */
    private static <T> T orElse(ExecutionException failure, T unknown) throws ExecutionException {
        if (failure.getCause() instanceof AuthorizationException
                || failure.getCause() instanceof UnsupportedVersionException) {
            return unknown;
        }
        throw failure;
    }

    private static <T> T get(KafkaFuture<T> future) throws ExecutionException, InterruptedException {
        return future.get();
    }
}
