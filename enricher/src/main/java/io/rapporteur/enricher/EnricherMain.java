package io.rapporteur.enricher;

import io.rapporteur.service.Cluster;
import io.rapporteur.service.Service;
import io.rapporteur.service.ServiceMain;
import io.rapporteur.settings.Settings;
import java.util.function.Supplier;

/** The enricher as a process of its own. */
public final class EnricherMain {

    private EnricherMain() {}

    public static void main(String[] args) throws InterruptedException {
        System.exit(ServiceMain.run(System.getenv(), EnricherMain::assemble).code());
    }

    private static Supplier<Service> assemble(Cluster cluster, Settings settings) {
        var own = EnricherSettings.from(settings);
        return () -> EnricherService.create(cluster, own);
    }
}
