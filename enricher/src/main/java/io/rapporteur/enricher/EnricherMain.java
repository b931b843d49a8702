package io.rapporteur.enricher;

import io.rapporteur.main.ServiceMain;
import io.rapporteur.service.Cluster;
import io.rapporteur.settings.Settings;
import io.rapporteur.streams.StreamsSettings;

/** The enricher as a process of its own. */
public final class EnricherMain {

    private EnricherMain() {}

    public static void main(String[] args) throws InterruptedException {
        System.exit(ServiceMain.run(System.getenv(), EnricherMain::assemble).code());
    }

    private static ServiceMain.Assembled assemble(Cluster cluster, Settings settings) {
        var own = StreamsSettings.from(settings);
        return () -> EnricherService.create(cluster, own);
    }
}
