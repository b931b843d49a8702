package io.rapporteur.runtime.service;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
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

    /** Time for all of them to stop: what a container gives before it kills. */
    private static final Duration CLOSE_TIME = Duration.ofSeconds(10);

    private final List<Service> services;
    private final Duration closeTime;
    private volatile boolean closedInTime = true;

    public Services(List<? extends Service> services) {
        this(services, CLOSE_TIME);
    }

    /**
     * Services that stop within a time.
     *
     * @param closeTime for all of them together
     */
    public Services(List<? extends Service> services, Duration closeTime) {
        this.services = List.copyOf(services);
        this.closeTime = closeTime;
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

    /**
     * Starts, waits for SIGTERM or for a service that stops by itself, closes, and says how it ended. A close that takes too long
     * after SIGTERM ends the process with the status of {@link Exit#CLOSE_TIMED_OUT}: nobody else could say it any more.
     */
    public static Exit runUntilStopped(List<? extends Service> list) throws InterruptedException {
        var services = new Services(list);
        var ended = new CountDownLatch(1);
        var signal = new CompletableFuture<Object>();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            if (ended.getCount() > 0) {
                signal.complete(Exit.OK);
                haltUnlessClosed(ended, services);
            }
        }));
        try {
            services.start();
            return services.closed(untilStopped(services, signal));
        } finally {
            ended.countDown();
        }
    }

    private static Exit untilStopped(Services services, CompletableFuture<Object> signal) throws InterruptedException {
        try {
            CompletableFuture.anyOf(signal, services.firstStopped()).get();
            return Exit.OK;
        } catch (ExecutionException e) {
            LOGGER.atError()
                    .setCause(e.getCause())
                    .addKeyValue("exit", Exit.STAGE_STOPPED)
                    .log("stopped by itself");
            return Exit.STAGE_STOPPED;
        } catch (InterruptedException e) {
            services.close();
            throw e;
        }
    }

    private static void haltUnlessClosed(CountDownLatch ended, Services services) {
        try {
            // A second more than the services have, for whoever closes them to come to its end.
            boolean done = ended.await(services.closeTime.plusSeconds(1).toMillis(), TimeUnit.MILLISECONDS);
            if (!done || !services.isClosedInTime()) {
                Runtime.getRuntime().halt(Exit.CLOSE_TIMED_OUT.code());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /**
     * Closes, and says how the process ends that would have ended with {@code exit}: why a service stopped by itself says more than
     * that another did not stop in time.
     */
    public Exit closed(Exit exit) {
        close();
        return exit == Exit.OK && !closedInTime ? Exit.CLOSE_TIMED_OUT : exit;
    }

    /** Whether all have stopped in time; true before {@link #close}. */
    public boolean isClosedInTime() {
        return closedInTime;
    }

    /**
     * Stops them in the reverse order, each after the next one has stopped, so that none writes to one that has gone. When the time
     * is up those that are left are told to stop and not waited for.
     */
    @Override
    public void close() {
        long deadline = System.nanoTime() + closeTime.toNanos();
        List<Service> reversed = new ArrayList<>(services);
        Collections.reverse(reversed);
        for (Service service : reversed) {
            close(service, deadline);
        }
    }

    private void close(Service service, long deadline) {
        var closing = new CompletableFuture<Void>();
        var thread = new Thread(() -> close(service, closing), "close-" + service.name());
        thread.setDaemon(true);
        thread.start();
        try {
            closing.get(Math.max(0, deadline - System.nanoTime()), TimeUnit.NANOSECONDS);
        } catch (TimeoutException e) {
            closedInTime = false;
            LOGGER.atWarn()
                    .addKeyValue("stage", service.name())
                    .addKeyValue("exit", Exit.CLOSE_TIMED_OUT)
                    .log("did not stop in time");
        } catch (ExecutionException e) {
            LOGGER.atWarn()
                    .setCause(e.getCause())
                    .addKeyValue("stage", service.name())
                    .log("did not stop in order");
        } catch (InterruptedException e) {
            // The others are told to stop all the same.
            Thread.currentThread().interrupt();
        }
    }

    private static void close(Service service, CompletableFuture<Void> closing) {
        try {
            service.close();
            closing.complete(null);
        } catch (RuntimeException | Error e) {
            closing.completeExceptionally(e);
        }
    }
}
