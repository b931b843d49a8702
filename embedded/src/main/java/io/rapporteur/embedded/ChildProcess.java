package io.rapporteur.embedded;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;
import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;

/**
 * A child process that does not outlive this JVM, not even after {@code kill -9}: a shell between the two waits for the
 * end of a pipe that only this JVM holds. It runs in a session of its own, so that Ctrl-C in a terminal reaches only
 * this JVM, which then stops its children in order.
 */
final class ChildProcess implements AutoCloseable {

    private static final String SCRIPT = "end-with-parent.sh";
    private static final Duration PATIENCE = Duration.ofSeconds(9);
    private static final Duration LOOK_EVERY = Duration.ofMillis(10);
    private static final int LINES_TOLD = 20;

    /** A shell adds the signal's number to it for the status of a program that a signal ended. */
    private static final int SIGNALLED = 128;

    private final Program program;
    private final Process shell;
    private volatile List<ProcessHandle> family = List.of();

    private ChildProcess(Program program, Process shell) {
        this.program = program;
        this.shell = shell;
    }

    /** Starts a program; the variables are added to this JVM's own environment. */
    static ChildProcess start(Program program, List<String> command, Map<String, String> environment) {
        var line = new ArrayList<>(ownSession());
        try {
            line.addAll(
                    List.of("sh", scriptIn(program.folder()), program.pidFile().toString(), program.signal()));
            line.addAll(command);
            keepPrevious(program.log());
            var builder = new ProcessBuilder(line)
                    .redirectErrorStream(true)
                    .redirectOutput(program.log().toFile());
            builder.environment().putAll(environment);
            return new ChildProcess(program, builder.start());
        } catch (IOException e) {
            throw new UncheckedIOException(program.name() + " must be startable through " + line.get(0), e);
        }
    }

    /** Whether the program runs. */
    boolean isRunning() {
        return shell.isAlive();
    }

    /** How the program ended, or that it runs. */
    String condition() {
        if (shell.isAlive()) {
            return "is running";
        }
        int status = shell.exitValue();
        return status > SIGNALLED ? "was ended by signal " + (status - SIGNALLED) : "ended with status " + status;
    }

    /** Fails with the end of the program's log if it has ended. */
    void checkRunning() {
        if (!shell.isAlive()) {
            throw new IllegalStateException(program.name() + " " + condition() + "; " + tellLog());
        }
    }

    /**
     * Notes the processes that the program has started, which can be found as long as it lives: a server that was killed
     * leaves those behind that are at work, and its successor must wait for them.
     */
    void noteFamily() {
        family = shell.descendants().toList();
    }

    /** Ends at once what is left of the program and of the processes that it has started. */
    void kill() {
        List<ProcessHandle> left = Stream.of(shell.descendants(), family.stream(), Stream.of(shell.toHandle()))
                .flatMap(processes -> processes)
                .distinct()
                .toList();
        left.forEach(ProcessHandle::destroyForcibly);
        long end = System.nanoTime() + PATIENCE.toNanos();
        // Their own onExit looks every few seconds only, since most of them are no children of this JVM.
        while (left.stream().anyMatch(ProcessHandle::isAlive) && System.nanoTime() < end) {
            LockSupport.parkNanos(LOOK_EVERY.toNanos());
        }
    }

    /** The end of what the program has said so far. */
    String tellLog() {
        try {
            List<String> lines = Files.readAllLines(program.log(), UTF_8);
            return program.log() + " ends:\n"
                    + String.join("\n", lines.subList(Math.max(0, lines.size() - LINES_TOLD), lines.size()));
        } catch (IOException unreadable) {
            return program.log() + " cannot be read: " + unreadable;
        }
    }

    /** Stops the program and waits until it has ended. */
    @Override
    public void close() {
        try {
            shell.getOutputStream().close();
            if (!shell.waitFor(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
                shell.descendants().forEach(ProcessHandle::destroyForcibly);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(program.name() + " must be stoppable", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    // setsid is part of every Linux; a Mac has none, but has perl.
    private static List<String> ownSession() {
        return System.getProperty("os.name", "").startsWith("Linux")
                ? List.of("setsid")
                : List.of("perl", "-MPOSIX=setsid", "-e", "setsid(); exec @ARGV");
    }

    private static void keepPrevious(Path log) throws IOException {
        if (Files.exists(log)) {
            Files.move(log, log.resolveSibling(log.getFileName() + ".previous"), REPLACE_EXISTING);
        }
    }

    // Moved into place, for a shell of an earlier run may be at work on its script.
    private static String scriptIn(Path folder) throws IOException {
        Path script = folder.resolve(SCRIPT);
        Path fresh = folder.resolve(SCRIPT + ".unfinished");
        try (var stream = requireNonNull(ChildProcess.class.getResourceAsStream(SCRIPT), SCRIPT)) {
            Files.copy(stream, fresh, REPLACE_EXISTING);
        }
        Files.move(fresh, script, REPLACE_EXISTING);
        return script.toString();
    }
}
