package io.rapporteur.services;

import io.rapporteur.api.ApiMain;
import io.rapporteur.enricher.EnricherMain;
import io.rapporteur.ingest.IngestMain;
import io.rapporteur.ingest.WatchMain;
import io.rapporteur.parser.ParserMain;
import io.rapporteur.runtime.main.ServiceMain;
import io.rapporteur.runtime.service.Exit;
import io.rapporteur.sink.SinkMain;
import java.io.PrintStream;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Starts the service that the first word names; what follows are its options. */
public final class ServicesMain {

    /** Every service in the order of the flow. */
    static final List<ServiceMain> SERVICES = List.of(
            WatchMain.PROCESS,
            IngestMain.PROCESS,
            ParserMain.PROCESS,
            EnricherMain.PROCESS,
            SinkMain.PROCESS,
            ApiMain.PROCESS);

    private ServicesMain() {}

    public static void main(String[] args) throws InterruptedException {
        System.exit(run(args, System.getenv(), System.out).code());
    }

    static Exit run(String[] args, Map<String, String> environment, PrintStream out) throws InterruptedException {
        Optional<ServiceMain> service = SERVICES.stream()
                .filter(candidate -> args.length > 0 && candidate.name().equals(args[0]))
                .findFirst();
        if (service.isEmpty()) {
            usage(out);
            return args.length > 0 && args[0].equals("--help") ? Exit.OK : Exit.USAGE;
        }
        return service.get().run(Arrays.copyOfRange(args, 1, args.length), environment, out);
    }

    private static void usage(PrintStream out) {
        out.println("Name a service first; SERVICE --help lists its settings.");
        SERVICES.forEach(service -> out.printf("  %-9s %s%n", service.name(), service.purpose()));
    }
}
