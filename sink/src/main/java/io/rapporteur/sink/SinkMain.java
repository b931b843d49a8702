package io.rapporteur.sink;

import com.zaxxer.hikari.HikariDataSource;
import io.rapporteur.runtime.main.Preparation;
import io.rapporteur.runtime.main.ServiceMain;
import io.rapporteur.runtime.service.Cluster;
import io.rapporteur.runtime.service.Database;
import io.rapporteur.runtime.settings.Settings;
import io.rapporteur.sink.migration.Migrations;
import io.rapporteur.sink.store.SqlFailures;

/** The sink as a process of its own. */
public final class SinkMain {

    /** The process: its name, what it is for, how it is put together. */
    public static final ServiceMain PROCESS =
            ServiceMain.onCluster("sink", "documents, citations and links to PostgreSQL", SinkMain::assemble);

    private SinkMain() {}

    public static void main(String[] args) throws InterruptedException {
        System.exit(PROCESS.run(args, System.getenv(), System.out).code());
    }

    private static ServiceMain.Assembled assemble(Cluster cluster, Settings settings) {
        var own = SinkSettings.from(settings);
        Database owned = own.database().ownedBy(settings);
        return () -> {
            Preparation.of(() -> migrate(owned), SqlFailures::isTransient).run();
            return SinkService.create(cluster, own);
        };
    }

    private static void migrate(Database owned) {
        try (HikariDataSource database = SinkConnections.open(owned)) {
            Migrations.run(database);
        }
    }
}
