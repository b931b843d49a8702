package io.rapporteur.runtime.service;

import java.util.concurrent.CompletableFuture;

/** Something that is started, serves, and is stopped: a stage, a folder watch, the API. */
public interface Service extends AutoCloseable {

    /** Name for logs and health: {@code parser}. */
    String name();

    /** Starts to work and returns; work goes on in threads of its own. */
    void start();

    /** Whether it does its work at this moment. */
    boolean isHealthy();

    /** The same in words, for people. */
    default ServiceState state() {
        return isHealthy() ? ServiceState.RUNNING : ServiceState.of("NOT_RUNNING", name() + " does not do its work");
    }

    /**
     * Completes when the service has stopped: normally after {@link #close}, exceptionally with the reason when it stopped
     * by itself.
     */
    CompletableFuture<Void> stopped();

    /** Stops in order, and returns when it has stopped, however long that takes: {@link Services} says when the time is up. */
    @Override
    void close();
}
