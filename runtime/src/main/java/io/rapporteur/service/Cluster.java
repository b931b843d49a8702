package io.rapporteur.service;

import io.rapporteur.settings.Settings;
import io.rapporteur.topic.EventSerdes;
import io.rapporteur.topic.Topics;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import org.apache.kafka.clients.CommonClientConfigs;

/**
 * Where the topics and schemas live, and how to get there.
 *
 * @param bootstrapServers brokers, {@code host:port,host:port}
 * @param registryUrl address of a Confluent-compatible Schema Registry
 * @param prefix what topic names and group ids begin with, so that two installations can share a cluster
 * @param partitions partitions of topics that have to be created
 * @param replication replication factor of topics that have to be created; -1, the broker's default
 * @param client further properties of every Kafka client: TLS, SASL
 */
public record Cluster(
        String bootstrapServers,
        String registryUrl,
        String prefix,
        int partitions,
        int replication,
        Map<String, String> client) {

    private static final String REGISTRY_PROPERTIES = "schema.registry.";

    public Cluster {
        Objects.requireNonNull(bootstrapServers, "bootstrapServers");
        Objects.requireNonNull(registryUrl, "registryUrl");
        Objects.requireNonNull(prefix, "prefix");
        client = Map.copyOf(client);
    }

    /** A cluster with the defaults of the catalogue. */
    public static Cluster at(String bootstrapServers, String registryUrl) {
        return new Cluster(
                bootstrapServers, registryUrl, Topics.DEFAULT_PREFIX, Topics.DEFAULT_PARTITIONS, -1, Map.of());
    }

    /** Reads {@code BOOTSTRAP_SERVERS}, {@code REGISTRY_URL}, {@code TOPIC_PREFIX}, {@code PARTITIONS}, … */
    public static Cluster from(Settings settings) {
        Cluster cluster = new Cluster(
                settings.text("BOOTSTRAP_SERVERS"),
                settings.text("REGISTRY_URL"),
                settings.text("TOPIC_PREFIX", Topics.DEFAULT_PREFIX),
                settings.integer("PARTITIONS", Topics.DEFAULT_PARTITIONS, 1, 1000),
                settings.integer("REPLICATION", -1, -1, 100),
                settings.optional("CLIENT_PROPERTIES")
                        .map(Path::of)
                        .map(Cluster::properties)
                        .orElse(Map.of()));
        return settings.optional("INSTANCE").map(cluster::asMember).orElse(cluster);
    }

    /**
     * The same cluster, for services of which only one at a time has this name. After a kill the next one of the name gets
     * its partitions at once; one without a name waits until the group gives the dead one up.
     */
    public Cluster asMember(String instance) {
        Map<String, String> named = new HashMap<>(client);
        named.put(CommonClientConfigs.GROUP_INSTANCE_ID_CONFIG, instance);
        return new Cluster(bootstrapServers, registryUrl, prefix, partitions, replication, named);
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

    /** Group or application id of a stage: prefix and name. */
    public String groupOf(Stage stage) {
        return prefix + stage.id();
    }

    /** The usual Kafka client properties file; lines that begin with {@code schema.registry.} go to the registry client. */
    public static Map<String, String> properties(Path file) {
        var properties = new Properties();
        try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            properties.load(reader);
        } catch (IOException e) {
            throw new IllegalArgumentException("client properties must be a readable file, got: " + file, e);
        }
        Map<String, String> map = new HashMap<>();
        properties.forEach((name, value) -> map.put(name.toString(), value.toString()));
        return map;
    }
}
