package io.rapporteur.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

final class LivenessTest {

    private static final long SECOND = Duration.ofSeconds(1).toNanos();

    private final Liveness liveness = new Liveness(Duration.ofSeconds(5), Duration.ofSeconds(30), 0);

    @Test
    void asksEveryFewSeconds() {
        assertThat(liveness.isDue(4 * SECOND)).isFalse();
        assertThat(liveness.isDue(5 * SECOND)).isTrue();

        liveness.answered(5 * SECOND);

        assertThat(liveness.isDue(9 * SECOND)).isFalse();
    }

    @Test
    void isTooLongSilentAfterTheLimit() {
        for (int question = 1; question < 6; question++) {
            assertThat(liveness.isTooLongSilent(question * 5L * SECOND)).isFalse();
        }

        assertThat(liveness.isTooLongSilent(30 * SECOND)).isTrue();
    }

    @Test
    void beginsAnewWithEachAnswer() {
        for (int question = 1; question < 6; question++) {
            assertThat(liveness.isTooLongSilent(question * 5L * SECOND)).isFalse();
        }
        liveness.answered(30 * SECOND);

        assertThat(liveness.isTooLongSilent(35 * SECOND)).isFalse();
    }

    @Test
    void doesNotCountTheTimeInWhichNobodyAsked() {
        assertThat(liveness.isTooLongSilent(3_600 * SECOND)).isFalse();
        assertThat(liveness.isTooLongSilent(7_200 * SECOND)).isFalse();
    }
}
