package io.rapporteur.runtime.streams;

import io.rapporteur.runtime.breaker.Breaker;
import io.rapporteur.runtime.breaker.BreakerSettings;
import io.rapporteur.runtime.retry.Retries;
import io.rapporteur.runtime.retry.RetryPause;
import io.rapporteur.runtime.retry.RetryPolicy;
import io.rapporteur.runtime.service.Failures;
import io.rapporteur.runtime.service.Service;
import io.rapporteur.runtime.service.ServiceState;
import io.rapporteur.runtime.service.Stage;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.errors.StreamsUncaughtExceptionHandler;
import org.apache.kafka.streams.errors.StreamsUncaughtExceptionHandler.StreamThreadExceptionResponse;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A stage that is a Kafka Streams application. A thread that fails for a reason that may pass is replaced after a growing pause,
 * so often and no oftener; any other failure stops the stage, loudly.
 */
public final class StreamsService implements Service {

    private static final Logger LOGGER = LoggerFactory.getLogger(StreamsService.class);

    /** Time for the records in work; below the 10 seconds that all services have together. */
    private static final Duration CLOSE_TIME = Duration.ofSeconds(8);

    /** Configuration key for the settings of the breaker. */
    static final String BREAKER_SETTINGS_CONFIG = "rapporteur.breaker.settings";

    private final Stage stage;
    private final Breaker breaker;
    private final KafkaStreams streams;
    private final CompletableFuture<Void> stopped = new CompletableFuture<>();
    private final Retries retries = RetryPolicy.SERVICE.begin(System.nanoTime());
    private final CountDownLatch closing = new CountDownLatch(1);
    private final RetryPause pause = new RetryPause(closing);
    private volatile String lastFailure = "";

    public StreamsService(Stage stage, Topology topology, Map<String, Object> config) {
        this.stage = stage;
        var properties = new Properties();
        properties.putAll(config);
        breaker = breaker(stage, config);
        properties.put(Guard.BREAKER_CONFIG, breaker);
        streams = new KafkaStreams(topology, properties);
        streams.setUncaughtExceptionHandler((StreamsUncaughtExceptionHandler) this::onFailure);
        streams.setStateListener(this::onChange);
    }

    private static Breaker breaker(Stage stage, Map<String, Object> config) {
        String group = Objects.requireNonNull(config.get(StreamsConfig.APPLICATION_ID_CONFIG))
                .toString();
        var settings = (BreakerSettings) Objects.requireNonNull(config.get(BREAKER_SETTINGS_CONFIG));
        return Breaker.start(stage, group, config, settings);
    }

    @Override
    public String name() {
        return stage.id();
    }

    @Override
    public void start() {
        streams.start();
    }

    @Override
    public boolean isHealthy() {
        return streams.state() == KafkaStreams.State.RUNNING;
    }

    @Override
    public ServiceState state() {
        String name = streams.state().name();
        return isHealthy()
                ? ServiceState.RUNNING
                : ServiceState.of(
                        name,
                        lastFailure.isEmpty()
                                ? "Kafka Streams is in state " + name
                                : "a thread was replaced after: " + lastFailure);
    }

    @Override
    public CompletableFuture<Void> stopped() {
        return stopped;
    }

    @Override
    public void close() {
        closing.countDown();
        boolean inTime = streams.close(CLOSE_TIME);
        // What is still in work did not end the process: this does.
        breaker.close();
        if (!inTime) {
            // Not stopped yet: whoever closes the services says when the time is up.
            streams.close();
        }
        LOGGER.atInfo()
                .addKeyValue("stage", name())
                .addKeyValue("inTime", inTime)
                .log("stopped");
        stopped.complete(null);
    }

    private StreamThreadExceptionResponse onFailure(Throwable failure) {
        lastFailure = failure.toString();
        Optional<Duration> next =
                Failures.isTransient(failure) ? retries.pauseAfterFailure(System.nanoTime()) : Optional.empty();
        if (next.isPresent()) {
            LOGGER.atWarn()
                    .setCause(failure)
                    .addKeyValue("stage", name())
                    .addKeyValue("pause", next.get())
                    .log("thread replaced");
            rest(next.get());
            return StreamThreadExceptionResponse.REPLACE_THREAD;
        }
        LOGGER.atError().setCause(failure).addKeyValue("stage", name()).log("stage stops");
        stopped.completeExceptionally(failure);
        return StreamThreadExceptionResponse.SHUTDOWN_CLIENT;
    }

    /** The failed thread waits here; a close ends the waiting. */
    private void rest(Duration time) {
        try {
            if (pause.isStoppedWithin(time)) {
                LOGGER.atDebug().addKeyValue("stage", name()).log("closes instead of waiting");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void onChange(KafkaStreams.State now, KafkaStreams.State before) {
        LOGGER.atDebug().addKeyValue("stage", name()).addKeyValue("state", now).log("state");
        if (now == KafkaStreams.State.RUNNING) {
            lastFailure = "";
        }
        if (now == KafkaStreams.State.ERROR) {
            stopped.completeExceptionally(
                    new IllegalStateException(name() + " stopped: Kafka Streams is in state ERROR"));
        }
    }
}
