package io.rapporteur.runtime.health;

import static org.assertj.core.api.Assertions.assertThat;

import io.rapporteur.runtime.service.Stage;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class StageProgressTest {

    private final StageProgress progress = new StageProgress();

    @Test
    void countsFromTheFirstLookAtWhichWorkWaitedInVain() {
        assertThat(waiting(7, 0, 10)).isZero();
        assertThat(waiting(7, 2, 20)).isZero();
        assertThat(waiting(7, 3, 25)).isEqualTo(Duration.ofSeconds(5));
        assertThat(waiting(7, 3, 90)).isEqualTo(Duration.ofSeconds(70));
    }

    @Test
    void beginsAnewWithEachMove() {
        assertThat(waiting(7, 2, 10)).isZero();
        assertThat(waiting(7, 2, 20)).isEqualTo(Duration.ofSeconds(10));
        assertThat(waiting(8, 1, 30)).isZero();
    }

    private Duration waiting(long done, long lag, int second) {
        return progress.waiting(
                Stage.PARSER, done, lag, Duration.ofSeconds(second).toNanos());
    }
}
