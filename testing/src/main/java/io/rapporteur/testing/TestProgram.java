package io.rapporteur.testing;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

/** A program whose lines, of either stream, can be waited for and which can be killed. */
public final class TestProgram implements AutoCloseable {

    private static final int MINUTES = 4;
    /** Where this JVM has been told that the programs lie which embedded backing services start. */
    private static final List<String> HOMES = List.of("rapporteur.registry.home", "rapporteur.postgres.home");

    private final Process process;
    private final List<String> lines = Collections.synchronizedList(new ArrayList<>());
    private final Thread reader;
    private volatile boolean ended;

    private TestProgram(Process process) {
        this.process = process;
        this.reader = new Thread(this::read, "child-reader");
        reader.start();
    }

    /**
     * A class of this class path in a JVM of its own.
     *
     * @param environment added to that of this process
     */
    public static TestProgram java(Class<?> main, Map<String, String> environment, String... arguments)
            throws IOException {
        List<String> command =
                new ArrayList<>(List.of(javaProgram(), "-Xmx512m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"));
        command.addAll(homes());
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), main.getName()));
        command.addAll(Arrays.asList(arguments));
        return start(command, environment);
    }

    /** Options that tell another JVM where the programs of embedded backing services lie, as this one was told. */
    public static List<String> homes() {
        return HOMES.stream()
                .filter(home -> !System.getProperty(home, "").isEmpty())
                .map(home -> "-D" + home + "=" + System.getProperty(home))
                .toList();
    }

    /** Any program. */
    public static TestProgram start(List<String> command) throws IOException {
        return start(command, Map.of());
    }

    /** Runs a program to its end, which must be a good one; what it printed. */
    public static List<String> run(List<String> command) throws IOException, InterruptedException {
        try (var child = start(command)) {
            if (child.exit() != 0) {
                throw new AssertionError(String.join(" ", command) + " printed:\n" + String.join("\n", child.lines()));
            }
            return child.lines();
        }
    }

    /** The {@code java} that runs this. */
    public static String javaProgram() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    /**
     * Any program.
     *
     * @param environment added to that of this process
     */
    public static TestProgram start(List<String> command, Map<String, String> environment) throws IOException {
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().putAll(environment);
        return new TestProgram(builder.start());
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
            // Whoever ends the child closes its streams under the reader.
            if (!ended) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** Waits until so many lines have come that fit. */
    public void awaitLines(Predicate<String> fitting, int number) throws InterruptedException {
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

    /** Waits for the end and everything that was printed before it; the exit status. */
    public int exit() throws InterruptedException {
        if (!process.waitFor(MINUTES, TimeUnit.MINUTES)) {
            throw new AssertionError("the child goes on, and printed:\n" + String.join("\n", lines()));
        }
        reader.join();
        return process.exitValue();
    }

    /** SIGKILL: nothing of it gets a chance to tidy up. */
    public void kill() throws InterruptedException {
        ended = true;
        process.destroyForcibly();
        process.waitFor();
    }

    /** SIGTERM, as Ctrl-C does it; says whether it ended in time. */
    public boolean stop(int seconds) throws InterruptedException {
        ended = true;
        process.destroy();
        return process.waitFor(seconds, TimeUnit.SECONDS);
    }

    /** What it has printed so far. */
    public List<String> lines() {
        synchronized (lines) {
            return List.copyOf(lines);
        }
    }

    @Override
    public void close() {
        ended = true;
        process.destroyForcibly();
    }
}
