package io.rapporteur.app.command;

import io.rapporteur.app.drop.BatchReport;
import io.rapporteur.app.drop.DropBatch;
import io.rapporteur.app.files.FileSelection;
import io.rapporteur.app.instance.Instance;
import io.rapporteur.app.instance.Kept;
import io.rapporteur.app.instance.Pipeline;
import io.rapporteur.app.instance.PipelineSettings;
import io.rapporteur.app.terminal.CommandException;
import io.rapporteur.app.terminal.Console;
import io.rapporteur.app.terminal.Json;
import io.rapporteur.app.terminal.Logging;
import io.rapporteur.app.terminal.Texts;
import io.rapporteur.embedded.FolderInUseException;
import io.rapporteur.model.document.ReadingLimits;
import io.rapporteur.runtime.service.Exit;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "run",
        header = "Start everything and read files: broker, registry, database and all services in one process.",
        description = {
            "Reads the given files and folders, or the samples when none is given, prints what became of each, and"
                    + " keeps serving until Ctrl-C. Data stays in the data folder; the next start goes on where this one"
                    + " stopped. Everything listens on the loopback address; a port that is taken is replaced by a free"
                    + " one."
        },
        footer = {
            "",
            "Examples:",
            "  rapporteur run",
            "  rapporteur run --exit resolution.pdf resolutions/",
            "  rapporteur run --ephemeral --watch inbox"
        })
final class RunCommand extends BaseCommand {

    private static final String LOG = "rapporteur.log";
    private static final String SAMPLES = "samples";

    @Option(
            names = "--data",
            paramLabel = "DIR",
            defaultValue = "data",
            description = "Where data lives between runs (default: ${DEFAULT-VALUE}).")
    private Path data = Path.of("data");

    @Option(names = "--ephemeral", description = "Use temporary folders and free ports; nothing stays.")
    private boolean ephemeral;

    @Mixin
    private WatchOptions watch = new WatchOptions();

    @Option(
            names = "--exit",
            description = "Stop when all files have come to their end; the exit status is 0 only if every file was"
                    + " stored or known.")
    private boolean exit;

    @Option(
            names = "--all",
            description = "Print a row for each document, also of more than " + BatchReport.MAX_LISTED + " files.")
    private boolean all;

    @Option(names = "--json", description = "Print the results as one JSON object.")
    private boolean json;

    @Mixin
    private ExtractionOptions extraction = new ExtractionOptions();

    @Mixin
    private WaitOptions waiting = new WaitOptions();

    @Parameters(arity = "0..*", paramLabel = "PATH", description = "Files and folders to read (default: the samples).")
    private List<Path> paths = List.of();

    RunCommand(Console console) {
        super(console);
    }

    @Override
    protected Exit run() throws InterruptedException {
        long began = System.nanoTime();
        List<Path> watched = watch.folders();
        FileSelection selection = FileSelection.of(paths.isEmpty() && watched.isEmpty() ? List.of(samples()) : paths);
        Pipeline pipeline = start(watched);
        Exit result;
        try (pipeline) {
            var stop = new Thread(() -> closeOrHalt(pipeline), "stop");
            Runtime.getRuntime().addShutdownHook(stop);
            sayWhereItListens(pipeline, Duration.ofNanos(System.nanoTime() - began));
            result = serve(pipeline, selection, stop);
            if (!isStopping(stop)) {
                Runtime.getRuntime().removeShutdownHook(stop);
            }
        }
        return result == Exit.OK && !pipeline.isClosedInTime() ? Exit.CLOSE_TIMED_OUT : result;
    }

    /** After a signal nobody else could say any more that the close timed out. */
    private static void closeOrHalt(Pipeline pipeline) {
        pipeline.close();
        if (!pipeline.isClosedInTime()) {
            Runtime.getRuntime().halt(Exit.CLOSE_TIMED_OUT.code());
        }
    }

