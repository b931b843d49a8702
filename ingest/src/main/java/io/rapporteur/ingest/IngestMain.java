package io.rapporteur.ingest;

import io.rapporteur.main.ServiceMain;
import io.rapporteur.service.Cluster;
import io.rapporteur.settings.Settings;
import io.rapporteur.streams.StreamsSettings;

/** The ingest as a process of its own. */
public final class IngestMain {

    private IngestMain() {}

    public static void main(String[] args) throws InterruptedException {
        System.exit(ServiceMain.run(System.getenv(), IngestMain::assemble).code());
    }

    private static ServiceMain.Assembled assemble(Cluster cluster, Settings settings) {
        var own = StreamsSettings.from(settings);
        return () -> IngestService.create(cluster, own);
    }
}
