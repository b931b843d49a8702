package io.rapporteur.runtime.retry;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** The one place that sleeps before a retry; a stop ends the sleep at once. */
public final class RetryPause {

    private final CountDownLatch stop;

    /** Pauses that end when the latch opens. */
    public RetryPause(CountDownLatch stop) {
        this.stop = stop;
    }

    /** Pauses that only an interrupt ends. */
    public static RetryPause whole() {
        return new RetryPause(new CountDownLatch(1));
    }

    /**
     * Sleeps.
     *
     * @return whether it was stopped, so that nothing is to be tried any more
     */
    public boolean isStoppedWithin(Duration pause) throws InterruptedException {
        return stop.await(pause.toNanos(), TimeUnit.NANOSECONDS);
    }
}
