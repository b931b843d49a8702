package io.rapporteur.embedded;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/**
 * How often a child is started again, and how soon: so many restarts within a period and no more, each after a longer pause.
 * Times are those of {@link System#nanoTime}.
 */
final class RestartIntensity {

    /** Within this time restarts count together. */
    static final Duration PERIOD = Duration.ofMinutes(1);

    private static final List<Duration> PAUSES = List.of(
            Duration.ZERO, Duration.ofMillis(250), Duration.ofSeconds(1), Duration.ofSeconds(2), Duration.ofSeconds(4));

    /** Restarts within the period; the failure after them is the last. */
    static final int MAX_RESTARTS = PAUSES.size();

    private final Deque<Long> restarts = new ArrayDeque<>();

    /** The pause before the next start; nothing when there is to be none. */
    Optional<Duration> pauseAfterFailure(long now) {
        while (!restarts.isEmpty() && now - restarts.getFirst() > PERIOD.toNanos()) {
            restarts.removeFirst();
        }
        if (restarts.size() == MAX_RESTARTS) {
            return Optional.empty();
        }
        Duration pause = PAUSES.get(restarts.size());
        restarts.addLast(now);
        return Optional.of(pause);
    }
}
