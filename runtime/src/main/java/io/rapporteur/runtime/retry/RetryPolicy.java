package io.rapporteur.runtime.retry;

import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;

/**
 * When something that failed and may succeed later is tried again: after pauses that double up to a limit, less a random part of
 * each, so that many that failed together do not come back together. A value; what has failed so far is counted by {@link Retries}.
 *
 * @param firstPause pause after the first failure
 * @param maxPause what pauses grow up to
 * @param jitter largest part of a pause that chance takes away, 0 to 1
 * @param maxRetries retries in a row; the failure after them is the last
 * @param deadline time after which no failure is followed by a retry
 * @param quiet time without a failure after which the count begins anew
 */
public record RetryPolicy(
        Duration firstPause,
        Duration maxPause,
        double jitter,
        Optional<Integer> maxRetries,
        Optional<Duration> deadline,
        Optional<Duration> quiet) {

    /** For services that wait for brokers and registry: with these pauses, some five minutes of trouble. */
    public static final RetryPolicy SERVICE = exponential(Duration.ofMillis(100), Duration.ofSeconds(10))
            .withMaxRetries(35)
            .withQuiet(Duration.ofMinutes(1));

    private static final double JITTER = 0.2;

    /** Doublings beyond these would say nothing and overflow at last. */
    private static final int MAX_DOUBLINGS = 20;

    public RetryPolicy {
        Objects.requireNonNull(maxRetries, "maxRetries");
        Objects.requireNonNull(deadline, "deadline");
        Objects.requireNonNull(quiet, "quiet");
        if (firstPause.isNegative() || maxPause.compareTo(firstPause) < 0) {
            throw new IllegalArgumentException(
                    "pauses must begin at 0 or more and grow, got: %s to %s".formatted(firstPause, maxPause));
        }
        if (jitter < 0 || jitter > 1) {
            throw new IllegalArgumentException("jitter must be 0 to 1, got: " + jitter);
        }
    }

    /** Pauses that double up to a limit, with a fifth of each left to chance, and no end. */
    public static RetryPolicy exponential(Duration firstPause, Duration maxPause) {
        return new RetryPolicy(firstPause, maxPause, JITTER, Optional.empty(), Optional.empty(), Optional.empty());
    }

    public RetryPolicy withMaxRetries(int max) {
        return new RetryPolicy(firstPause, maxPause, jitter, Optional.of(max), deadline, quiet);
    }

    public RetryPolicy withDeadline(Duration time) {
        return new RetryPolicy(firstPause, maxPause, jitter, maxRetries, Optional.of(time), quiet);
    }

    public RetryPolicy withQuiet(Duration time) {
        return new RetryPolicy(firstPause, maxPause, jitter, maxRetries, deadline, Optional.of(time));
    }

    /** Begins to count, at this time of {@link System#nanoTime}. */
    public Retries begin(long now) {
        return new Retries(this, now, () -> ThreadLocalRandom.current().nextDouble());
    }

    /**
     * The pause after a failure.
     *
     * @param retriesBefore retries before it
     * @param random 0 to 1
     */
    Duration pause(int retriesBefore, double random) {
        Duration doubled = firstPause.multipliedBy(1L << Math.min(retriesBefore, MAX_DOUBLINGS));
        Duration whole = doubled.compareTo(maxPause) < 0 ? doubled : maxPause;
        return whole.minusNanos((long) (whole.toNanos() * jitter * random));
    }
}
