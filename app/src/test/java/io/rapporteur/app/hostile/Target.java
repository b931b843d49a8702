package io.rapporteur.app.hostile;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.rapporteur.app.Main;
import io.rapporteur.app.instance.Instance;
import io.rapporteur.app.instance.InstanceFile;
import io.rapporteur.testing.TestProgram;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** An instance as the launcher starts it, with the launcher's own memory, in a process of its own; started again when it ends. */
final class Target implements AutoCloseable {

    private static final Pattern MEMORY = Pattern.compile("^ *run\\) memory=\"([^\"]*)\"", Pattern.MULTILINE);
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final Path data;
    private final Path inbox;
    private final Path log;
    private Optional<Process> process = Optional.empty();
    private int ends;

    Target(Path folder) throws IOException {
        this.data = folder.resolve("data");
        this.inbox = Files.createDirectory(folder.resolve("inbox"));
        this.log = folder.resolve("instance.log");
    }

    Path inbox() {
        return inbox;
    }

    void start() {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(memory());
        command.addAll(TestProgram.homes());
        command.addAll(List.of(
                "-XX:+ExitOnOutOfMemoryError",
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName(),
                "run",
                "--data",
                data.toString(),
                "--watch",
                inbox.toString()));
        var builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        try {
            process = Optional.of(builder.start());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        awaitReady();
    }

    /** The options of the launcher: what is tried here is what people run. */
    private static List<String> memory() {
        Path launcher = Path.of(System.getProperty("rapporteur.root"), "rapporteur");
        try {
            Matcher matcher = MEMORY.matcher(Files.readString(launcher));
            if (!matcher.find()) {
                throw new IllegalStateException("the launcher must say memory= for run: " + launcher);
            }
            return List.of(matcher.group(1).split(" "));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void awaitReady() {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!new InstanceFile(data).isRunning()) {
            if (!isAlive() || System.nanoTime() > end) {
                throw new IllegalStateException("the instance is not ready:\n" + tail());
            }
            pause();
        }
    }

    /** The instance; one that has ended is started again first. */
    Instance running() {
        if (!isAlive()) {
            ends++;
            start();
        }
        return new InstanceFile(data).running();
    }

    boolean isAlive() {
        return process.filter(Process::isAlive).isPresent();
    }

    /** How often it has ended by itself. */
    int ends() {
        return ends + (isAlive() ? 0 : 1);
    }

    /** Forgets the peaks of memory so far. */
    void forgetPeaks() throws IOException {
        for (ProcessHandle each : tree()) {
            Path clear = proc(each).resolve("clear_refs");
            try {
                Files.writeString(clear, "5");
            } catch (IOException gone) {
                if (each.isAlive()) {
                    throw gone;
                }
            }
        }
    }

    /** Sum of the peaks of resident memory of the instance and all its child processes, megabytes. */
    long peakMegabytes() throws IOException {
        long kilobytes = 0;
        for (ProcessHandle each : tree()) {
            try (Stream<String> lines = Files.lines(proc(each).resolve("status"))) {
                kilobytes += lines.filter(line -> line.startsWith("VmHWM:"))
                        .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                        .sum();
            } catch (IOException | UncheckedIOException gone) {
                if (each.isAlive()) {
                    throw gone;
                }
            }
        }
        return kilobytes / 1024;
    }

    private List<ProcessHandle> tree() {
        return process.stream()
                .flatMap(running -> Stream.concat(Stream.of(running.toHandle()), running.descendants()))
                .toList();
    }

    private static Path proc(ProcessHandle handle) {
        return Path.of("/proc", Long.toString(handle.pid()));
    }

    /** What it printed last. */
    String tail() {
        try {
            List<String> lines = Files.exists(log) ? Files.readAllLines(log, UTF_8) : List.of();
            return String.join("\n", lines.subList(Math.max(0, lines.size() - 40), lines.size()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(250);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        process.ifPresent(running -> {
            running.destroy();
            try {
                if (!running.waitFor(20, TimeUnit.SECONDS)) {
                    running.destroyForcibly();
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                running.destroyForcibly();
            }
        });
    }
}
