package io.rapporteur.app.endtoend;

import io.rapporteur.app.Main;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

/** A program, whose lines can be waited for and which can be killed. */
final class ChildProcess implements AutoCloseable {

    private static final int MINUTES = 4;

    private final Process process;
    private final List<String> lines = Collections.synchronizedList(new ArrayList<>());
    private final Thread reader;

    private ChildProcess(Process process) {
        this.process = process;
        this.reader = new Thread(this::read, "child-reader");
        reader.start();
    }

    /** Rapporteur in a JVM of its own. */
    static ChildProcess start(String... args) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                ProcessHandle.current().info().command().orElse("java"),
                "-Xmx512m",
                "-XX:+UseSerialGC",
                "-Drapporteur.registry.home=" + System.getProperty("rapporteur.registry.home", ""),
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName()));
        command.addAll(List.of(args));
        return start(command);
    }

    static ChildProcess start(List<String> command) throws IOException {
        return new ChildProcess(
                new ProcessBuilder(command).redirectErrorStream(true).start());
    }

    /** Runs a program to its end, which must be a good one; what it printed. */
    static List<String> run(List<String> command) throws IOException, InterruptedException {
        try (var child = start(command)) {
            boolean ended = child.process.waitFor(MINUTES, TimeUnit.MINUTES);
            if (!ended || child.process.exitValue() != 0) {
                throw new AssertionError(String.join(" ", command) + " printed:\n" + String.join("\n", child.lines()));
            }
            child.reader.join();
            return child.lines();
        }
    }

    private void read() {
        try (BufferedReader in = process.inputReader(StandardCharsets.UTF_8)) {
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                lines.add(line);
                synchronized (lines) {
                    lines.notifyAll();
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Waits until so many lines have come that fit. */
    void awaitLines(Predicate<String> fitting, int number) throws InterruptedException {
        long end = System.nanoTime() + TimeUnit.MINUTES.toNanos(MINUTES);
        synchronized (lines) {
            while (lines.stream().filter(fitting).count() < number) {
                if ((!process.isAlive() && !reader.isAlive()) || System.nanoTime() > end) {
                    throw new AssertionError("the child printed:\n" + String.join("\n", lines));
                }
                lines.wait(1000);
            }
        }
    }

    /** SIGKILL: nothing of it gets a chance to tidy up. */
    void kill() throws InterruptedException {
        process.destroyForcibly();
        process.waitFor();
    }

    /** SIGTERM, as Ctrl-C does it; says whether it ended in time. */
    boolean stop(int seconds) throws InterruptedException {
        process.destroy();
        return process.waitFor(seconds, TimeUnit.SECONDS);
    }

    List<String> lines() {
        synchronized (lines) {
            return List.copyOf(lines);
        }
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