    private Pipeline start(List<Path> watched) {
        ReadingLimits limits = CommandLimits.read();
        try {
            if (!ephemeral) {
                makeData();
                Logging.alsoToFile(data.resolve(LOG), verbose());
            }
            Optional<Path> folder = ephemeral ? Kept.data() : Optional.of(data);
            var settings = new PipelineSettings(
                    folder, ephemeral, watched, limits, extraction.forks(PipelineSettings.INGEST_THREADS));
            return Pipeline.start(settings, console()::say);
        } catch (FolderInUseException e) {
            throw new CommandException(Exit.FAILED, String.valueOf(e.getMessage()), e);
        } catch (IOException e) {
            throw new CommandException(
                    Exit.USAGE,
                    "--data must be a folder that can be made and written, got: " + data + " (" + e + ")",
                    e);
        }
    }

    /** Documents are nobody else's business, unless somebody opens the folder to them. */
    private void makeData() throws IOException {
        if (!Files.isDirectory(data)) {
            Files.createDirectories(
                    data, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        }
    }

    private Exit serve(Pipeline pipeline, FileSelection selection, Thread stop) throws InterruptedException {
        var reading = new CompletableFuture<Exit>();
        var reader = new Thread(() -> complete(reading, pipeline, selection), "read");
        reader.setDaemon(true);
        reader.start();
        try {
            // A service that has stopped, or a part that is lost, ends the waiting for files at once.
            CompletableFuture.anyOf(reading, pipeline.stopped()).get();
            if (!reading.isDone()) {
                return Exit.OK;
            }
            Exit result = reading.get();
            if (exit) {
                return result;
            }
            console().say("serving until Ctrl-C");
            pipeline.stopped().get();
            return Exit.OK;
        } catch (ExecutionException e) {
            Optional<String> reason = pipeline.reason();
            if (reason.isPresent()) {
                console().say(console().style().red("rapporteur: ") + reason.get());
                return Exit.STAGE_STOPPED;
            }
            // Whoever asks a pipeline that is being stopped gets no answer.
            if (isStopping(stop)) {
                return Exit.OK;
            }
            if (e.getCause() instanceof CommandException failed) {
                throw failed;
            }
            throw new IllegalStateException("reading failed", e.getCause());
        } finally {
            reader.interrupt();
        }
    }

    private void complete(CompletableFuture<Exit> reading, Pipeline pipeline, FileSelection selection) {
        try {
            reading.complete(read(pipeline, selection));
        } catch (InterruptedException | RuntimeException | Error e) {
            reading.completeExceptionally(e);
        }
    }

    private static boolean isStopping(Thread stop) {
        return stop.getState() != Thread.State.NEW;
    }

    private Exit read(Pipeline pipeline, FileSelection selection) throws InterruptedException {
        if (selection.requested() == 0) {
            return Exit.OK;
        }
        Instance instance = pipeline.instance();
        BatchReport report = new DropBatch(instance.cluster(), console(), Kept.journal())
                .run(selection, instance.database(), waiting.patience());
        if (json) {
            console().print(Json.page(report));
        } else {
            report.lines(console().style(), all).forEach(console()::print);
        }
        console().say(report.tally().line());
        return report.tally().exit();
    }

    private void sayWhereItListens(Pipeline pipeline, Duration time) {
        Instance instance = pipeline.instance();
        console().say("ready in " + Texts.duration(time));
        console().say("  broker    " + instance.bootstrapServers());
        console().say("  registry  " + instance.registryUrl());
        console().say("  database  " + instance.databaseUrl());
        pipeline.passwordFile().ifPresent(file -> console()
                .say("  psql      PGPASSFILE=" + Texts.path(file) + " psql " + psqlAddress(instance)));
        console().say("  api       " + instance.apiUrl());
        console().say("  data      " + (ephemeral ? "temporary" : Texts.path(data)));
        watch.folders().forEach(folder -> console().say("  watching  " + Texts.path(folder)));
    }

    private static String psqlAddress(Instance instance) {
        return instance.databaseUrl().replace("jdbc:postgresql://", "postgresql://" + instance.databaseUser() + "@");
    }

    /** The samples of the clone from which the launcher starts. */
    private static Path samples() {
        return Path.of(System.getProperty("rapporteur.home", "")).resolve(SAMPLES);
    }
}
