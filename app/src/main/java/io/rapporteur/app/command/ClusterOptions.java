package io.rapporteur.app.command;

import io.rapporteur.app.instance.Instance;
import io.rapporteur.app.instance.InstanceFile;
import io.rapporteur.app.instance.UsualPorts;
import io.rapporteur.app.terminal.CommandException;
import io.rapporteur.runtime.service.Cluster;
import io.rapporteur.runtime.service.Database;
import io.rapporteur.runtime.service.Exit;
import io.rapporteur.runtime.settings.InvalidSettingsException;
import io.rapporteur.runtime.settings.RawSettings;
import io.rapporteur.runtime.settings.Setting;
import io.rapporteur.runtime.settings.Settings;
import io.rapporteur.schemas.topic.Topics;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/**
 * Which cluster and database a command talks to: those that options, variables and the settings file name, as with the services;
 * where none is named, the instance that runs on the data folder.
 */
final class ClusterOptions {

    private static final Path DATA = Path.of("data");

    /** The password of the roles in docker-compose.yml. */
    private static final String COMPOSE_PASSWORD = "rapporteur";

    /** What says where an installation is: an option {@code --data} comes before variables and file in these. */
    private static final Set<Setting> ADDRESSES =
            Set.of(Setting.BOOTSTRAP_SERVERS, Setting.REGISTRY_URL, Setting.DATABASE_URL, Setting.DATABASE_USER);

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "Data folder of the running instance to talk to (default: data; when nothing runs there, what"
                    + " answers on the ports of docker-compose.yml).")
    private @Nullable Path data;

    @Option(
            names = "--bootstrap",
            paramLabel = "HOST:PORT",
            description = "Brokers of another cluster (or RAPPORTEUR_BOOTSTRAP_SERVERS).")
    private @Nullable String bootstrap;

    @Option(
            names = "--registry",
            paramLabel = "URL",
            description = "Its Schema Registry, Confluent-compatible (or RAPPORTEUR_REGISTRY_URL).")
    private @Nullable String registry;

    @Option(names = "--database", paramLabel = "JDBC-URL", description = "Its database (or RAPPORTEUR_DATABASE_URL).")
    private @Nullable String databaseUrl;

    @Option(
            names = "--database-user",
            paramLabel = "NAME",
            description = "User of the database (or RAPPORTEUR_DATABASE_USER); the password comes from"
                    + " RAPPORTEUR_DATABASE_PASSWORD.")
    private @Nullable String databaseUser;

    @Option(
            names = "--client-properties",
            paramLabel = "FILE",
            description = "Kafka client properties (TLS, SASL); lines that begin with schema.registry. go to the"
                    + " registry client (or RAPPORTEUR_CLIENT_PROPERTIES).")
    private @Nullable String clientProperties;

    @Option(
            names = "--prefix",
            paramLabel = "PREFIX",
            description =
                    "What topic names begin with (or RAPPORTEUR_TOPIC_PREFIX; default: as the instance says, else "
                            + Topics.DEFAULT_PREFIX + ").")
    private @Nullable String prefix;

    @Option(
            names = "--group-prefix",
            paramLabel = "PREFIX",
            description = "What consumer groups begin with (or RAPPORTEUR_GROUP_PREFIX; default: as topic names do).")
    private @Nullable String groupPrefix;

    @Option(
            names = "--partitions",
            paramLabel = "N",
            description = "Partitions of topics that have to be created (or RAPPORTEUR_PARTITIONS; default: as the"
                    + " instance says, else " + Topics.DEFAULT_PARTITIONS + ").")
    private @Nullable String partitions;

    @Option(
            names = "--settings-file",
            paramLabel = "FILE",
            description = "Properties file with settings, the same as for the services (or RAPPORTEUR_SETTINGS_FILE)."
                    + " Options come before variables, variables before the file.")
    private @Nullable String settingsFile;

    @Spec(Spec.Target.MIXEE)
    private @Nullable CommandSpec command;

    private final Map<String, String> environment;
    private @Nullable Instance instance;

    ClusterOptions() {
        this(System.getenv());
    }

    ClusterOptions(Map<String, String> environment) {
        this.environment = environment;
    }

    Cluster cluster() {
        Map<String, String> raw = raw();
        var settings = new Settings(raw);
        boolean isNamed = settings.optional(Setting.BOOTSTRAP_SERVERS).isPresent();
        if (isNamed != settings.optional(Setting.REGISTRY_URL).isPresent()) {
            throw new CommandException(
                    Exit.USAGE, "--bootstrap and --registry must be given together: a cluster has both");
        }
        if (!isNamed) {
            Instance running = instance();
            set(raw, Setting.BOOTSTRAP_SERVERS, running.bootstrapServers());
            set(raw, Setting.REGISTRY_URL, running.registryUrl());
            set(raw, Setting.TOPIC_PREFIX, running.prefix());
            set(raw, Setting.PARTITIONS, Integer.toString(running.partitions()));
        }
        return checked(raw, Cluster::from);
    }

    Database database() {
        Map<String, String> raw = raw();
        return checked(raw, Database::known).orElseGet(() -> {
            if (new Settings(raw).optional(Setting.BOOTSTRAP_SERVERS).isPresent()) {
                throw new CommandException(
                        Exit.USAGE,
                        "--database must be given with --bootstrap: the database is part of the installation");
            }
            return instance().database();
        });
    }

    /** The database as its owner, who may change the tables; the named user where no owner is named. */
    Database ownedDatabase() {
        Map<String, String> raw = raw();
        var settings = new Settings(raw);
        boolean isNamed = settings.optional(Setting.DATABASE_URL).isPresent()
                || settings.optional(Setting.BOOTSTRAP_SERVERS).isPresent();
        return isNamed ? checked(raw, database()::ownedBy) : instance().ownedDatabase();
    }

    private Map<String, String> raw() {
        Map<Setting, String> options = options();
        try {
            Map<String, String> raw = RawSettings.of(options, environment);
            if (data != null) {
                ADDRESSES.stream()
                        .filter(setting -> !options.containsKey(setting))
                        .forEach(setting -> raw.remove(setting.variable()));
            }
            // The name of a service's instance is no command's.
            raw.remove(Setting.INSTANCE.variable());
            return raw;
        } catch (InvalidSettingsException e) {
            throw refused(e);
        }
    }

    private Map<Setting, String> options() {
        Map<Setting, @Nullable String> options = new EnumMap<>(Setting.class);
        options.put(Setting.BOOTSTRAP_SERVERS, bootstrap);
        options.put(Setting.REGISTRY_URL, registry);
        options.put(Setting.DATABASE_URL, databaseUrl);
        options.put(Setting.DATABASE_USER, databaseUser);
        options.put(Setting.CLIENT_PROPERTIES, clientProperties);
        options.put(Setting.TOPIC_PREFIX, prefix);
        options.put(Setting.GROUP_PREFIX, groupPrefix);
        options.put(Setting.PARTITIONS, partitions);
        options.put(Setting.SETTINGS_FILE, settingsFile);
        Map<Setting, String> given = new EnumMap<>(Setting.class);
        options.forEach((setting, value) -> {
            if (value != null) {
                given.put(setting, value);
            }
        });
        return given;
    }

    /** What holds unless somebody has said something else. */
    private static void set(Map<String, String> raw, Setting setting, String value) {
        raw.merge(setting.variable(), value, (given, own) -> given.isBlank() ? own : given);
    }

    private static <T> T checked(Map<String, String> raw, Function<Settings, T> reader) {
        var settings = new Settings(raw);
        try {
            T read = reader.apply(settings);
            return settings.checked(() -> read);
        } catch (InvalidSettingsException e) {
            throw refused(e);
        }
    }

    private static CommandException refused(InvalidSettingsException e) {
        return new CommandException(Exit.USAGE, String.join("; ", e.problems()), e);
    }

    private Instance instance() {
        if (instance == null) {
            var file = new InstanceFile(Objects.requireNonNullElse(data, DATA));
            instance = data == null && !file.isRunning()
                    ? compose().map(this::said).orElseGet(file::running)
                    : file.running();
        }
        return instance;
    }

    private Optional<Instance> compose() {
        var settings = new Settings(raw());
        return UsualPorts.COMPOSE.instance(
                settings.optional(Setting.DATABASE_PASSWORD).orElse(COMPOSE_PASSWORD),
                settings.optional(Setting.DATABASE_OWNER_PASSWORD).orElse(COMPOSE_PASSWORD));
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
}
