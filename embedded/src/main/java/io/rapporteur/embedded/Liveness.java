package io.rapporteur.embedded;

import java.time.Duration;

/**
 * How a process that runs and does not answer is told from a slow one. Time passes only from one question to the next: while
 * the whole machine, or this JVM, stands still, no child falls silent.
 */
final class Liveness {

    private final Duration every;
    private final Duration limit;
    private long lastAsked;
    private long silent;

    /**
     * Begins now.
     *
     * @param every time between two questions
     * @param limit the longest silence
     */
    Liveness(Duration every, Duration limit, long now) {
        this.every = every;
        this.limit = limit;
        this.lastAsked = now;
    }

    /** Whether it is time for a question. */
    boolean isDue(long now) {
        return now - lastAsked >= every.toNanos();
    }

    /** Notes an answer, or that the child has only just started. */
    void answered(long now) {
        lastAsked = now;
        silent = 0;
    }

    /**
     * Notes that no answer came.
     *
     * @return whether that has been so for too long
     */
    boolean isTooLongSilent(long now) {
        // A question takes its own time-out at most, which is no longer than the time between two.
        silent += Math.min(now - lastAsked, 2 * every.toNanos());
        lastAsked = now;
        return silent >= limit.toNanos();
    }

    Duration limit() {
        return limit;
    }
}
