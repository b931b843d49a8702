package io.rapporteur.testing;

import static java.util.Map.entry;
import static org.testcontainers.postgresql.PostgreSQLContainer.POSTGRESQL_PORT;

import io.confluent.kafka.schemaregistry.client.CachedSchemaRegistryClient;
import io.confluent.kafka.schemaregistry.client.rest.exceptions.RestClientException;
import java.io.IOException;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.containers.wait.strategy.Wait;
import org.testcontainers.kafka.KafkaContainer;
import org.testcontainers.lifecycle.Startables;
import org.testcontainers.postgresql.PostgreSQLContainer;

/**
 * Broker, registry and database as containers, with the images and the settings of {@code docker-compose.yml}; only the
 * registry keeps its schemas in memory. Their addresses come from the engine, which need not be on this machine.
 */
final class ContainerBackingServices implements StartedBackingServices {

    static final String BROKER = "apache/kafka:4.3.1";
    static final String REGISTRY = "apicurio/apicurio-registry:3.0.9";
    static final String DATABASE = "postgres:17";
    static final List<String> IMAGES = List.of(BROKER, REGISTRY, DATABASE);

    static final Map<String, String> BROKER_SETTINGS = Map.ofEntries(
            entry("KAFKA_HEAP_OPTS", "-Xms256m -Xmx640m"),
            entry("KAFKA_OFFSETS_TOPIC_NUM_PARTITIONS", "5"),
            entry("KAFKA_TRANSACTION_STATE_LOG_NUM_PARTITIONS", "5"),
            entry("KAFKA_SHARE_COORDINATOR_STATE_TOPIC_REPLICATION_FACTOR", "1"),
            entry("KAFKA_SHARE_COORDINATOR_STATE_TOPIC_MIN_ISR", "1"),
            entry("KAFKA_GROUP_INITIAL_REBALANCE_DELAY_MS", "0"),
            entry("KAFKA_AUTO_CREATE_TOPICS_ENABLE", "false"),
            entry("KAFKA_MESSAGE_MAX_BYTES", "33554432"),
            entry("KAFKA_REPLICA_FETCH_MAX_BYTES", "33554432"),
            entry("KAFKA_SOCKET_REQUEST_MAX_BYTES", "41943040"),
            entry("KAFKA_QUEUED_MAX_REQUEST_BYTES", "83886080"),
            entry("KAFKA_OFFSETS_RETENTION_MINUTES", "2147483647"));
    static final Map<String, String> REGISTRY_SETTINGS =
            Map.of("JAVA_OPTIONS", "-Xmx256m", "QUARKUS_HTTP_ACCESS_LOG_ENABLED", "false");

    private static final String OWNER = "rapporteur";
    private static final int REGISTRY_PORT = 8080;
    /** The state that PostgreSQL gives: https://www.postgresql.org/docs/17/errcodes-appendix.html. */
    private static final String DUPLICATE_DATABASE = "42P04";

    private static final String COMPATIBILITY = "FULL_TRANSITIVE";

    private final KafkaContainer broker = new KafkaContainer(BROKER).withEnv(BROKER_SETTINGS);
    private final GenericContainer<?> registry = new GenericContainer<>(REGISTRY)
            .withEnv(REGISTRY_SETTINGS)
            .withExposedPorts(REGISTRY_PORT)
            .waitingFor(Wait.forHttp("/health/ready").forPort(REGISTRY_PORT));
    private final PostgreSQLContainer database = new PostgreSQLContainer(DATABASE)
            .withDatabaseName(OWNER)
            .withUsername(OWNER)
            .withPassword(OWNER);

    private ContainerBackingServices() {}

    /** Starts all three at once and returns when they answer. */
    static ContainerBackingServices start() {
        var backing = new ContainerBackingServices();
        try {
            Startables.deepStart(backing.broker, backing.registry, backing.database)
                    .join();
            backing.setCompatibility();
            return backing;
        } catch (RuntimeException e) {
            backing.close();
            throw new IllegalStateException(
                    "containers of " + IMAGES + " must start; -Dbacking-services=embedded does without them", e);
        }
    }

    // The registry's own default is NONE.
    private void setCompatibility() {
        try (var client = new CachedSchemaRegistryClient(registryUrl(), 1)) {
            client.updateCompatibility(null, COMPATIBILITY);
        } catch (IOException | RestClientException e) {
            throw new IllegalStateException("registry must take the compatibility level " + COMPATIBILITY, e);
        }
    }

    @Override
    public String bootstrapServers() {
        return broker.getBootstrapServers();
    }

    @Override
    public String registryUrl() {
        return "http://" + registry.getHost() + ":" + registry.getMappedPort(REGISTRY_PORT) + "/apis/ccompat/v7";
    }

    @Override
    public String jdbcUrl() {
        return database.getJdbcUrl();
    }

    @Override
    public String database(String name) {
        try (var connection = DriverManager.getConnection(jdbcUrl(), user(), password());
                var statement = connection.createStatement()) {
            statement.execute("create database \"" + name + "\"");
        } catch (SQLException e) {
            if (!DUPLICATE_DATABASE.equals(e.getSQLState())) {
                throw new IllegalStateException("database " + name + " must be created", e);
            }
        }
        return "jdbc:postgresql://" + database.getHost() + ":" + database.getMappedPort(POSTGRESQL_PORT) + "/" + name;
    }

    @Override
    public String user() {
        return database.getUsername();
    }

    @Override
    public String password() {
        return database.getPassword();
    }

    @Override
    public void close() {
        broker.stop();
        registry.stop();
        database.stop();
    }
}
