package io.rapporteur.app.extract;

import io.rapporteur.app.extract.FileReading.ReadDocument;
import io.rapporteur.app.files.Failure;
import io.rapporteur.app.files.FileSelection;
import io.rapporteur.app.files.Tally;
import io.rapporteur.app.terminal.CommandException;
import io.rapporteur.app.terminal.Console;
import io.rapporteur.app.terminal.Texts;
import io.rapporteur.runtime.service.Exit;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;

/** Extracts many files over all cores and writes the results in the order of the files. */
public final class ExtractionBatch {

    /** Files read ahead of the one that is written, for each core: bounds what is held in memory. */
    private static final int AHEAD = 4;

    private final FileReader reader;
    private final ExtractionFormat format;
    private final @Nullable Path folder;
    private final Console console;
    private final Set<String> written = new HashSet<>();

    /**
     * A batch.
     *
     * @param folder where each result becomes a file; null for standard output
     */
    public ExtractionBatch(FileReader reader, ExtractionFormat format, @Nullable Path folder, Console console) {
        this.reader = reader;
        this.format = format;
        this.folder = folder;
        this.console = console;
    }

    /** Runs the batch; failures are said as they come. */
    public Tally run(FileSelection selection) throws InterruptedException {
        createFolder();
        selection.failures().forEach(this::say);
        var names = new OutputNames(selection.files());
        int cores = Runtime.getRuntime().availableProcessors();
        ExecutorService pool = Executors.newFixedThreadPool(cores);
        int found = 0;
        int failed = 0;
        try {
            Deque<Future<FileReading>> ahead = new ArrayDeque<>();
            Iterator<Path> files = selection.files().iterator();
            while (files.hasNext() || !ahead.isEmpty()) {
                while (files.hasNext() && ahead.size() < cores * AHEAD) {
                    Path file = files.next();
                    ahead.add(pool.submit(() -> reader.read(file)));
                }
                FileReading reading = ahead.remove().get();
                List<Failure> failures = new ArrayList<>(reading.unread());
                write(reading, names).ifPresent(failures::add);
                failures.forEach(this::say);
                found += reading.files();
                failed += failures.size();
            }
        } catch (ExecutionException e) {
            throw new IllegalStateException("reading failed", e.getCause());
        } finally {
            pool.shutdownNow();
        }
        return new Tally(
                selection.requested(),
                found,
                found - failed,
                failed + selection.failures().size());
    }

    private Optional<Failure> write(FileReading reading, OutputNames names) {
        boolean several = reading.read().size() > 1;
        for (ReadDocument document : reading.read()) {
            String name = names.of(reading.file(), several ? document.part() : 0);
            Optional<Failure> failure = write(reading.file(), name, document);
            if (failure.isPresent()) {
                return failure;
            }
        }
        return Optional.empty();
    }

    private Optional<Failure> write(Path file, String name, ReadDocument document) {
        if (folder == null) {
            format.lines(file, document, console.style(), reader.isExplaining()).forEach(console::print);
            return Optional.empty();
        }
        if (!written.add(name)) {
            return Optional.of(new Failure(
                    Texts.path(file),
                    "NAME_TAKEN",
                    "another file of the same name has been written to " + Texts.path(folder),
                    "Extract the folders one by one, each with an --out of its own."));
        }
        Path target = folder.resolve(name + "." + format.ending());
        try {
            Files.writeString(target, format.page(file, document, reader.isExplaining()));
            return Optional.empty();
        } catch (IOException e) {
            return Optional.of(new Failure(
                    Texts.path(file),
                    "UNWRITABLE",
                    "the result could not be written: " + e,
                    "Check the disk and --out."));
        }
    }

    private void createFolder() {
        try {
            if (folder != null) {
                Files.createDirectories(folder);
            }
        } catch (IOException e) {
            throw new CommandException(
                    Exit.USAGE,
                    "--out must be a folder that can be made and written, got: " + folder + " (" + e + ")",
                    e);
        }
    }

    private void say(Failure failure) {
        console.say(failure.line(console.style()));
    }
}
