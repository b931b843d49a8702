package io.rapporteur.enricher;

import io.rapporteur.runtime.main.ServiceMain;
import io.rapporteur.runtime.service.Cluster;
import io.rapporteur.runtime.service.Stage;
import io.rapporteur.runtime.settings.LimitSettings;
import io.rapporteur.runtime.settings.Settings;
import io.rapporteur.runtime.streams.StreamsSettings;

/** The enricher as a process of its own. */
public final class EnricherMain {

    /** The process: its name, what it is for, how it is put together. */
    public static final ServiceMain PROCESS =
            ServiceMain.onCluster("enricher", "documents to citations and links", EnricherMain::assemble);

    private EnricherMain() {}

    public static void main(String[] args) throws InterruptedException {
        System.exit(PROCESS.run(args, System.getenv(), System.out).code());
    }

    private static ServiceMain.Assembled assemble(Cluster cluster, Settings settings) {
        var own = StreamsSettings.from(settings);
        var limits = LimitSettings.of(settings, Stage.ENRICHER.id());
        return () -> EnricherService.create(cluster, own.claimed(), limits);
    }
}
