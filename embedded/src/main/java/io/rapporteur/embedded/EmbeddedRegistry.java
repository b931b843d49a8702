package io.rapporteur.embedded;

import static java.util.Map.entry;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A schema registry (Apicurio, with Confluent's interface) of this JVM's own, as a child process on the loopback
 * address. It stops with this JVM; its schemas and their ids live in the database. Every subject's compatibility is
 * FULL_TRANSITIVE unless somebody sets another for it.
 */
public final class EmbeddedRegistry implements AutoCloseable, SupervisedChild {

    private static final Logger LOGGER = LoggerFactory.getLogger(EmbeddedRegistry.class);
    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final Duration ANSWER = Duration.ofSeconds(10);
    private static final Duration SIGN_OF_LIFE = Duration.ofSeconds(5);
    private static final String COMPATIBILITY = "{\"compatibility\":\"FULL_TRANSITIVE\"}";

    private final Program program;
    private final int port;
    private final String url;
    private final EmbeddedDatabase database;
    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(SIGN_OF_LIFE).build();
    private final Path runner = RegistryHome.runner();
    private final ClassDataArchive classes = ClassDataArchive.beside(runner);
    private volatile ChildProcess process;

    private EmbeddedRegistry(Program program, int port, EmbeddedDatabase database) {
        this.program = program;
        this.port = port;
        this.database = database;
        this.url = "http://" + Ports.HOST + ":" + port + "/apis/ccompat/v7";
        this.process = startServer();
    }

    /**
     * Starts the registry. One that an earlier run left behind on the same folder is ended first.
     *
     * @param folder for its log; the schemas are in the database
     * @param preferredPort another is chosen if it is taken; 0 for any
     */
    public static EmbeddedRegistry start(Path folder, int preferredPort, EmbeddedDatabase database) {
        Program program = program(folder);
        program.endLeftOver();
        var registry = new EmbeddedRegistry(program, Ports.choose(preferredPort), database);
        registry.prepare();
        return registry;
    }

    /** The address that a Confluent client takes. */
    public String url() {
        return url;
    }

    @Override
    public String name() {
        return "registry";
    }

    @Override
    public boolean isRunning() {
        return process.isRunning();
    }

    @Override
    public String condition() {
        return process.condition();
    }

    @Override
    public void ask() throws IOException, InterruptedException {
        accepted(request().timeout(SIGN_OF_LIFE).GET().build());
    }

    @Override
    public void restart() {
        process.kill();
        classes.keep();
        program.endLeftOver();
        Ports.checkFree(port);
        process = startServer();
        prepare();
    }

    /** Stops the registry. */
    @Override
    public void close() {
        process.close();
        classes.keep();
        LOGGER.atInfo().addKeyValue("part", name()).log("stopped");
    }

    // Also called before the database of an earlier run is stopped, which waits for its clients.
    static Program program(Path folder) {
        try {
            return new Program("registry", Folders.real(folder), "TERM");
        } catch (IOException e) {
            throw new UncheckedIOException("registry folder " + folder + " must be usable", e);
        }
    }

    private ChildProcess startServer() {
        return ChildProcess.start(program, command(), environment());
    }

    private void prepare() {
        try {
            var request = request()
                    .timeout(ANSWER)
                    .header("Content-Type", "application/vnd.schemaregistry.v1+json")
                    .PUT(BodyPublishers.ofString(COMPATIBILITY))
                    .build();
            Readiness.await(PATIENCE, process, () -> accepted(request));
        } catch (RuntimeException e) {
            process.close();
            throw new IllegalStateException("registry must get ready; " + process.tellLog(), e);
        }
        LOGGER.atInfo().addKeyValue("part", name()).addKeyValue("address", url).log("running");
    }

    // The level of all subjects, which it looks up in its database.
    private HttpRequest.Builder request() {
        return HttpRequest.newBuilder(URI.create(url + "/config"));
    }

    private int accepted(HttpRequest request) throws IOException, InterruptedException {
        var response = client.send(request, BodyHandlers.ofString());
        if (response.statusCode() != 200) {
            throw new IOException("registry must answer 200, got: " + response.statusCode() + " " + response.body());
        }
        return response.statusCode();
    }

    private List<String> command() {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx128m",
                "-Xss512k",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-XX:+ExitOnOutOfMemoryError",
                "-Duser.timezone=UTC",
                // Tells this process from others.
                "-Drapporteur.folder=" + program.folder()));
        command.addAll(classes.options());
        command.addAll(List.of("-jar", runner.toString()));
        return command;
    }

    private Map<String, String> environment() {
        return Map.ofEntries(
                entry("QUARKUS_HTTP_HOST", Ports.HOST),
                entry("QUARKUS_HTTP_PORT", String.valueOf(port)),
                entry("QUARKUS_HTTP_ACCESS_LOG_ENABLED", "false"),
                entry("APICURIO_STORAGE_KIND", "sql"),
                entry("APICURIO_STORAGE_SQL_KIND", "postgresql"),
                entry("APICURIO_DATASOURCE_URL", database.jdbcUrl(EmbeddedDatabase.SCHEMAS)),
                entry("APICURIO_DATASOURCE_USERNAME", database.schemas().user()),
                entry("APICURIO_DATASOURCE_PASSWORD", database.schemas().password()),
                entry("APICURIO_DATASOURCE_JDBC_INITIAL_SIZE", "1"),
                entry("APICURIO_DATASOURCE_JDBC_MIN_SIZE", "1"),
                entry("APICURIO_DATASOURCE_JDBC_MAX_SIZE", "8"));
    }
}
