package io.rapporteur.runtime.provision;

import io.rapporteur.runtime.service.Cluster;
import io.rapporteur.runtime.settings.Setting;
import io.rapporteur.schemas.topic.Topic;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.errors.TopicExistsException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Creates the topics that are missing and refuses those that contradict the catalogue. */
final class TopicProvisioner {

    private static final Logger LOGGER = LoggerFactory.getLogger(TopicProvisioner.class);
    private static final int TIMEOUT_MS = 30_000;

    private final Cluster cluster;

    TopicProvisioner(Cluster cluster) {
        this.cluster = cluster;
    }

    void run(List<Topic<?, ?>> topics) {
        try (Admin admin = admin()) {
            Set<String> existing = get(admin.listTopics().names());
            create(
                    admin,
                    topics.stream()
                            .filter(topic -> !existing.contains(topic.name()))
                            .toList());
            List<String> problems = contradictions(admin, topics, existing);
            if (!problems.isEmpty()) {
                throw new ProvisioningException(problems);
            }
        }
    }

    /** Refuses topics that are missing or contradict the catalogue; nothing is created. */
    void check(List<Topic<?, ?>> topics) {
        try (Admin admin = admin()) {
            Set<String> existing = get(admin.listTopics().names());
            List<String> problems = new ArrayList<>(topics.stream()
                    .filter(topic -> !existing.contains(topic.name()))
                    .map(topic -> "topic %s must exist; create it with %d partitions and %s, or start with %s create"
                            .formatted(
                                    topic.name(),
                                    topic.partitions(),
                                    new TreeMap<>(topic.config()),
                                    Setting.TOPICS.option()))
                    .toList());
            problems.addAll(contradictions(admin, topics, existing));
            if (!problems.isEmpty()) {
                throw new ProvisioningException(problems);
            }
        }
    }

    /** What the existing topics have against the catalogue; nothing is created. */
    List<String> contradictions(List<Topic<?, ?>> topics) {
        try (Admin admin = admin()) {
            return contradictions(admin, topics, get(admin.listTopics().names()));
        }
    }

    private Admin admin() {
        Map<String, Object> config = new HashMap<>(cluster.clientConfig());
        config.put(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, TIMEOUT_MS);
        config.put(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, TIMEOUT_MS);
        return Admin.create(config);
    }

    private void create(Admin admin, List<Topic<?, ?>> missing) {
        var creations = admin.createTopics(missing.stream().map(this::newTopic).toList())
                .values();
        creations.forEach((name, created) -> {
            try {
                created.get();
                LOGGER.atInfo().addKeyValue("topic", name).log("topic created");
            } catch (ExecutionException e) {
                if (!(e.getCause() instanceof TopicExistsException)) {
                    throw new ProvisioningException("topic " + name + " could not be created: " + e.getCause(), e);
                }
                // Another service was faster; that is as good.
            } catch (InterruptedException e) {
                throw interrupted(e);
            }
        });
    }

    private NewTopic newTopic(Topic<?, ?> topic) {
        Optional<Short> replication =
                cluster.replication() < 1 ? Optional.empty() : Optional.of((short) cluster.replication());
        return new NewTopic(topic.name(), Optional.of(topic.partitions()), replication).configs(topic.config());
    }

    private List<String> contradictions(Admin admin, List<Topic<?, ?>> topics, Set<String> names) {
        List<Topic<?, ?>> existing =
                topics.stream().filter(topic -> names.contains(topic.name())).toList();
        Map<String, TopicDescription> described =
                get(admin.describeTopics(existing.stream().map(Topic::name).toList())
                        .allTopicNames());
        Map<ConfigResource, Config> configured = get(admin.describeConfigs(
                        existing.stream().map(TopicProvisioner::resource).collect(Collectors.toSet()))
                .all());
        List<String> problems = new ArrayList<>();
        for (Topic<?, ?> topic : existing) {
            Config config = Objects.requireNonNull(configured.get(resource(topic)), topic.name());
            int partitions = Objects.requireNonNull(described.get(topic.name()), topic.name())
                    .partitions()
                    .size();
            if (partitions != topic.partitions()) {
                problems.add(("topic %s must have %d partitions, got: %d; set RAPPORTEUR_PARTITIONS=%d (the whole"
                                + " installation must use one number), or give a topic prefix of its own")
                        .formatted(topic.name(), topic.partitions(), partitions, partitions));
            }
            topic.config().forEach((name, wanted) -> contradiction(topic, name, wanted, config)
                    .ifPresent(problems::add));
        }
        return problems;
    }

    private static Optional<String> contradiction(Topic<?, ?> topic, String name, String wanted, Config config) {
        String got = config.get(name) == null ? "" : config.get(name).value();
        boolean enough = name.equals("max.message.bytes") && Long.parseLong(got) >= Long.parseLong(wanted);
        if (got.equals(wanted) || enough) {
            return Optional.empty();
        }
        return Optional.of("topic %s must have %s=%s, got: %s; alter the topic, or give a topic prefix of its own"
                .formatted(topic.name(), name, wanted, got));
    }

    private static ConfigResource resource(Topic<?, ?> topic) {
        return new ConfigResource(ConfigResource.Type.TOPIC, topic.name());
    }

    private <T> T get(KafkaFuture<T> future) {
        try {
            return future.get();
        } catch (ExecutionException e) {
            throw new ProvisioningException(
                    "broker " + cluster.bootstrapServers() + " did not answer: " + e.getCause(), e);
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    private static ProvisioningException interrupted(InterruptedException e) {
        Thread.currentThread().interrupt();
        return new ProvisioningException("interrupted while topics were prepared", e);
    }
}
