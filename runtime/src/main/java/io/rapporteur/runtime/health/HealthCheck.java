package io.rapporteur.runtime.health;

import io.confluent.kafka.schemaregistry.client.CachedSchemaRegistryClient;
import io.confluent.kafka.schemaregistry.client.rest.exceptions.RestClientException;
import io.rapporteur.runtime.service.Cluster;
import io.rapporteur.runtime.service.Database;
import io.rapporteur.runtime.service.Stage;
import java.io.IOException;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Looks at an installation: at most once in some seconds however many ask, each part for a short time, so that nobody who asks
 * waits long or costs anything. What hangs keeps one thread at most.
 */
public final class HealthCheck implements AutoCloseable {

    /** Time for each part to answer. */
    static final Duration ANSWER = Duration.ofSeconds(2);

    /** So long the answer of the last look holds. */
    static final Duration FRESH = Duration.ofSeconds(5);

    /** Broker, registry, database, and who waits for them. */
    private static final int THREADS = 4;

    private static final Duration IDLE = Duration.ofSeconds(30);

    private final Optional<Cluster> cluster;
    private final Optional<Database> database;
    private final StageProgress progress = new StageProgress();
    private final ThreadPoolExecutor threads = new ThreadPoolExecutor(
            0, THREADS, IDLE.toSeconds(), TimeUnit.SECONDS, new SynchronousQueue<>(), HealthCheck::thread);
    private CompletableFuture<Health> last = new CompletableFuture<>();
    private long lastBegan;
    private boolean begun;

    /**
     * A check of what is known.
     *
     * @param cluster broker and registry, where somebody has said where they are
     */
    public HealthCheck(Optional<Cluster> cluster, Optional<Database> database) {
        this.cluster = cluster;
        this.database = database;
    }

    /** What was found last, if that is not long ago, else what is found now. */
    public synchronized CompletableFuture<Health> health() {
        long now = System.nanoTime();
        if (!begun || (last.isDone() && now - lastBegan > FRESH.toNanos())) {
            begun = true;
            lastBegan = now;
            last = CompletableFuture.supplyAsync(this::look, threads);
        }
        return last.copy();
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }

    private static Thread thread(Runnable task) {
        var thread = new Thread(task, "health");
        thread.setDaemon(true);
        return thread;
    }

    private Health look() {
        // The questions have time-outs of their own; this one is for what does not keep them.
        long deadline = System.nanoTime() + ANSWER.toNanos() + ANSWER.toNanos() / 2;
        Future<List<StageHealth>> stages = begin(this::stages);
        Future<PartHealth> registry = begin(this::registry);
        Future<PartHealth> answering = begin(this::database);
        PartHealth broker;
        List<StageHealth> found;
        try {
            found = await(stages, deadline);
            broker = cluster.isPresent() ? PartHealth.UP : PartHealth.unknown("not told where it is");
        } catch (ExecutionException | TimeoutException e) {
            broker = PartHealth.down(reason(e));
            found = unknownStages("the broker does not answer");
        }
        return Health.of(Instant.now(), broker, part(registry, deadline), part(answering, deadline), found);
    }

    private static PartHealth part(Future<PartHealth> asked, long deadline) {
        try {
            return await(asked, deadline);
        } catch (ExecutionException | TimeoutException e) {
            return PartHealth.down(reason(e));
        }
    }

    private <T> Future<T> begin(Callable<T> question) {
        var task = new FutureTask<>(question);
        try {
            threads.execute(task);
            return task;
        } catch (RejectedExecutionException e) {
            return CompletableFuture.failedFuture(new IOException("the question before it has not come back yet", e));
        }
    }

    private static <T> T await(Future<T> answer, long deadline) throws ExecutionException, TimeoutException {
        try {
            return answer.get(Math.max(1, deadline - System.nanoTime()), TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ExecutionException("interrupted", e);
        }
    }

    private static String reason(Exception failure) {
        Throwable cause = failure;
        while (cause instanceof ExecutionException && cause.getCause() != null) {
            cause = cause.getCause();
        }
        return cause instanceof TimeoutException
                ? "no answer within " + ANSWER.toSeconds() + " s"
                : String.valueOf(cause.getMessage());
    }

    private List<StageHealth> stages() throws ExecutionException, TimeoutException, InterruptedException {
        if (cluster.isEmpty()) {
            return unknownStages("not told where the broker is");
        }
        try (var check = new StageCheck(cluster.get(), progress, ANSWER)) {
            return check.run();
        }
    }

    private List<StageHealth> unknownStages(String reason) {
        return Arrays.stream(Stage.values())
                .map(stage -> StageHealth.unknown(
                        stage, cluster.map(known -> known.groupOf(stage)).orElse(""), reason))
                .toList();
    }

    private PartHealth registry() throws IOException, RestClientException {
        if (cluster.isEmpty()) {
            return PartHealth.unknown("not told where it is");
        }
        Map<String, Object> config = cluster.get().registryConfig();
        config.put("http.connect.timeout.ms", Math.toIntExact(ANSWER.toMillis()));
        config.put("http.read.timeout.ms", Math.toIntExact(ANSWER.toMillis()));
        config.put("max.retries", 0);
        try (var client = new CachedSchemaRegistryClient(cluster.get().registryUrl(), 1, config)) {
            client.getCompatibility(null);
            return PartHealth.UP;
        }
    }

    // Over a connection of its own: that all of a pool's are at work is no sign of illness.
    private PartHealth database() throws SQLException {
        if (database.isEmpty()) {
            return PartHealth.unknown("not told where it is");
        }
        Database known = database.get();
        String seconds = String.valueOf(ANSWER.toSeconds());
        var properties = new Properties();
        properties.putAll(Map.of(
                "user",
                known.user(),
                "password",
                known.password().reveal(),
                "connectTimeout",
                seconds,
                "socketTimeout",
                seconds,
                "ApplicationName",
                "rapporteur-health"));
        try (var connection = DriverManager.getConnection(known.url(), properties);
                var statement = connection.createStatement()) {
            statement.execute("SELECT FROM rapporteur.documents LIMIT 1");
            return PartHealth.UP;
        }
    }
}
