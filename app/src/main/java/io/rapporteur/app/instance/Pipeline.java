package io.rapporteur.app.instance;

import io.rapporteur.api.ApiService;
import io.rapporteur.api.ApiSettings;
import io.rapporteur.app.terminal.CommandException;
import io.rapporteur.embedded.BackingServiceFailedException;
import io.rapporteur.embedded.EmbeddedBackingServices;
import io.rapporteur.enricher.EnricherService;
import io.rapporteur.ingest.IngestService;
import io.rapporteur.ingest.drop.FolderWatch;
import io.rapporteur.parser.ParserService;
import io.rapporteur.runtime.provision.Provisioning;
import io.rapporteur.runtime.service.Cluster;
import io.rapporteur.runtime.service.Database;
import io.rapporteur.runtime.service.Exit;
import io.rapporteur.runtime.service.Service;
import io.rapporteur.runtime.service.Services;
import io.rapporteur.runtime.streams.StreamsSettings;
import io.rapporteur.sink.SinkConnections;
import io.rapporteur.sink.SinkService;
import io.rapporteur.sink.SinkSettings;
import io.rapporteur.sink.migration.Migrations;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** Every service in this JVM, on the embedded backing services or on others. */
public final class Pipeline implements AutoCloseable {

    private static final String STATE = "state";

    /** A data folder has one holder at a time, as has a group prefix on a cluster of others, and so has this name. */
    private static final String MEMBER = "embedded";

    private static final Duration HEALTHY_WITHIN = Duration.ofMinutes(2);
    private static final Duration LOOK_EVERY = Duration.ofMillis(20);

    /** Time for all services to stop, one after the other: no container waits for this process. */
    private static final Duration CLOSE_TIME = Duration.ofSeconds(30);

    private final Instance instance;
    private final Optional<Path> passwordFile;
    private final Services services;
    private final CompletableFuture<Object> stopped;
    private final Deque<Runnable> closings;

    private Pipeline(
            Instance instance,
            Optional<Path> passwordFile,
            Services services,
            CompletableFuture<Object> stopped,
            Deque<Runnable> closings) {
        this.instance = instance;
        this.passwordFile = passwordFile;
        this.services = services;
        this.stopped = stopped;
        this.closings = closings;
    }

    /**
     * Starts broker, registry and database, and the services on them; returns when everything answers.
     *
     * @param say hears what is being done
     */
    public static Pipeline start(PipelineSettings settings, Consumer<String> say) {
        say.accept("starting broker, registry and database");
        EmbeddedBackingServices backing = EmbeddedBackingServices.start(settings.backing());
        try {
            CompletableFuture<Void> partFailed = backing.supervise(say);
            Pipeline pipeline = on(
                    Cluster.at(backing.bootstrapServers(), backing.registryUrl()),
                    DatabaseRoles.of(backing),
                    Optional.of(backing.database().passwordFile()),
                    settings,
                    partFailed,
                    say);
            pipeline.closings.addLast(backing::close);
            return pipeline;
        } catch (RuntimeException | Error e) {
            backing.close();
            throw e;
        }
    }

    /**
     * Starts the services on a broker, a registry and a database that somebody else has started and will stop; returns when
     * they answer. Only one at a time may be on the same group prefix.
     *
     * @param say hears what is being done
     */
    public static Pipeline on(Cluster cluster, Database database, PipelineSettings settings, Consumer<String> say) {
        return on(cluster, DatabaseRoles.one(database), Optional.empty(), settings, new CompletableFuture<>(), say);
    }

    private static Pipeline on(
            Cluster cluster,
            DatabaseRoles database,
            Optional<Path> passwordFile,
            PipelineSettings settings,
            CompletableFuture<Void> partFailed,
            Consumer<String> say) {
        Deque<Runnable> closings = new ArrayDeque<>();
        try {
            say.accept("preparing topics, schemas and tables");
            prepare(cluster, database.owner());
            say.accept("starting the services");
            ApiService api = api(settings, cluster, database.reader());
            List<Service> list =
                    services(settings, cluster.asMember(MEMBER), database.writer(), state(settings, closings));
            list.add(api);
            var services = new Services(list, CLOSE_TIME);
            closings.push(services::close);
            services.start();
            CompletableFuture<Object> stopped = CompletableFuture.anyOf(services.firstStopped(), partFailed);
            awaitHealth(services, stopped);
            Instance instance = instance(cluster, database, api);
            settings.data().map(InstanceFile::new).ifPresent(file -> {
                file.write(instance);
                closings.push(file::delete);
            });
            return new Pipeline(instance, passwordFile, services, stopped, closings);
        } catch (RuntimeException | Error e) {
            closings.forEach(Runnable::run);
            throw e;
        }
    }

