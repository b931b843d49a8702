package io.rapporteur.app.endtoend;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.rapporteur.testing.TestProgram;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** One process of the pipeline, which can be killed and started again; what all its runs printed is in one file. */
final class Member {

    private static final String READY = "ready: ";
    private static final int TAIL_LINES = 40;

    private final String name;
    private final Class<?> main;
    private final List<String> arguments;
    private final Map<String, String> environment;
    private final int heapMegabytes;
    private final Path log;
    private Optional<Process> process = Optional.empty();

    Member(
            String name,
            Class<?> main,
            List<String> arguments,
            Map<String, String> environment,
            int heapMegabytes,
            Path folder) {
        this.name = name;
        this.main = main;
        this.arguments = arguments;
        this.environment = environment;
        this.heapMegabytes = heapMegabytes;
        this.log = folder.resolve(name + ".log");
    }

    /** Called by the process itself once it answers. */
    static void sayReady(String addresses) {
        System.out.println(READY + addresses);
    }

    /** Called by the process itself: ends it when it had to take another port than the one on which it is looked for. */
    static void checkAddress(String address, String wanted) {
        if (!address.equals(wanted)) {
            System.out.println("must answer at " + wanted + ", got: " + address);
            Runtime.getRuntime().halt(1);
        }
    }

    String name() {
        return name;
    }

    boolean isRunning() {
        return process.filter(Process::isAlive).isPresent();
    }

    /** Whether it has been started and runs no longer. */
    boolean hasEnded() {
        return process.filter(running -> !running.isAlive()).isPresent();
    }

    void start() {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx" + heapMegabytes + "m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-XX:-UsePerfData",
                "-Dlogback.configurationFile=" + Objects.requireNonNull(Member.class.getResource("logback-chaos.xml")),
                "-cp",
                System.getProperty("java.class.path"),
                main.getName()));
        command.addAll(1, TestProgram.homes());
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

    boolean isReady() {
        return hasSaid(READY);
    }

    /** Whether it has printed this, in any of its runs. */
    boolean hasSaid(String words) {
        return lines().stream().anyMatch(line -> line.contains(words));
    }

    /** SIGKILL to the process alone. */
    void kill() {
        process.ifPresent(running -> running.destroyForcibly().onExit().join());
    }

    /** SIGKILL to a child of the process, the first whose command ends so; says whether there was one. */
    boolean killChild(String command) {
        return process.stream()
                .flatMap(Process::descendants)
                .filter(child -> child.info().command().orElse("").endsWith(command))
                .findFirst()
                .map(ProcessHandle::destroyForcibly)
                .orElse(false);
    }

    /** Holds the process still, as a machine without air does, and lets it go on. */
    void stall(long millis) throws IOException, InterruptedException {
        signal("STOP");
        TimeUnit.MILLISECONDS.sleep(millis);
        signal("CONT");
    }

    /** Memory of the process that is in use, kilobytes; 0 when it does not run. */
    long residentKilobytes() throws IOException {
        if (!isRunning()) {
            return 0;
        }
        Path status = Path.of("/proc", String.valueOf(process.orElseThrow().pid()), "status");
        return Files.readAllLines(status).stream()
                .filter(line -> line.startsWith("VmRSS:"))
                .map(line -> Long.parseLong(line.replaceAll("\\D", "")))
                .findFirst()
                .orElse(0L);
    }

    /** The end of what it printed. */
    String tail() {
        List<String> all = lines();
        return "--- " + name + "\n" + String.join("\n", all.subList(Math.max(0, all.size() - TAIL_LINES), all.size()));
    }

    private void signal(String signal) throws IOException, InterruptedException {
        if (isRunning()) {
            new ProcessBuilder(
                            "kill",
                            "-" + signal,
                            String.valueOf(process.orElseThrow().pid()))
                    .start()
                    .waitFor();
        }
    }

    private List<String> lines() {
        if (!Files.exists(log)) {
            return List.of();
        }
        try (Stream<String> lines = Files.lines(log, UTF_8)) {
            return lines.toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
