package io.rapporteur.app.replay;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** Ctrl-C as a question: whoever works asks now and then, comes to an orderly end, and only then the process may go. */
final class StopSignal implements BooleanSupplier, AutoCloseable {

    private static final Duration GRACE = Duration.ofSeconds(10);

    private final CountDownLatch ended = new CountDownLatch(1);
    private volatile boolean stop;

    StopSignal() {
        Runtime.getRuntime().addShutdownHook(new Thread(this::await, "stop-signal"));
    }

    private void await() {
        stop = true;
        try {
            // Whether it ended in time makes no difference to a process that is told to go.
            var unused = ended.await(GRACE.toSeconds(), TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean getAsBoolean() {
        return stop;
    }

    @Override
    public void close() {
        ended.countDown();
    }
}
