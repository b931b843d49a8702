package io.rapporteur.runtime.service;

import java.time.Duration;
import java.util.Optional;

/**
 * When something that failed and may succeed later is tried again: after pauses that double up to a limit, and no more after so
 * many failures without a quiet time between them. Times are those of {@link System#nanoTime}.
 */
public final class Restarts {

    /** Failures in a row: with the pauses below, some five minutes of trouble. */
    static final int MOST = 35;

    static final Duration FIRST_PAUSE = Duration.ofMillis(100);
    static final Duration LONGEST_PAUSE = Duration.ofSeconds(10);

    /** After so long without a failure the count begins anew. */
    static final Duration QUIET = Duration.ofMinutes(1);

    private int failures;
    private long lastRestart;

    /** The pause before the next attempt; nothing when there is to be none. */
    public synchronized Optional<Duration> pauseAfterFailure(long now) {
        if (failures > 0 && now - lastRestart > QUIET.toNanos()) {
            failures = 0;
        }
        if (failures == MOST) {
            return Optional.empty();
        }
        Duration pause = pause(failures);
        failures++;
        lastRestart = now + pause.toNanos();
        return Optional.of(pause);
    }

    private static Duration pause(int failuresBefore) {
        // 2^7 times the first pause is beyond the longest.
        Duration doubled = FIRST_PAUSE.multipliedBy(1L << Math.min(failuresBefore, 7));
        return doubled.compareTo(LONGEST_PAUSE) < 0 ? doubled : LONGEST_PAUSE;
    }
}
