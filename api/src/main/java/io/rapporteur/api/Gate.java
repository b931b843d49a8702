package io.rapporteur.api;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * Bounds how many requests read at the same time, in the order in which they came, and with it memory and connections. Whoever
 * finds too many waiting, or waits too long, is asked to come again.
 */
final class Gate {

    private final Semaphore places;
    private final int maxWaiting;
    private final Duration patience;

    /**
     * A gate.
     *
     * @param places how many may be inside
     * @param maxWaiting how many may wait for a place
     * @param patience how long each may wait
     */
    Gate(int places, int maxWaiting, Duration patience) {
        this.places = new Semaphore(places, true);
        this.maxWaiting = maxWaiting;
        this.patience = patience;
    }

    /** Takes a place, which {@link #leave} gives back. */
    void enter() {
        try {
            if (places.getQueueLength() < maxWaiting && places.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                return;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        throw ProblemException.busy(
                "too many requests are being answered", "Try again after the seconds that Retry-After names.");
    }

    void leave() {
        places.release();
    }
}
