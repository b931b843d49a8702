package io.rapporteur.runtime.service;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Several services that start in order, serve together and stop in the reverse order. */
public final class Services implements AutoCloseable {

    private static final Logger LOGGER = LoggerFactory.getLogger(Services.class);

    /** Time for all of them to stop, seconds: what a container gives before it kills. */
    private static final int CLOSE_SECONDS = 10;

    private final List<Service> services;

    public Services(List<? extends Service> services) {
        this.services = List.copyOf(services);
    }

    public List<Service> all() {
        return services;
    }

    /** Starts all of them; when one fails to start, those before it are stopped again. */
    public void start() {
        try {
            services.forEach(service -> {
                service.start();
                LOGGER.atInfo().addKeyValue("stage", service.name()).log("started");
            });
        } catch (RuntimeException | Error e) {
            close();
            throw e;
        }
    }

    public boolean isHealthy() {
        return services.stream().allMatch(Service::isHealthy);
    }

    /** Completes exceptionally when the first of them stops by itself. */
    public CompletableFuture<Object> firstStopped() {
        return CompletableFuture.anyOf(services.stream().map(Service::stopped).toArray(CompletableFuture[]::new));
    }

    /** Starts, waits for SIGTERM or for a service that stops by itself, closes, and says how it ended. */
    public static Exit runUntilStopped(List<? extends Service> list) throws InterruptedException {
        var services = new Services(list);
        var ended = new CountDownLatch(1);
        var signal = new CompletableFuture<Object>();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            signal.complete(Exit.OK);
            await(ended);
        }));
        services.start();
        try {
            CompletableFuture.anyOf(signal, services.firstStopped()).get();
            return Exit.OK;
        } catch (ExecutionException e) {
            LOGGER.atError()
                    .setCause(e.getCause())
                    .addKeyValue("exit", Exit.STAGE_STOPPED)
                    .log("stopped by itself");
            return Exit.STAGE_STOPPED;
        } finally {
            services.close();
            ended.countDown();
        }
    }

    private static void await(CountDownLatch ended) {
        try {
            if (!ended.await(CLOSE_SECONDS, TimeUnit.SECONDS)) {
                LOGGER.atWarn().addKeyValue("exit", Exit.CLOSE_TIMED_OUT).log("did not stop in time");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        List<Service> reversed = new ArrayList<>(services);
        java.util.Collections.reverse(reversed);
        var closings = reversed.stream()
                .map(service -> CompletableFuture.runAsync(service::close))
                .toArray(CompletableFuture[]::new);
        try {
            CompletableFuture.allOf(closings).get(CLOSE_SECONDS, TimeUnit.SECONDS);
        } catch (TimeoutException | ExecutionException e) {
            LOGGER.atWarn().setCause(e).log("a service did not stop in order");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
