package io.rapporteur.ingest.drop;

import io.rapporteur.ingest.text.FileEnd;
import io.rapporteur.runtime.service.Cluster;
import io.rapporteur.runtime.service.Failures;
import io.rapporteur.runtime.service.Service;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Drops what is put into a folder. Looks each second; nothing is moved or marked. A file that is still being written is waited
 * for, and so is one that seems cut off, as long as it is young; none holds up another. What has been through the pipeline is known by
 * its content from the topics themselves, so that a restart sends nothing again; changed bytes are sent, also those that a file
 * had before: whether they become current again is for the parser to say.
 */
public final class FolderWatch implements Service {

    private static final Logger LOGGER = LoggerFactory.getLogger(FolderWatch.class);
    private static final String NAME = "folder-watch";
    private static final int POLL_SECONDS = 1;
    private static final int CLOSE_SECONDS = 5;

    private final Path folder;
    private final WatchedFolder watched;
    private final FileDrop drop;
    private final Supplier<Set<String>> knownAtStart;
    private final Clock clock;
    private final CompletableFuture<Void> stopped = new CompletableFuture<>();
    private final Map<Path, String> contents = new HashMap<>();
    private final Queue<Unsent> unsent = new ConcurrentLinkedQueue<>();
    private final ScheduledExecutorService worker =
            Executors.newSingleThreadScheduledExecutor(task -> new Thread(task, NAME));
    private @Nullable Set<String> known;
    private volatile boolean healthy;
    private boolean unwell;

    /** A file that the broker did not take. */
    private record Unsent(Path file, String hash) {}

    FolderWatch(Path folder, FileDrop drop, Supplier<Set<String>> knownAtStart, Clock clock) {
        this.folder = folder;
        this.watched = new WatchedFolder(folder, OpenFiles.ofThisMachine());
        this.drop = drop;
        this.knownAtStart = knownAtStart;
        this.clock = clock;
    }

    /**
     * A watch over a folder.
     *
     * @throws IllegalArgumentException when the folder is none or cannot be read
     */
    public static FolderWatch over(Path folder, Cluster cluster) {
        if (!Files.isDirectory(folder) || !Files.isReadable(folder)) {
            throw new IllegalArgumentException("watched folder must be a readable folder, got: " + folder);
        }
        return new FolderWatch(folder, FileDrop.to(cluster), () -> known(cluster), Clock.systemUTC());
    }

    /** What is under way first: what goes through meanwhile is then among the known. */
    private static Set<String> known(Cluster cluster) {
        Set<String> known = new HashSet<>(ContentUnderWay.read(cluster));
        known.addAll(KnownContent.read(cluster));
        return known;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void start() {
        var unused = worker.scheduleWithFixedDelay(this::pollSafely, 0, POLL_SECONDS, TimeUnit.SECONDS);
    }

    @Override
    public boolean isHealthy() {
        return healthy;
    }

    @Override
    public CompletableFuture<Void> stopped() {
        return stopped;
    }

    @Override
    public void close() {
        worker.shutdown();
        try {
            if (!worker.awaitTermination(CLOSE_SECONDS, TimeUnit.SECONDS)) {
                worker.shutdownNow();
            }
        } catch (InterruptedException e) {
            worker.shutdownNow();
            Thread.currentThread().interrupt();
        }
        drop.close();
        stopped.complete(null);
    }

    /** One look, and what follows from it. */
    void poll() throws IOException {
        Set<String> hashes = known;
        if (hashes == null) {
            hashes = new HashSet<>(knownAtStart.get());
            known = hashes;
            LOGGER.atInfo()
                    .addKeyValue("folder", folder)
                    .addKeyValue("known", hashes.size())
                    .log("watching");
        }
        for (Unsent failed = unsent.poll(); failed != null; failed = unsent.poll()) {
            hashes.remove(failed.hash());
            watched.again(failed.file());
        }
        WatchedFolder.Look look = watched.look(clock.instant());
        look.leftAlone().keySet().stream().sorted().forEach(path -> LOGGER.atInfo()
                .addKeyValue("file", path)
                .addKeyValue("reason", look.leftAlone().get(path))
                .log("left alone"));
        int repeated = 0;
        for (Path file : look.ready()) {
            repeated += send(file, hashes) ? 0 : 1;
        }
        if (repeated > 0) {
            LOGGER.atInfo()
                    .addKeyValue("folder", folder)
                    .addKeyValue("files", repeated)
                    .log("known already");
        }
    }

    private void pollSafely() {
        try {
            poll();
            healthy = true;
            unwell = false;
        } catch (IOException e) {
            unwell(e);
        } catch (RuntimeException e) {
            if (Failures.isTransient(e)) {
                unwell(e);
            } else {
                healthy = false;
                LOGGER.atError().setCause(e).addKeyValue("stage", NAME).log("stage stops");
                worker.shutdown();
                stopped.completeExceptionally(e);
            }
        }
    }

    /** The folder or the broker is away; the next look tries again. It is said when it begins. */
    private void unwell(Exception e) {
        if (!unwell) {
            LOGGER.atWarn().setCause(e).addKeyValue("folder", folder).log("cannot watch for the moment");
        }
        unwell = true;
        healthy = false;
    }

    /** Sends a file; false when its bytes are known already and it has not changed to them. */
    private boolean send(Path file, Set<String> hashes) {
        try {
            Prepared ready = drop.prepare(file);
            byte[] bytes = ready.record().value();
            if (bytes != null && isUnfinished(file, bytes)) {
                return true;
            }
            String hash = ready.hash();
            String before = contents.put(file, hash);
            boolean changed = before != null && !before.equals(hash);
            if (!hashes.add(hash) && !changed) {
                return false;
            }
            var unused = drop.send(ready)
                    .whenComplete((dropped, failure) -> report(new Unsent(file, hash), dropped, failure));
        } catch (DropRefusedException refused) {
            LOGGER.atWarn()
                    .addKeyValue("file", file)
                    .addKeyValue("reason", refused.reason())
                    .addKeyValue("remedy", refused.remedy())
                    .log("file refused");
        }
        return true;
    }

    /** Whether a file seems cut off and is so young that the rest may still come; then it is put off. */
    private boolean isUnfinished(Path file, byte[] bytes) {
        if (!watched.isYoung(file, clock.instant())) {
            return false;
        }
        Optional<String> missing = FileEnd.missing(bytes, String.valueOf(file.getFileName()));
        missing.ifPresent(what -> {
            watched.putOff(file);
            LOGGER.atInfo()
                    .addKeyValue("file", file)
                    .addKeyValue("reason", what)
                    .log("not taken yet, it seems unfinished");
        });
        return missing.isPresent();
    }

    private void report(Unsent sent, @Nullable Dropped dropped, @Nullable Throwable failure) {
        if (dropped != null) {
            LOGGER.atInfo()
                    .addKeyValue("file", sent.file())
                    .addKeyValue("partition", dropped.position().partition())
                    .addKeyValue("offset", dropped.position().offset())
                    .log("dropped");
        } else {
            LOGGER.atWarn().setCause(failure).addKeyValue("file", sent.file()).log("not sent, will be tried again");
            unsent.add(sent);
        }
    }
}
