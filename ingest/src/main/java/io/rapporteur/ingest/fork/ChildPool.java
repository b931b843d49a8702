package io.rapporteur.ingest.fork;

import io.rapporteur.ingest.text.extraction.Extraction;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Child processes that read files: started when there is a file and none is free, used again, replaced when they end, ended when
 * there was nothing to read for a while.
 */
final class ChildPool implements AutoCloseable {

    private static final Logger LOGGER = LoggerFactory.getLogger(ChildPool.class);

    /** How often a child at work is looked at. */
    private static final Duration LOOK_EVERY = Duration.ofMillis(50);

    private final ForkSettings settings;
    private final Supplier<ProcessBuilder> command;
    private final Duration idleTime;
    private final Semaphore places;
    private final Deque<Idle> idle = new ArrayDeque<>();
    private final Set<Child> all = new HashSet<>();
    private final ScheduledExecutorService watch = Executors.newSingleThreadScheduledExecutor(task -> {
        var thread = new Thread(task, "child-watch");
        thread.setDaemon(true);
        return thread;
    });
    private boolean closed;

    /** A child without work. */
    private record Idle(Child child, long since) {}

    ChildPool(ForkSettings settings, Supplier<ProcessBuilder> command, Duration idleTime) {
        this.settings = settings;
        this.command = command;
        this.idleTime = idleTime;
        this.places = new Semaphore(settings.children());
        long millis = Math.max(1, idleTime.toMillis());
        var unused = watch.scheduleWithFixedDelay(this::endIdle, millis, millis, TimeUnit.MILLISECONDS);
    }

    /**
     * Reads a file; waits while all children are at work.
     *
     * @throws ChildLostException when it could not be read for reasons that are not in the file
     * @throws IllegalStateException at a defect of ours, with the child's stack trace
     */
    Extraction read(Request request) {
        places.acquireUninterruptibly();
        try {
            ChildReading.Result first = readWith(takeIdle(), request);
            Ending ending = first.ending();
            if (ending != null && ending.mayPass()) {
                log(ending);
                return extraction(readWith(null, request));
            }
            return extraction(first);
        } finally {
            places.release();
        }
    }

    private Extraction extraction(ChildReading.Result result) {
        if (result.answer() instanceof Answer.Read read) {
            return read.extraction();
        }
        if (result.answer() instanceof Answer.Failed failed) {
            throw new IllegalStateException("a child process failed: " + failed.stackTrace());
        }
        Ending ending = Objects.requireNonNull(result.ending());
        log(ending);
        return ending.verdict(settings);
    }

    /** Reads with this child, or with a new one. */
    private ChildReading.Result readWith(@Nullable Child free, Request request) {
        Child child = free == null ? start() : free;
        var reading = new ChildReading(child, settings);
        long look = LOOK_EVERY.toMillis();
        Future<?> watched = watch(reading, look);
        try {
            ChildReading.Result result = reading.read(request);
            if (result.answer() == null) {
                remove(child);
            } else {
                giveBack(child);
            }
            return result;
        } finally {
            watched.cancel(false);
        }
    }

    private synchronized Future<?> watch(ChildReading reading, long everyMillis) {
        requireOpen();
        return watch.scheduleWithFixedDelay(reading::check, everyMillis, everyMillis, TimeUnit.MILLISECONDS);
    }

    private synchronized @Nullable Child takeIdle() {
        requireOpen();
        for (Idle last = idle.pollLast(); last != null; last = idle.pollLast()) {
            if (last.child().isAlive()) {
                return last.child();
            }
            all.remove(last.child());
        }
        return null;
    }

    private Child start() {
        Child child = register();
        try {
            child.awaitReady();
            return child;
        } catch (IOException e) {
            remove(child);
            child.kill();
            throw new ChildLostException(
                    "a child process did not get ready (exit status " + child.exitStatus()
                            + "): there must be memory for it, and this program's class path must be whole",
                    e);
        }
    }

    private synchronized Child register() {
        requireOpen();
        try {
            Child child = Child.start(command.get());
            all.add(child);
            LOGGER.atDebug().addKeyValue("pid", child.pid()).log("child process started");
            return child;
        } catch (IOException e) {
            throw new ChildLostException("a child process could not be started: " + e.getMessage(), e);
        }
    }

    private synchronized void giveBack(Child child) {
        idle.addLast(new Idle(child, System.nanoTime()));
    }

    private synchronized void remove(Child child) {
        all.remove(child);
    }

    private synchronized void endIdle() {
        long now = System.nanoTime();
        while (!idle.isEmpty() && now - idle.getFirst().since() >= idleTime.toNanos()) {
            Child child = idle.removeFirst().child();
            all.remove(child);
            child.kill();
            LOGGER.atDebug().addKeyValue("pid", child.pid()).log("child process had nothing to do");
        }
    }

    private void requireOpen() {
        if (closed) {
            throw new ChildLostException("the child processes are being ended");
        }
    }

    private static void log(Ending ending) {
        LOGGER.atWarn().addKeyValue("reason", ending).log("child process ended while it read");
    }

    /** Process ids of those that live. */
    synchronized List<Long> pids() {
        return all.stream().filter(Child::isAlive).map(Child::pid).toList();
    }

    /** Ends all children, those at work too. */
    @Override
    public void close() {
        List<Child> left;
        synchronized (this) {
            closed = true;
            watch.shutdownNow();
            idle.clear();
            left = List.copyOf(all);
            all.clear();
        }
        left.forEach(Child::kill);
        left.forEach(Child::exitStatus);
    }
}
