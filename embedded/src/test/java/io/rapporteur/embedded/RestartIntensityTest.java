package io.rapporteur.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class RestartIntensityTest {

    private static final long BEGIN = Long.MAX_VALUE - 5;

    private final RestartIntensity intensity = new RestartIntensity();

    @Test
    void pausesLongerEachTimeAndThenGivesUp() {
        List<Duration> pauses = new ArrayList<>();
        for (int failure = 0; failure < RestartIntensity.MAX_RESTARTS; failure++) {
            pauses.add(intensity.pauseAfterFailure(BEGIN + failure).orElseThrow());
        }

        assertThat(pauses).isSorted().doesNotHaveDuplicates().startsWith(Duration.ZERO);
        assertThat(pauses.stream().reduce(Duration.ZERO, Duration::plus)).isLessThan(Duration.ofSeconds(10));
        assertThat(intensity.pauseAfterFailure(BEGIN + RestartIntensity.MAX_RESTARTS))
                .isEmpty();
    }

    @Test
    void forgetsWhatWasLongAgo() {
        long apart = RestartIntensity.PERIOD.toNanos() / (RestartIntensity.MAX_RESTARTS - 1);

        for (int failure = 0; failure < 100; failure++) {
            assertThat(intensity.pauseAfterFailure(BEGIN + failure * apart)).isPresent();
        }
        assertThat(intensity.pauseAfterFailure(BEGIN + 200 * apart)).isEqualTo(Optional.of(Duration.ZERO));
    }
}
