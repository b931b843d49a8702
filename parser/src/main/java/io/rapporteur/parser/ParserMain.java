package io.rapporteur.parser;

import io.rapporteur.main.ServiceMain;
import io.rapporteur.service.Cluster;
import io.rapporteur.settings.Settings;
import io.rapporteur.streams.StreamsSettings;

/** The parser as a process of its own. */
public final class ParserMain {

    private ParserMain() {}

    public static void main(String[] args) throws InterruptedException {
        System.exit(ServiceMain.run(System.getenv(), ParserMain::assemble).code());
    }

    private static ServiceMain.Assembled assemble(Cluster cluster, Settings settings) {
        var own = StreamsSettings.from(settings);
        return () -> ParserService.create(cluster, own);
    }
}
