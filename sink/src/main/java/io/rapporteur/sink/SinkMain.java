package io.rapporteur.sink;

import com.zaxxer.hikari.HikariDataSource;
import io.rapporteur.provision.Provisioning;
import io.rapporteur.service.Cluster;
import io.rapporteur.service.Exit;
import io.rapporteur.service.Services;
import io.rapporteur.settings.InvalidSettingsException;
import io.rapporteur.settings.Settings;
import io.rapporteur.sink.migration.Migrations;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The sink as a process of its own. */
public final class SinkMain {

    private static final Logger LOGGER = LoggerFactory.getLogger(SinkMain.class);

    private SinkMain() {}

    public static void main(String[] args) throws InterruptedException {
        System.exit(run(System.getenv()).code());
    }

    private static Exit run(Map<String, String> environment) throws InterruptedException {
        try {
            var settings = new Settings(environment);
            var cluster = Cluster.from(settings);
            var sink = SinkSettings.from(settings);
            LOGGER.atInfo()
                    .addKeyValue("settings", settings.checked(() -> sink))
                    .log("starting");
            Provisioning.run(cluster);
            try (HikariDataSource database = sink.database().open()) {
                Migrations.run(database);
            }
            return Services.runUntilStopped(List.of(SinkService.create(cluster, sink)));
        } catch (InvalidSettingsException e) {
            LOGGER.atError().addKeyValue("reason", e.getMessage()).log("settings refused");
            return Exit.USAGE;
        }
    }
}
