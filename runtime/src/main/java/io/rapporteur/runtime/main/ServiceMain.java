package io.rapporteur.runtime.main;

import io.rapporteur.runtime.provision.Provisioning;
import io.rapporteur.runtime.provision.ProvisioningException;
import io.rapporteur.runtime.service.Cluster;
import io.rapporteur.runtime.service.Exit;
import io.rapporteur.runtime.service.Failures;
import io.rapporteur.runtime.service.Service;
import io.rapporteur.runtime.service.Services;
import io.rapporteur.runtime.settings.InvalidSettingsException;
import io.rapporteur.runtime.settings.RawSettings;
import io.rapporteur.runtime.settings.Setting;
import io.rapporteur.runtime.settings.Settings;
import io.rapporteur.runtime.settings.SettingsTable;
import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A service as a process of its own: settings from options, variables and a file, topics and subjects prepared, then serve until
 * stopped.
 */
public final class ServiceMain {

    private static final Logger LOGGER = LoggerFactory.getLogger(ServiceMain.class);

    private final String name;
    private final String purpose;
    private final Function<Settings, Assembled> assembly;

    private ServiceMain(String name, String purpose, Function<Settings, Assembled> assembly) {
        this.name = name;
        this.purpose = purpose;
        this.assembly = assembly;
    }

    /** A service whose settings are known to be right. */
    public interface Assembled {

        /** Makes the service, on a cluster that is prepared; may wait for what else it needs. */
        Service make() throws InterruptedException;
    }

    /**
     * A service that reads or writes topics.
     *
     * @param purpose a line for the help
     * @param assembly reads the service's own settings and says how to make it; it is made when all settings are known to be
     *     right and the cluster is prepared
     */
    public static ServiceMain onCluster(
            String name, String purpose, BiFunction<Cluster, Settings, Assembled> assembly) {
        return new ServiceMain(name, purpose, settings -> {
            var cluster = Cluster.from(settings);
            var topics =
                    Provisioning.Mode.valueOf(settings.choice(Setting.TOPICS).toUpperCase(Locale.ROOT));
            Assembled service = assembly.apply(cluster, settings);
            return () -> {
                LOGGER.atInfo()
                        .addKeyValue("address", cluster.bootstrapServers())
                        .addKeyValue("registry", cluster.registryUrl())
                        .addKeyValue("prefix", cluster.prefix())
                        .addKeyValue("group", cluster.groupPrefix())
                        .log("starting");
                Preparation.of(cluster, topics).run();
                return service.make();
            };
        });
    }

    /** A service that knows no topics. */
    public static ServiceMain alone(String name, String purpose, Function<Settings, Assembled> assembly) {
        return new ServiceMain(name, purpose, assembly);
    }

    public String name() {
        return name;
    }

    public String purpose() {
        return purpose;
    }

    /** The settings that it reads. */
    public Set<Setting> settings() {
        var settings = new Settings(Map.of());
        var unused = assembly.apply(settings);
        settings.number(Setting.HEALTH_PORT);
        settings.optional(Setting.SETTINGS_FILE);
        return settings.read();
    }

    /** Runs the service and says how it ended, or prints its help. */
    public Exit run(String[] args, Map<String, String> environment, PrintStream out) throws InterruptedException {
        List<String> options = List.of(args);
        if (options.contains("--help") || options.contains("-h")) {
            help(out);
            return Exit.OK;
        }
        try {
            var settings = new Settings(RawSettings.of(options, environment));
            Assembled service = assembly.apply(settings);
            int healthPort = settings.number(Setting.HEALTH_PORT);
            return serve(settings.checked(() -> service).make(), healthPort);
        } catch (InvalidSettingsException e) {
            return refused(Exit.USAGE, e);
        } catch (ProvisioningException e) {
            return refused(Failures.isTransient(e) ? Exit.STAGE_STOPPED : Exit.USAGE, e);
        }
    }

    private static Exit refused(Exit exit, RuntimeException reason) {
        LOGGER.atError()
                .addKeyValue("exit", exit)
                .addKeyValue("reason", reason.getMessage())
                .log("does not start");
        return exit;
    }

    private static Exit serve(Service service, int healthPort) throws InterruptedException {
        if (healthPort == 0) {
            return Services.runUntilStopped(List.of(service));
        }
        try (var health = HealthEndpoint.open(healthPort, service)) {
            LOGGER.atInfo().addKeyValue("port", health.port()).log("health");
            return Services.runUntilStopped(List.of(service));
        }
    }

    private void help(PrintStream out) {
        out.println(name + ": " + purpose);
        out.println();
        out.println("Settings, each as a variable, as an option --name VALUE, or as a line of the settings file by the"
                + " variable's name:");
        out.println();
        SettingsTable.help(settings()).forEach(out::println);
    }
}
