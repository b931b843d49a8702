package io.rapporteur.runtime.health;

import static org.assertj.core.api.Assertions.assertThat;

import io.rapporteur.runtime.service.Stage;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class HealthTest {

    private static final StageHealth WELL = stage("Stable", 1, 0, Duration.ZERO);

    @Test
    void isUpWhereAllThatIsKnownIsUp() {
        assertThat(status(PartHealth.UP, WELL)).isEqualTo(Condition.UP);
        assertThat(status(PartHealth.unknown("not told"), WELL)).isEqualTo(Condition.UP);
        assertThat(status(PartHealth.UP, stage("Stable", 1, 1_000_000, Duration.ofSeconds(59))))
                .isEqualTo(Condition.UP);
    }

    @Test
    void isDegradedWhileAStageDoesNotMove() {
        var stuck = stage("Stable", 1, 3, Duration.ofSeconds(75));

        assertThat(status(PartHealth.UP, WELL, stuck)).isEqualTo(Condition.DEGRADED);
        assertThat(stuck.reason()).isEqualTo("has not moved for 75 s with work before it");
    }

    @Test
    void isDegradedWhileAGroupSharesOutItsPartitions() {
        assertThat(status(PartHealth.UP, stage("PreparingRebalance", 2, 0, Duration.ZERO), WELL))
                .isEqualTo(Condition.DEGRADED);
    }

    @Test
    void isDownWhenAPartOrAStageIsAway() {
        var stuck = stage("Stable", 1, 3, Duration.ofSeconds(75));
        var gone = stage("Empty", 0, 3, Duration.ofSeconds(75));

        assertThat(status(PartHealth.UP, stuck, gone)).isEqualTo(Condition.DOWN);
        assertThat(gone.reason()).isEqualTo("no instance runs");
        assertThat(status(PartHealth.down("refused"), WELL)).isEqualTo(Condition.DOWN);
    }

    private static StageHealth stage(String state, int members, long lag, Duration waiting) {
        return StageHealth.of(Stage.PARSER, "rapporteur.parser", state, members, lag, waiting);
    }

    private static Condition status(PartHealth registry, StageHealth... stages) {
        return Health.of(Instant.EPOCH, PartHealth.UP, registry, PartHealth.UP, List.of(stages))
                .status();
    }
}
