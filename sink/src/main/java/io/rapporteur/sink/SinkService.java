package io.rapporteur.sink;

import com.zaxxer.hikari.HikariDataSource;
import io.rapporteur.runtime.breaker.Breaker;
import io.rapporteur.runtime.service.Cluster;
import io.rapporteur.runtime.service.Service;
import io.rapporteur.runtime.service.ServiceState;
import io.rapporteur.runtime.service.Stage;
import io.rapporteur.sink.store.EventStore;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.apache.kafka.common.KafkaException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The sink as a service: one thread that polls and stores. Several instances share the partitions. */
public final class SinkService implements Service {

    private static final Logger LOGGER = LoggerFactory.getLogger(SinkService.class);

    /** Time for the transaction under way; below the 10 seconds that all services have together. */
    private static final Duration CLOSE_TIME = Duration.ofSeconds(8);

    private final Cluster cluster;
    private final SinkSettings settings;
    private final CountDownLatch stop = new CountDownLatch(1);
    private final CompletableFuture<Void> stopped = new CompletableFuture<>();
    private final SinkRetries retries;
    private final Thread thread = new Thread(this::work, Stage.SINK.id());
    private volatile @Nullable SinkLoop loop;
    private volatile @Nullable Breaker noting;

    private SinkService(Cluster cluster, SinkSettings settings) {
        this.cluster = Objects.requireNonNull(cluster, "cluster");
        this.settings = Objects.requireNonNull(settings, "settings");
        this.retries = new SinkRetries(settings.patience(), stop);
    }

    /**
     * A sink from this cluster into the database of the settings. Callers run {@code Provisioning.run(cluster)} and {@link
     * io.rapporteur.sink.migration.Migrations#run} first.
     */
    public static SinkService create(Cluster cluster, SinkSettings settings) {
        return new SinkService(cluster, settings);
    }

    @Override
    public String name() {
        return Stage.SINK.id();
    }

    @Override
    public void start() {
        thread.start();
    }

    @Override
    public boolean isHealthy() {
        SinkLoop running = loop;
        return thread.isAlive() && running != null && running.isReady() && !retries.isWaiting();
    }

    @Override
    public ServiceState state() {
        if (isHealthy()) {
            return ServiceState.RUNNING;
        }
        if (retries.isWaiting()) {
            return ServiceState.of("WAITING", "tries again after: " + retries.lastFailure());
        }
        return thread.isAlive()
                ? ServiceState.of("STARTING", "the broker has not given it partitions yet")
                : ServiceState.of("STOPPED", "its thread has ended; the log says why");
    }

    @Override
    public CompletableFuture<Void> stopped() {
        return stopped;
    }

    @Override
    public void close() {
        stop.countDown();
        try {
            thread.join(CLOSE_TIME.toMillis());
            boolean inTime = !thread.isAlive();
            Breaker breaker = noting;
            if (breaker != null) {
                // What is still in work did not end the process: this does.
                breaker.close();
            }
            // Where it has not stopped yet, whoever closes the services says when the time is up.
            thread.join();
            LOGGER.atInfo()
                    .addKeyValue("stage", name())
                    .addKeyValue("inTime", inTime)
                    .log("stopped");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        stopped.complete(null);
    }

    private void work() {
        try (HikariDataSource connections = SinkConnections.open(settings.database());
                var consumer = SinkConsumers.member(cluster, settings);
                var deadLetters = new DeadLetterSender(cluster);
                var breaker = Breaker.start(
                        Stage.SINK, cluster.groupOf(Stage.SINK), cluster.clientConfig(), settings.breaker())) {
            var store =
                    new RecordStore(new RecordReader(cluster), new EventStore(connections), deadLetters::send, retries);
            var running = new SinkLoop(consumer, store, breaker, settings.batchRecords(), stop);
            loop = running;
            noting = breaker;
            running.run();
            stopped.complete(null);
        } catch (Exception | Error e) {
            LOGGER.atError().setCause(e).addKeyValue("stage", name()).log("stage stops");
            stopped.completeExceptionally(reason(e));
        }
    }

    /** The consumer wraps what happens while partitions are handed over in a sentence that says nothing. */
    private static Throwable reason(Throwable failure) {
        Throwable cause = failure.getCause();
        return failure instanceof KafkaException && cause != null ? cause : failure;
    }
}
