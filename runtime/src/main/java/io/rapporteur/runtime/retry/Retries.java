package io.rapporteur.runtime.retry;

import java.time.Duration;
import java.util.Optional;
import java.util.function.DoubleSupplier;

/** Counts the failures of one thing under a policy. Times are those of {@link System#nanoTime}. */
public final class Retries {

    private final RetryPolicy policy;
    private final long began;
    private final DoubleSupplier random;
    private int retries;
    private long lastRetry;

    Retries(RetryPolicy policy, long began, DoubleSupplier random) {
        this.policy = policy;
        this.began = began;
        this.random = random;
    }

    /** The pause before the next attempt; nothing when there is to be none. */
    public synchronized Optional<Duration> pauseAfterFailure(long now) {
        if (retries > 0 && isLonger(now - lastRetry, policy.quiet())) {
            retries = 0;
        }
        boolean last = policy.maxRetries().filter(max -> retries >= max).isPresent();
        if (last || isLonger(now - began, policy.deadline())) {
            return Optional.empty();
        }
        Duration pause = policy.pause(retries, random.getAsDouble());
        retries++;
        lastRetry = now + pause.toNanos();
        return Optional.of(pause);
    }

    private static boolean isLonger(long nanos, Optional<Duration> limit) {
        return limit.filter(time -> nanos > time.toNanos()).isPresent();
    }
}
