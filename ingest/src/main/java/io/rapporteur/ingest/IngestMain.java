package io.rapporteur.ingest;

import io.rapporteur.ingest.fork.ForkSettings;
import io.rapporteur.runtime.main.ServiceMain;
import io.rapporteur.runtime.service.Cluster;
import io.rapporteur.runtime.settings.Settings;
import io.rapporteur.runtime.streams.StreamsSettings;

/** The ingest as a process of its own. */
public final class IngestMain {

    /** The process: its name, what it is for, how it is put together. */
    public static final ServiceMain PROCESS =
            ServiceMain.onCluster("ingest", "raw files to text", IngestMain::assemble);

    private IngestMain() {}

    public static void main(String[] args) throws InterruptedException {
        System.exit(PROCESS.run(args, System.getenv(), System.out).code());
    }

    private static ServiceMain.Assembled assemble(Cluster cluster, Settings settings) {
        var own = StreamsSettings.from(settings);
        var forks = ForkSettings.from(settings, own.threads());
        return () -> IngestService.create(cluster, own.claimed(), forks);
    }
}
