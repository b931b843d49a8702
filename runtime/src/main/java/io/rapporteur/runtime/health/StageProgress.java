package io.rapporteur.runtime.health;

import io.rapporteur.runtime.service.Stage;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;

/** Remembers since when a stage that has work before it has not moved. Times are those of {@link System#nanoTime}. */
final class StageProgress {

    private final Map<Stage, Look> looks = new EnumMap<>(Stage.class);

    private record Look(long done, long lag, long since) {}

    /**
     * Notes how far the stage is.
     *
     * @param done sum of the offsets that it has committed
     * @return how long that has been so with work before it
     */
    Duration waiting(Stage stage, long done, long lag, long now) {
        Look before = looks.get(stage);
        boolean waits = before != null && before.lag > 0 && lag > 0 && before.done == done;
        long since = waits && before != null ? before.since : now;
        looks.put(stage, new Look(done, lag, since));
        return Duration.ofNanos(now - since);
    }
}
