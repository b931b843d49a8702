package io.rapporteur.replay.stream;

import java.time.Duration;
import java.util.Objects;
import java.util.function.BooleanSupplier;

/**
 * How a replay is run.
 *
 * @param limit items after which it pauses
 * @param patience how long nothing may move before it pauses
 * @param stop whether it is to pause now
 */
public record RunOptions(int limit, Duration patience, BooleanSupplier stop, ReplayListener listener) {

    public RunOptions {
        Objects.requireNonNull(patience, "patience");
        Objects.requireNonNull(stop, "stop");
        Objects.requireNonNull(listener, "listener");
        if (limit < 1) {
            throw new IllegalArgumentException("limit must be >= 1, got: " + limit);
        }
    }
}
