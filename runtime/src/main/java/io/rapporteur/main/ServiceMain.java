package io.rapporteur.main;

import io.rapporteur.provision.ProvisioningException;
import io.rapporteur.service.Cluster;
import io.rapporteur.service.Exit;
import io.rapporteur.service.Failures;
import io.rapporteur.service.Service;
import io.rapporteur.service.Services;
import io.rapporteur.settings.InvalidSettingsException;
import io.rapporteur.settings.Settings;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A service as a process of its own: settings from the environment, topics and subjects prepared, then serve until stopped. */
public final class ServiceMain {

    private static final Logger LOGGER = LoggerFactory.getLogger(ServiceMain.class);

    private ServiceMain() {}

    /** A service whose settings are known to be right. */
    public interface Assembled {

        /** Makes the service, on a cluster that is prepared; may wait for what else it needs. */
        Service make() throws InterruptedException;
    }

    /**
     * Runs a service and says how it ended.
     *
     * @param assembly reads the service's own settings and says how to make it; it is made when all settings are known to be
     *     right and the cluster is prepared
     */
    public static Exit run(Map<String, String> environment, BiFunction<Cluster, Settings, Assembled> assembly)
            throws InterruptedException {
        try {
            var settings = new Settings(environment);
            var cluster = Cluster.from(settings);
            Assembled service = assembly.apply(cluster, settings);
            settings.checked(() -> cluster);
            LOGGER.atInfo()
                    .addKeyValue("address", cluster.bootstrapServers())
                    .addKeyValue("registry", cluster.registryUrl())
                    .addKeyValue("prefix", cluster.prefix())
                    .log("starting");
            Preparation.of(cluster).run();
            return Services.runUntilStopped(List.of(service.make()));
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
}
