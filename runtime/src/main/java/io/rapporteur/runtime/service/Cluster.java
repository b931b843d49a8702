package io.rapporteur.runtime.service;

import io.rapporteur.runtime.settings.PropertiesFile;
import io.rapporteur.runtime.settings.Setting;
import io.rapporteur.runtime.settings.Settings;
import io.rapporteur.schemas.topic.EventSerdes;
import io.rapporteur.schemas.topic.Topics;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.apache.kafka.clients.CommonClientConfigs;

/**
 * Where the topics and schemas live, and how to get there.
 *
 * @param bootstrapServers brokers, {@code host:port,host:port}
 * @param registryUrl address of a Confluent-compatible Schema Registry
 * @param prefix what topic names begin with, so that two installations can share a cluster
 * @param groupPrefix what group ids begin with, and with them transactional ids and internal topics
 * @param partitions partitions of topics that have to be created
 * @param replication replication factor of topics that have to be created; -1, the broker's default
 * @param client further properties of every Kafka client: TLS, SASL
 */
public record Cluster(
        String bootstrapServers,
        String registryUrl,
        String prefix,
        String groupPrefix,
        int partitions,
        int replication,
        Map<String, String> client) {

    private static final String REGISTRY_PROPERTIES = "schema.registry.";

    public Cluster {
        Objects.requireNonNull(bootstrapServers, "bootstrapServers");
        Objects.requireNonNull(registryUrl, "registryUrl");
        Objects.requireNonNull(prefix, "prefix");
        Objects.requireNonNull(groupPrefix, "groupPrefix");
        client = Map.copyOf(client);
    }

    /** A cluster whose topics and groups have the same prefix. */
    public Cluster(
            String bootstrapServers,
            String registryUrl,
            String prefix,
            int partitions,
            int replication,
            Map<String, String> client) {
        this(bootstrapServers, registryUrl, prefix, prefix, partitions, replication, client);
    }

    /** A cluster with the defaults of the catalogue. */
    public static Cluster at(String bootstrapServers, String registryUrl) {
        return new Cluster(
                bootstrapServers, registryUrl, Topics.DEFAULT_PREFIX, Topics.DEFAULT_PARTITIONS, -1, Map.of());
    }

    /** Reads where the cluster is and how its topics and groups are named. */
    public static Cluster from(Settings settings) {
        String prefix = settings.text(Setting.TOPIC_PREFIX);
        Cluster cluster = new Cluster(
                settings.required(Setting.BOOTSTRAP_SERVERS),
                settings.required(Setting.REGISTRY_URL),
                prefix,
                settings.optional(Setting.GROUP_PREFIX).orElse(prefix),
                settings.number(Setting.PARTITIONS),
                settings.number(Setting.REPLICATION),
                settings.as(Setting.CLIENT_PROPERTIES, file -> PropertiesFile.read(Path.of(file)))
                        .orElse(Map.of()));
        return settings.optional(Setting.INSTANCE).map(cluster::asMember).orElse(cluster);
    }

    /** Reads the same where it may be left out: empty unless somebody has said where broker and registry are. */
    public static Optional<Cluster> known(Settings settings) {
        Optional<String> bootstrapServers = settings.optional(Setting.BOOTSTRAP_SERVERS);
        Optional<String> registryUrl = settings.optional(Setting.REGISTRY_URL);
        String prefix = settings.text(Setting.TOPIC_PREFIX);
        String groupPrefix = settings.optional(Setting.GROUP_PREFIX).orElse(prefix);
        Map<String, String> client = settings.as(Setting.CLIENT_PROPERTIES, file -> PropertiesFile.read(Path.of(file)))
                .orElse(Map.of());
        return bootstrapServers.flatMap(servers -> registryUrl.map(
                url -> new Cluster(servers, url, prefix, groupPrefix, Topics.DEFAULT_PARTITIONS, -1, client)));
    }

    /**
     * The same cluster, for services of which only one at a time has this name. After a kill the next one of the name gets
     * its partitions at once; one without a name waits until the group gives the dead one up.
     */
    public Cluster asMember(String instance) {
        Map<String, String> named = new HashMap<>(client);
        named.put(CommonClientConfigs.GROUP_INSTANCE_ID_CONFIG, instance);
        return new Cluster(bootstrapServers, registryUrl, prefix, groupPrefix, partitions, replication, named);
    }

    public Topics topics() {
        return Topics.of(prefix, partitions);
    }

    public EventSerdes serdes() {
        return new EventSerdes(registryUrl, registryConfig());
    }

    /** Configuration of the registry client: the client properties that begin with {@code schema.registry.}, without that. */
    public Map<String, Object> registryConfig() {
        Map<String, Object> registry = new HashMap<>();
        client.forEach((name, value) -> {
            if (name.startsWith(REGISTRY_PROPERTIES)) {
                registry.put(name.substring(REGISTRY_PROPERTIES.length()), value);
            }
        });
        return registry;
    }

    /** Configuration that every Kafka client shares. */
    public Map<String, Object> clientConfig() {
        Map<String, Object> config = new HashMap<>();
        client.forEach((name, value) -> {
            if (!name.startsWith(REGISTRY_PROPERTIES)) {
                config.put(name, value);
            }
        });
        config.put(CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers);
        return config;
    }

    /** Group or application id of a stage: the groups' prefix and its name. */
    public String groupOf(Stage stage) {
        return groupPrefix + stage.id();
    }
}
