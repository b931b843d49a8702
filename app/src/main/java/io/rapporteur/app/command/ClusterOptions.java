package io.rapporteur.app.command;

import io.rapporteur.app.instance.Instance;
import io.rapporteur.app.instance.InstanceFile;
import io.rapporteur.app.instance.UsualPorts;
import io.rapporteur.app.terminal.CommandException;
import io.rapporteur.runtime.service.Cluster;
import io.rapporteur.runtime.service.Database;
import io.rapporteur.runtime.service.Exit;
import io.rapporteur.runtime.settings.PropertiesFile;
import io.rapporteur.runtime.settings.Secret;
import io.rapporteur.runtime.settings.Setting;
import io.rapporteur.schemas.topic.Topics;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Which cluster and database a command talks to: by default the instance that runs on the data folder. */
final class ClusterOptions {

    private static final Path DATA = Path.of("data");

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "Data folder of the running instance to talk to (default: data; when nothing runs there, what"
                    + " answers on the ports of docker-compose.yml).")
    private @Nullable Path data;

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
            defaultValue = "${env:RAPPORTEUR_CLIENT_PROPERTIES}",
            description = "Kafka client properties (TLS, SASL); lines that begin with schema.registry. go to the"
                    + " registry client (or RAPPORTEUR_CLIENT_PROPERTIES).")
    private @Nullable String clientProperties;

    @Option(
            names = "--prefix",
            paramLabel = "PREFIX",
            defaultValue = "${env:RAPPORTEUR_TOPIC_PREFIX}",
            description =
                    "What topic names begin with (or RAPPORTEUR_TOPIC_PREFIX; default: as the instance says, else "
                            + Topics.DEFAULT_PREFIX + ").")
    private @Nullable String prefix;

    @Option(
            names = "--group-prefix",
            paramLabel = "PREFIX",
            defaultValue = "${env:RAPPORTEUR_GROUP_PREFIX}",
            description = "What consumer groups begin with (or RAPPORTEUR_GROUP_PREFIX; default: as topic names do).")
    private @Nullable String groupPrefix;

    @Option(
            names = "--partitions",
            paramLabel = "N",
            defaultValue = "${env:RAPPORTEUR_PARTITIONS}",
            description = "Partitions of topics that have to be created (or RAPPORTEUR_PARTITIONS; default: as the"
                    + " instance says, else " + Topics.DEFAULT_PARTITIONS + ").")
    private @Nullable Integer partitions;

    @Spec(Spec.Target.MIXEE)
    private @Nullable CommandSpec command;

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
            return new Database(databaseUrl, databaseUser, new Secret(password("")));
        }
        if (!bootstrap.isEmpty()) {
            throw new CommandException(
                    Exit.USAGE, "--database must be given with --bootstrap: the database is part of the installation");
        }
        return instance().database();
    }

    /** The database as its owner, who may change the tables; the named user where no owner is named. */
    Database ownedDatabase() {
        if (databaseUrl.isEmpty() && bootstrap.isEmpty()) {
            return instance().ownedDatabase();
        }
        Database named = database();
        return given(System.getenv(Setting.DATABASE_OWNER.variable()))
                .map(owner ->
                        new Database(named.url(), owner, new Secret(variable(Setting.DATABASE_OWNER_PASSWORD, ""))))
                .orElse(named);
    }

    private Cluster cluster(String brokers, String registryUrl, String otherPrefix, int otherPartitions) {
        Map<String, String> client;
        try {
            client = given(clientProperties)
                    .map(file -> PropertiesFile.read(Path.of(file)))
                    .orElse(Map.of());
        } catch (IllegalArgumentException e) {
            throw new CommandException(Exit.USAGE, "--client-properties: " + e.getMessage(), e);
        }
        String topics = given(prefix).orElse(otherPrefix);
        return new Cluster(
                brokers,
                registryUrl,
                topics,
                given(groupPrefix).orElse(topics),
                Objects.requireNonNullElse(partitions, otherPartitions),
                -1,
                client);
    }

    /** A variable that is set to nothing counts for none, as with the services. */
    private static Optional<String> given(@Nullable String value) {
        return Optional.ofNullable(value).filter(text -> !text.isBlank());
    }

    private Instance instance() {
        if (instance == null) {
            var file = new InstanceFile(Objects.requireNonNullElse(data, DATA));
            instance = data == null && !file.isRunning()
                    ? UsualPorts.COMPOSE
                            .instance(password("rapporteur"), variable(Setting.DATABASE_OWNER_PASSWORD, "rapporteur"))
                            .map(this::said)
                            .orElseGet(file::running)
                    : file.running();
        }
        return instance;
    }

    /** Whoever named nothing must know whom the answers come from. */
    private Instance said(Instance other) {
        Objects.requireNonNull(command, "command")
                .commandLine()
                .getErr()
                .println("nothing runs on " + DATA + "; talking to " + other.bootstrapServers() + " and "
                        + other.databaseUrl());
        return other;
    }

    private static String password(String otherwise) {
        return variable(Setting.DATABASE_PASSWORD, otherwise);
    }

    private static String variable(Setting setting, String otherwise) {
        return Objects.requireNonNullElse(System.getenv(setting.variable()), otherwise);
    }
}
