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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Extracts many files over all cores and writes the results in the order of the files. What one of them proves of a title serves
 * the others.
 */
public final class ExtractionBatch {

    /** Files read ahead of the one that is written, for each core: bounds what is held in memory. */
    private static final int AHEAD = 4;

    private final FileReader reader;
    private final ExtractionFormat format;
    private final @Nullable Path folder;
    private final @Nullable BatchAuthorities authorities;
    private final Console console;
    private final Set<String> written = new HashSet<>();

    /**
     * A batch.
     *
     * @param folder where each result becomes a file; null for standard output
     * @param authorities what the documents prove for each other; null where each is read by its own words alone
     */
    public ExtractionBatch(
            FileReader reader,
            ExtractionFormat format,
            @Nullable Path folder,
            @Nullable BatchAuthorities authorities,
            Console console) {
        this.reader = reader;
        this.format = format;
        this.folder = folder;
        this.authorities = authorities;
        this.console = console;
    }

    /** Runs the batch; failures are said as they come. */
    public Tally run(FileSelection selection) throws InterruptedException {
        createFolder();
        selection.failures().forEach(this::say);
        var names = new OutputNames(selection.files());
        Map<Path, Set<String>> waiting = new LinkedHashMap<>();
        int[] found = {0};
        int[] failed = {0};
        each(selection.files(), reading -> {
            List<Failure> failures = new ArrayList<>(reading.unread());
            Optional<Failure> unwritten = write(reading, names);
            unwritten.ifPresent(failures::add);
            failures.forEach(this::say);
            found[0] += reading.files();
            failed[0] += failures.size();
            Set<String> titles = unwritten.isEmpty() ? BatchAuthorities.waiting(reading) : Set.of();
            if (!titles.isEmpty()) {
                waiting.put(reading.file(), titles);
            }
        });
        failed[0] += serve(waiting, names);
        return new Tally(
                selection.requested(),
                found[0],
                found[0] - failed[0],
                failed[0] + selection.failures().size());
    }

    /**
     * Writes again what is known better now that all has been read. The files are read once more: to keep documents would take
     * memory for all of them.
     *
     * @return how many could not be written
     */
    private int serve(Map<Path, Set<String>> waiting, OutputNames names) throws InterruptedException {
        BatchAuthorities proved = authorities;
        if (proved == null || folder == null) {
            return 0;
        }
        List<Path> served = waiting.entrySet().stream()
                .filter(file -> proved.serves(file.getValue()))
                .map(Map.Entry::getKey)
                .toList();
        List<Failure> failures = new ArrayList<>();
        each(served, reading -> {
            for (ReadDocument document : reading.read()) {
                put(reading.file(), name(reading, document, names), proved.serve(document))
                        .ifPresent(failures::add);
            }
        });
        failures.forEach(this::say);
        return failures.size();
    }

    /** Reads files over all cores and hands on what came of them, in their order. */
    private void each(List<Path> files, Consumer<FileReading> taker) throws InterruptedException {
        int cores = Runtime.getRuntime().availableProcessors();
        ExecutorService pool = Executors.newFixedThreadPool(cores);
        try {
            Deque<Future<FileReading>> ahead = new ArrayDeque<>();
            Iterator<Path> next = files.iterator();
            while (next.hasNext() || !ahead.isEmpty()) {
                while (next.hasNext() && ahead.size() < cores * AHEAD) {
                    Path file = next.next();
                    ahead.add(pool.submit(() -> reader.read(file)));
                }
                taker.accept(ahead.remove().get());
            }
        } catch (ExecutionException e) {
            throw new IllegalStateException("reading failed", e.getCause());
        } finally {
            pool.shutdownNow();
        }
    }

    private Optional<Failure> write(FileReading reading, OutputNames names) {
        if (authorities != null) {
            authorities.learn(reading);
        }
        for (ReadDocument document : reading.read()) {
            Optional<Failure> failure = write(reading.file(), name(reading, document, names), document);
            if (failure.isPresent()) {
                return failure;
            }
        }
        return Optional.empty();
    }

    private static String name(FileReading reading, ReadDocument document, OutputNames names) {
        return names.of(reading.file(), reading.read().size() > 1 ? document.part() : 0);
    }

    private Optional<Failure> write(Path file, String name, ReadDocument document) {
        if (folder == null) {
            // What is printed cannot be taken back: it is served by the files before it.
            ReadDocument served = authorities == null ? document : authorities.serve(document);
            format.lines(file, served, console.style(), reader.isExplaining()).forEach(console::print);
            return Optional.empty();
        }
        if (!written.add(name)) {
            return Optional.of(new Failure(
                    Texts.path(file),
                    "NAME_TAKEN",
                    "another file of the same name has been written to " + Texts.path(folder),
                    "Extract the folders one by one, each with an --out of its own."));
        }
        return put(file, name, document);
    }

    private Optional<Failure> put(Path file, String name, ReadDocument document) {
        Path target = Objects.requireNonNull(folder, "folder").resolve(name + "." + format.ending());
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
