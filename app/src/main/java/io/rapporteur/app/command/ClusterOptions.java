package io.rapporteur.app.command;

import io.rapporteur.app.instance.Database;
import io.rapporteur.app.instance.Instance;
import io.rapporteur.app.instance.InstanceFile;
import io.rapporteur.app.terminal.CommandException;
import io.rapporteur.service.Cluster;
import io.rapporteur.service.Exit;
import io.rapporteur.settings.PropertiesFile;
import io.rapporteur.settings.Secret;
import io.rapporteur.topic.Topics;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which cluster and database a command talks to: by default the instance that runs on the data folder. */
final class ClusterOptions {

    @Option(
            names = "--data",
            paramLabel = "DIR",
            defaultValue = "data",
            description = "Data folder of the running instance to talk to (default: ${DEFAULT-VALUE}).")
    private Path data = Path.of("data");

    @Option(
            names = "--bootstrap",
            paramLabel = "HOST:PORT",
            defaultValue = "${env:RAPPORTEUR_BOOTSTRAP_SERVERS:-}",
            description = "Brokers of another cluster (or RAPPORTEUR_BOOTSTRAP_SERVERS).")
    private String bootstrap = "";

    @Option(
            names = "--registry",
            paramLabel = "URL",
            defaultValue = "${env:RAPPORTEUR_REGISTRY_URL:-}",
            description = "Its Schema Registry, Confluent-compatible (or RAPPORTEUR_REGISTRY_URL).")
    private String registry = "";

    @Option(
            names = "--database",
            paramLabel = "JDBC-URL",
            defaultValue = "${env:RAPPORTEUR_DATABASE_URL:-}",
            description = "Its database (or RAPPORTEUR_DATABASE_URL).")
    private String databaseUrl = "";

    @Option(
            names = "--database-user",
            paramLabel = "NAME",
            defaultValue = "${env:RAPPORTEUR_DATABASE_USER:-}",
            description = "User of the database (or RAPPORTEUR_DATABASE_USER); the password comes from"
                    + " RAPPORTEUR_DATABASE_PASSWORD.")
    private String databaseUser = "";

    @Option(
            names = "--client-properties",
            paramLabel = "FILE",
            description = "Kafka client properties (TLS, SASL); lines that begin with schema.registry. go to the"
                    + " registry client.")
    private @Nullable Path clientProperties;

    @Option(
            names = "--prefix",
            paramLabel = "PREFIX",
            description =
                    "What topic names begin with (default: as the instance says, else " + Topics.DEFAULT_PREFIX + ").")
    private @Nullable String prefix;

    @Option(
            names = "--partitions",
            paramLabel = "N",
            description = "Partitions of topics that have to be created (default: as the instance says, else "
                    + Topics.DEFAULT_PARTITIONS + ").")
    private @Nullable Integer partitions;

    private @Nullable Instance instance;

    Cluster cluster() {
        if (bootstrap.isEmpty() != registry.isEmpty()) {
            throw new CommandException(
                    Exit.USAGE, "--bootstrap and --registry must be given together: a cluster has both");
        }
        if (bootstrap.isEmpty()) {
            Instance running = instance();
            return cluster(running.bootstrapServers(), running.registryUrl(), running.prefix(), running.partitions());
        }
        return cluster(bootstrap, registry, Topics.DEFAULT_PREFIX, Topics.DEFAULT_PARTITIONS);
    }

    Database database() {
        if (!databaseUrl.isEmpty()) {
            String password = Objects.requireNonNullElse(System.getenv("RAPPORTEUR_DATABASE_PASSWORD"), "");
            return new Database(databaseUrl, databaseUser, new Secret(password));
        }
        if (!bootstrap.isEmpty()) {
            throw new CommandException(
                    Exit.USAGE, "--database must be given with --bootstrap: the database is part of the installation");
        }
        return instance().database();
    }

    private Cluster cluster(String brokers, String registryUrl, String otherPrefix, int otherPartitions) {
        Map<String, String> client;
        try {
            client = clientProperties == null ? Map.of() : PropertiesFile.read(clientProperties);
        } catch (IllegalArgumentException e) {
            throw new CommandException(Exit.USAGE, "--client-properties: " + e.getMessage(), e);
        }
        return new Cluster(
                brokers,
                registryUrl,
                Objects.requireNonNullElse(prefix, otherPrefix),
                Objects.requireNonNullElse(partitions, otherPartitions),
                -1,
                client);
    }

    private Instance instance() {
        if (instance == null) {
            instance = new InstanceFile(data).running();
        }
        return instance;
    }
}
