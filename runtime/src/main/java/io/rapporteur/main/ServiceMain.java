package io.rapporteur.main;

import io.rapporteur.provision.Provisioning;
import io.rapporteur.provision.ProvisioningException;
import io.rapporteur.service.Cluster;
import io.rapporteur.service.Exit;
import io.rapporteur.service.Service;
import io.rapporteur.service.Services;
import io.rapporteur.settings.InvalidSettingsException;
import io.rapporteur.settings.Settings;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A service as a process of its own: settings from the environment, topics and subjects prepared, then serve until stopped. */
public final class ServiceMain {

    private static final Logger LOGGER = LoggerFactory.getLogger(ServiceMain.class);

    private ServiceMain() {}

    /**
     * Runs a service and says how it ended.
     *
     * @param assembly reads the service's own settings and says how to make it; it is made when all settings are known to be
     *     right and the cluster is prepared
     */
    public static Exit run(Map<String, String> environment, BiFunction<Cluster, Settings, Supplier<Service>> assembly)
            throws InterruptedException {
        try {
            var settings = new Settings(environment);
            var cluster = Cluster.from(settings);
            Supplier<Service> service = assembly.apply(cluster, settings);
            settings.checked(() -> cluster);
            LOGGER.atInfo()
                    .addKeyValue("address", cluster.bootstrapServers())
                    .addKeyValue("registry", cluster.registryUrl())
                    .addKeyValue("prefix", cluster.prefix())
                    .log("starting");
            Provisioning.run(cluster);
            return Services.runUntilStopped(List.of(service.get()));
        } catch (InvalidSettingsException | ProvisioningException e) {
            LOGGER.atError()
                    .addKeyValue("exit", Exit.USAGE)
                    .addKeyValue("reason", e.getMessage())
                    .log("does not start");
            return Exit.USAGE;
        }
    }
}