    private static void prepare(Cluster cluster, Database database) {
        Provisioning.run(cluster);
        try (var connections = SinkConnections.open(database)) {
            Migrations.run(connections);
        }
    }

    private static void awaitHealth(Services services, CompletableFuture<Object> stopped) {
        long end = System.nanoTime() + HEALTHY_WITHIN.toNanos();
        while (!services.isHealthy()) {
            if (stopped.isCompletedExceptionally()) {
                throw new CommandException(Exit.STAGE_STOPPED, reason(stopped));
            }
            if (System.nanoTime() > end) {
                String waiting = services.all().stream()
                        .filter(service -> !service.isHealthy())
                        .map(service ->
                                service.name() + " (" + service.state().reason().orElse("") + ")")
                        .collect(Collectors.joining(", "));
                throw new CommandException(Exit.STAGE_STOPPED, "not ready: " + waiting + "; the log says more");
            }
            LockSupport.parkNanos(LOOK_EVERY.toNanos());
        }
    }

    /** Why it has stopped by itself, in a sentence. */
    private static String reason(CompletableFuture<Object> stopped) {
        return stopped.handle((nothing, failure) -> {
                    Throwable cause = failure instanceof CompletionException && failure.getCause() != null
                            ? failure.getCause()
                            : failure;
                    return cause instanceof BackingServiceFailedException
                            ? String.valueOf(cause.getMessage())
                            : "a service stopped by itself: " + cause;
                })
                .join();
    }

    private static Path state(PipelineSettings settings, Deque<Runnable> closings) {
        return settings.data().map(data -> data.resolve(STATE)).orElseGet(() -> {
            var temporary = new TemporaryFolder();
            closings.push(temporary::close);
            return temporary.path();
        });
    }

    private static List<Service> services(PipelineSettings settings, Cluster cluster, Database database, Path state) {
        StreamsSettings streams = StreamsSettings.defaults(state);
        List<Service> services = new ArrayList<>();
        services.add(IngestService.create(cluster, streams, settings.forks()));
        services.add(ParserService.create(cluster, streams, settings.limits()));
        services.add(EnricherService.create(cluster, streams, settings.limits()));
        services.add(SinkService.create(cluster, SinkSettings.defaults(database)));
        settings.watched().forEach(folder -> services.add(FolderWatch.over(folder, cluster)));
        return services;
    }

    private static ApiService api(PipelineSettings settings, Cluster cluster, Database database) {
        return ApiService.create(
                new ApiSettings(ApiSettings.DEFAULT_HOST, settings.apiPort(), database), Optional.of(cluster));
    }

    private static Instance instance(Cluster cluster, DatabaseRoles database, ApiService api) {
        return new Instance(
                cluster.bootstrapServers(),
                cluster.registryUrl(),
                database.reader().url(),
                database.reader().user(),
                database.reader().password().reveal(),
                database.owner().user(),
                database.owner().password().reveal(),
                api.address().toString(),
                cluster.prefix(),
                cluster.partitions(),
                ProcessHandle.current().pid());
    }

    /** Where it listens. */
    public Instance instance() {
        return instance;
    }

    /** The file that {@code psql} takes as {@code PGPASSFILE}, where the database is ours. */
    public Optional<Path> passwordFile() {
        return passwordFile;
    }

    /** Completes when it stops: exceptionally when a service, or what they work on, stops by itself. */
    public CompletableFuture<Object> stopped() {
        return stopped;
    }

    /** Why it has stopped by itself, in a sentence; nothing while it serves, or after {@link #close}. */
    public Optional<String> reason() {
        return stopped.isCompletedExceptionally() ? Optional.of(reason(stopped)) : Optional.empty();
    }

    /** Whether the services have stopped in time; true before {@link #close}. */
    public boolean isClosedInTime() {
        return services.isClosedInTime();
    }

    /** Stops in order: first what works, then what it works on; again does nothing. */
    @Override
    public void close() {
        synchronized (closings) {
            while (!closings.isEmpty()) {
                closings.pop().run();
            }
        }
    }
}
