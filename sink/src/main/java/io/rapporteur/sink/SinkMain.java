package io.rapporteur.sink;

import com.zaxxer.hikari.HikariDataSource;
import io.rapporteur.main.Preparation;
import io.rapporteur.main.ServiceMain;
import io.rapporteur.service.Cluster;
import io.rapporteur.settings.Settings;
import io.rapporteur.sink.migration.Migrations;
import io.rapporteur.sink.store.SqlFailures;

/** The sink as a process of its own. */
public final class SinkMain {

    private SinkMain() {}

    public static void main(String[] args) throws InterruptedException {
        System.exit(ServiceMain.run(System.getenv(), SinkMain::assemble).code());
    }

    private static ServiceMain.Assembled assemble(Cluster cluster, Settings settings) {
        var own = SinkSettings.from(settings);
        return () -> {
            Preparation.of(() -> migrate(own), SqlFailures::isTransient).run();
            return SinkService.create(cluster, own);
        };
    }

    private static void migrate(SinkSettings settings) {
        try (HikariDataSource database = settings.database().open()) {
            Migrations.run(database);
        }
    }
}
