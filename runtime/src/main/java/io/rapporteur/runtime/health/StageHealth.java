package io.rapporteur.runtime.health;

import io.rapporteur.runtime.service.Stage;
import java.time.Duration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Whether a stage works.
 *
 * @param group its consumer group
 * @param state the group's state as Kafka names it; null where it is not known
 * @param members instances and threads that the group counts; one that was killed counts until its session ends
 * @param lag offsets that it has before it, marks of transactions included
 * @param waitingSeconds how long it has had work before it and has not moved, as far as was looked
 * @param reason what is wrong; null where nothing is
 */
public record StageHealth(
        String stage,
        Condition status,
        String group,
        @Nullable String state,
        int members,
        long lag,
        long waitingSeconds,
        @Nullable String reason) {

    /** Longer without a move, although there is work, is worth a look. */
    static final Duration MAX_WAIT = Duration.ofSeconds(60);

    private static final String STABLE = "Stable";

    public StageHealth {
        Objects.requireNonNull(stage, "stage");
        Objects.requireNonNull(status, "status");
        Objects.requireNonNull(group, "group");
    }

    static StageHealth unknown(Stage stage, String group, String reason) {
        return new StageHealth(stage.id(), Condition.UNKNOWN, group, null, 0, 0, 0, reason);
    }

    /** What follows from what the broker says. */
    static StageHealth of(Stage stage, String group, String state, int members, long lag, Duration waiting) {
        Condition status = Condition.UP;
        String reason = null;
        if (members == 0) {
            status = Condition.DOWN;
            reason = "no instance runs";
        } else if (!state.equals(STABLE)) {
            status = Condition.DEGRADED;
            reason = "its partitions are being shared out";
        } else if (waiting.compareTo(MAX_WAIT) >= 0) {
            status = Condition.DEGRADED;
            reason = "has not moved for " + waiting.toSeconds() + " s with work before it";
        }
        return new StageHealth(stage.id(), status, group, state, members, lag, waiting.toSeconds(), reason);
    }
}
