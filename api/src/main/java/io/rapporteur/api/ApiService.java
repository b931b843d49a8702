package io.rapporteur.api;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.zaxxer.hikari.HikariDataSource;
import io.javalin.Javalin;
import io.javalin.compression.CompressionStrategy;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Handler;
import io.javalin.json.JavalinJackson;
import io.rapporteur.runtime.health.HealthCheck;
import io.rapporteur.runtime.service.Cluster;
import io.rapporteur.runtime.service.Service;
import java.net.URI;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The API as a service. */
public final class ApiService implements Service {

    private static final Logger LOGGER = LoggerFactory.getLogger(ApiService.class);
    private static final String NAME = "api";

    private final ApiSettings settings;
    private final HikariDataSource database;
    private final HealthCheck health;
    private final Javalin server;
    private final CompletableFuture<Void> stopped = new CompletableFuture<>();

    private ApiService(ApiSettings settings, Optional<Cluster> cluster) {
        this.settings = settings;
        health = new HealthCheck(cluster, Optional.of(settings.database()));
        database = settings.open();
        server = Javalin.create(config -> {
            config.startup.showJavalinBanner = false;
            config.jsonMapper(new JavalinJackson(new ObjectMapper(), false));
            // The server compresses, which can take back an answer that fails before it is sent.
            config.http.compressionStrategy = CompressionStrategy.NONE;
            Server.configure(config.jetty);
            route(config.routes);
        });
    }

    /**
     * An API over the database of the settings; it may come up before the database does.
     *
     * @param cluster of whose stages it tells how they are; empty for none
     */
    public static ApiService create(ApiSettings settings, Optional<Cluster> cluster) {
        return new ApiService(Objects.requireNonNull(settings, "settings"), cluster);
    }

    private void route(RoutesConfig routes) {
        var reads = new Reads(database);
        var documents = new DocumentResource(reads);
        var healths = new HealthResource(health);
        get(routes, "/health", healths::show);
        get(routes, "/health/ready", healths::ready);
        get(routes, "/health/live", healths::live);
        get(routes, "/documents", documents::list);
        // Symbols hold slashes: /documents/A/RES/64/293. None ends in a word of lower-case letters.
        get(routes, "/documents/<id>/text", documents::text);
        for (DocumentPart<?> part : DocumentPart.ALL) {
            get(routes, "/documents/<id>/" + part.name(), context -> documents.list(part, context));
        }
        get(routes, "/documents/<id>", documents::show);
        get(routes, "/citations", new CitationResource(reads)::list);
        get(routes, "/findings", new FindingResource(reads)::list);
        get(routes, "/wanted", new WantedResource(reads)::list);
        get(routes, "/dead-letters", new DeadLetterResource(reads)::list);
        get(routes, "/arrivals", new ArrivalResource(reads)::list);
        Problems.register(routes);
    }

    /** HEAD says what GET would, without its body. */
    private static void get(RoutesConfig routes, String path, Handler handler) {
        routes.get(path, handler);
        routes.head(path, handler);
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void start() {
        server.start(settings.host(), settings.port());
        LOGGER.atInfo()
                .addKeyValue("stage", NAME)
                .addKeyValue("address", address())
                .log("running");
    }

    /** Where it answers; the port is known once it has started. */
    public URI address() {
        return URI.create("http://" + settings.host() + ":" + server.port());
    }

    @Override
    public boolean isHealthy() {
        return server.jettyServer().started() && !stopped.isDone();
    }

    @Override
    public CompletableFuture<Void> stopped() {
        return stopped;
    }

    @Override
    public void close() {
        server.stop();
        health.close();
        database.close();
        stopped.complete(null);
    }
}
