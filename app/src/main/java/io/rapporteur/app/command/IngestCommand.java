package io.rapporteur.app.command;

import io.rapporteur.app.drop.BatchReport;
import io.rapporteur.app.drop.DropBatch;
import io.rapporteur.app.files.FileSelection;
import io.rapporteur.app.terminal.CommandException;
import io.rapporteur.app.terminal.Console;
import io.rapporteur.app.terminal.Json;
import io.rapporteur.app.terminal.Texts;
import io.rapporteur.ingest.drop.FolderWatch;
import io.rapporteur.runtime.service.Cluster;
import io.rapporteur.runtime.service.Database;
import io.rapporteur.runtime.service.Exit;
import io.rapporteur.runtime.service.Service;
import io.rapporteur.runtime.service.Services;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "ingest",
        header = "Hand files to a running instance and wait until they are stored.",
        description = {
            "Folders are read with everything below them; - reads one document from standard input. Bytes that have been"
                    + " read before are reported as known. With --watch, folders are watched until Ctrl-C."
        },
        footer = {
            "",
            "Examples:",
            "  rapporteur ingest resolution.pdf resolutions/",
            "  curl -s https://example.org/resolution.html | rapporteur ingest --name resolution.html -",
            "  rapporteur ingest --watch inbox",
            "  rapporteur ingest --bootstrap kafka:9092 --registry http://registry:8081 --no-wait file.txt"
        })
final class IngestCommand extends BaseCommand {

    private static final String STANDARD_INPUT = "-";

    @Mixin
    private ClusterOptions options = new ClusterOptions();

    @Mixin
    private WaitOptions waiting = new WaitOptions();

    @Option(names = "--no-wait", description = "Return when the broker has the files; needs no database.")
    private boolean noWait;

    @Mixin
    private WatchOptions watch = new WatchOptions();

    @Option(
            names = "--name",
            paramLabel = "NAME",
            defaultValue = "stdin",
            description = "Name for the document on standard input (default: ${DEFAULT-VALUE}).")
    private String name = "stdin";

    @Option(
            names = "--all",
            description = "Print a row for each document, also of more than " + BatchReport.MAX_LISTED + " files.")
    private boolean all;

    @Option(names = "--json", description = "Print one JSON object.")
    private boolean json;

    @Parameters(arity = "0..*", paramLabel = "FILE|DIR|-", description = "Files and folders to hand in.")
    private List<Path> paths = List.of();

    IngestCommand(Console console) {
        super(console);
    }

    @Override
    protected Exit run() throws InterruptedException, IOException {
        List<Path> watched = watch.folders();
        if (paths.isEmpty() == watched.isEmpty()) {
            throw new CommandException(Exit.USAGE, "name files or folders to hand in, or folders to --watch");
        }
        Cluster cluster = options.cluster();
        return watched.isEmpty() ? handIn(cluster) : watch(cluster, watched);
    }

    private Exit watch(Cluster cluster, List<Path> watched) throws InterruptedException {
        List<Service> watches = new ArrayList<>();
        watched.forEach(folder -> watches.add(FolderWatch.over(folder, cluster)));
        watched.forEach(folder -> console().say("watching " + Texts.path(folder) + "; Ctrl-C ends"));
        return Services.runUntilStopped(watches);
    }

    private Exit handIn(Cluster cluster) throws InterruptedException, IOException {
        var batch = new DropBatch(cluster, console());
        BatchReport report = noWait ? send(batch) : run(batch);
        if (json) {
            console().print(Json.page(report));
        } else if (!noWait) {
            report.lines(console().style(), all).forEach(console()::print);
        }
        console().say(report.tally().line());
        return report.tally().exit();
    }

    private BatchReport send(DropBatch batch) throws IOException {
        return isStandardInput() ? batch.send(name, System.in.readAllBytes()) : batch.send(FileSelection.of(paths));
    }

    private BatchReport run(DropBatch batch) throws InterruptedException, IOException {
        Database database = options.database();
        Duration patience = waiting.patience();
        return isStandardInput()
                ? batch.run(name, System.in.readAllBytes(), database, patience)
                : batch.run(FileSelection.of(paths), database, patience);
    }

    private boolean isStandardInput() {
        boolean named = paths.contains(Path.of(STANDARD_INPUT));
        if (named && paths.size() > 1) {
            throw new CommandException(Exit.USAGE, "- stands for standard input and must be the only thing named");
        }
        return named;
    }
}
