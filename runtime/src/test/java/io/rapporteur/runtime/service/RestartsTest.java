package io.rapporteur.runtime.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RestartsTest {

    private final Restarts restarts = new Restarts();
    private long now = -5;

    @Test
    void waitsTwiceAsLongEachTimeUpToALimit() {
        List<Long> pauses = new ArrayList<>();
        for (int i = 0; i < 9; i++) {
            pauses.add(fail().orElseThrow().toMillis());
        }

        assertThat(pauses).containsExactly(100L, 200L, 400L, 800L, 1_600L, 3_200L, 6_400L, 10_000L, 10_000L);
    }

    @Test
    void givesUpWhenItGoesOnFailing() {
        for (int i = 0; i < Restarts.MOST; i++) {
            assertThat(fail()).as("failure " + i).isPresent();
        }

        assertThat(fail()).isEmpty();
        assertThat(fail()).isEmpty();
    }

    @Test
    void beginsAnewAfterAQuietTime() {
        for (int i = 0; i < Restarts.MOST; i++) {
            fail();
        }

        now += Restarts.LONGEST_PAUSE.plus(Restarts.QUIET).toNanos() + 1;

        assertThat(fail()).contains(Restarts.FIRST_PAUSE);
    }

    private Optional<Duration> fail() {
        return restarts.pauseAfterFailure(now);
    }
}
