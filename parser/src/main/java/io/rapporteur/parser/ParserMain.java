package io.rapporteur.parser;

import io.rapporteur.runtime.main.ServiceMain;
import io.rapporteur.runtime.service.Cluster;
import io.rapporteur.runtime.service.Stage;
import io.rapporteur.runtime.settings.LimitSettings;
import io.rapporteur.runtime.settings.Settings;
import io.rapporteur.runtime.streams.StreamsSettings;

/** The parser as a process of its own. */
public final class ParserMain {

    /** The process: its name, what it is for, how it is put together. */
    public static final ServiceMain PROCESS =
            ServiceMain.onCluster("parser", "text to structured documents", ParserMain::assemble);

    private ParserMain() {}

    public static void main(String[] args) throws InterruptedException {
        System.exit(PROCESS.run(args, System.getenv(), System.out).code());
    }

    private static ServiceMain.Assembled assemble(Cluster cluster, Settings settings) {
        var own = StreamsSettings.from(settings);
        var limits = LimitSettings.of(settings, Stage.PARSER.id());
        return () -> ParserService.create(cluster, own.claimed(), limits);
    }
}
