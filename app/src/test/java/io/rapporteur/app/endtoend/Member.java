package io.rapporteur.app.endtoend;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** One process of the pipeline, which can be killed and started again; what all its runs printed is in one file. */
final class Member {

    private static final String READY = "ready: ";

    private final String name;
    private final Class<?> main;
    private final List<String> arguments;
    private final Map<String, String> environment;
    private final Path log;
    private Optional<Process> process = Optional.empty();

    Member(String name, Class<?> main, List<String> arguments, Map<String, String> environment, Path folder) {
        this.name = name;
        this.main = main;
        this.arguments = arguments;
        this.environment = environment;
        this.log = folder.resolve(name + ".log");
    }

    /** Called by the process itself once it answers. */
    static void sayReady(String addresses) {
        System.out.println(READY + addresses);
    }

    String name() {
        return name;
    }

    boolean isRunning() {
        return process.filter(Process::isAlive).isPresent();
    }

    void start() {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Drapporteur.registry.home=" + System.getProperty("rapporteur.registry.home"),
                "-Dlogback.configurationFile=" + Member.class.getResource("logback-chaos.xml"),
                "-cp",
                System.getProperty("java.class.path"),
                main.getName()));
        command.addAll(arguments);
        var builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        builder.environment().putAll(environment);
        try {
            process = Optional.of(builder.start());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What the process said of its addresses the last time it became ready, if it has. */
    Optional<String> ready() {
        try (BufferedReader lines = Files.newBufferedReader(log, UTF_8)) {
            return lines.lines()
                    .filter(line -> line.startsWith(READY))
                    .reduce((before, last) -> last)
                    .map(line -> line.substring(READY.length()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** SIGKILL to the process alone. */
    void kill() {
        process.ifPresent(running -> running.destroyForcibly().onExit().join());
    }

    /** SIGKILL to a child of the process, the first whose command ends so. */
    void killChild(String command) {
        process.stream()
                .flatMap(Process::descendants)
                .filter(child -> child.info().command().orElse("").endsWith(command))
                .findFirst()
                .ifPresent(ProcessHandle::destroyForcibly);
    }

    /** Holds the process still, as a network that swallows everything does, and lets it go on. */
    void stall(long millis) throws IOException, InterruptedException {
        signal("STOP");
        TimeUnit.MILLISECONDS.sleep(millis);
        signal("CONT");
    }

    private void signal(String signal) throws IOException, InterruptedException {
        if (process.isPresent()) {
            new ProcessBuilder(
                            "kill", "-" + signal, String.valueOf(process.get().pid()))
                    .start()
                    .waitFor();
        }
    }

    /** The end of what it printed. */
    String tail() {
        try (Stream<String> lines = Files.lines(log, UTF_8)) {
            List<String> all = lines.toList();
            return "--- " + name + "\n" + String.join("\n", all.subList(Math.max(0, all.size() - 40), all.size()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
