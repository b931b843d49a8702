package io.rapporteur.embedded;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Backing services in a JVM of their own, which a test may kill. */
final class BackingServicesProcess {

    private static final String READY = "ready ";

    private BackingServicesProcess() {}

    /** Starts backing services on the named folder, says so and waits to be killed. */
    public static void main(String[] arguments) throws InterruptedException {
        long begin = System.nanoTime();
        var backing = EmbeddedBackingServices.start(
                BackingServicesSettings.in(Path.of(arguments[0])).withFreePorts());
        System.out.println("took " + (System.nanoTime() - begin) / 1_000_000 + " ms");
        System.out.println(READY + backing.bootstrapServers() + " " + backing.registryUrl() + " " + backing.jdbcUrl()
                + " " + backing.user() + " " + backing.password());
        if (arguments.length > 1) {
            long close = System.nanoTime();
            backing.close();
            System.out.println("closed in " + (System.nanoTime() - close) / 1_000_000 + " ms");
            return;
        }
        Thread.currentThread().join();
    }

    /** A running JVM and where its backing services answer. */
    record Running(Process process, List<ProcessHandle> children, Addresses backing) {}

    /** Starts the JVM and returns when its backing services answer. */
    static Running start(Path folder) throws IOException {
        var process =
                new ProcessBuilder(command(folder)).redirectErrorStream(true).start();
        var said = new ArrayList<String>();
        var reader = new BufferedReader(new InputStreamReader(process.getInputStream(), UTF_8));
        for (String line = reader.readLine(); line != null; line = reader.readLine()) {
            said.add(line);
            if (line.startsWith(READY)) {
                drain(reader);
                String[] addresses = line.substring(READY.length()).split(" ", -1);
                return new Running(
                        process,
                        process.descendants().toList(),
                        new Addresses(addresses[0], addresses[1], addresses[2], addresses[3], addresses[4]));
            }
        }
        throw new IllegalStateException("the JVM must get ready, said: " + String.join("\n", said));
    }

    /** A process whose output nobody takes stands still in the end. */
    private static void drain(BufferedReader reader) {
        var thread = new Thread(() -> reader.lines().forEach(line -> {}), "parts-output");
        thread.setDaemon(true);
        thread.start();
    }

    private static List<String> command(Path folder) {
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Drapporteur.registry.home=" + System.getProperty("rapporteur.registry.home"),
                "-Drapporteur.postgres.home=" + System.getProperty("rapporteur.postgres.home", ""),
                "-Dlogback.configurationFile=" + System.getProperty("logback.configurationFile"),
                "-cp",
                System.getProperty("java.class.path"),
                BackingServicesProcess.class.getName(),
                folder.toString());
    }
}
