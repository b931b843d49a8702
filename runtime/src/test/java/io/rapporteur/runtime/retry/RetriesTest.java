package io.rapporteur.runtime.retry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RetriesTest {

    private static final RetryPolicy POLICY = RetryPolicy.SERVICE;

    private double random;
    private long now = -5;

    @Test
    void waitsTwiceAsLongEachTimeUpToALimit() {
        Retries retries = begin(POLICY);
        List<Long> pauses = new ArrayList<>();
        for (int i = 0; i < 9; i++) {
            pauses.add(fail(retries).orElseThrow().toMillis());
        }

        assertThat(pauses).containsExactly(100L, 200L, 400L, 800L, 1_600L, 3_200L, 6_400L, 10_000L, 10_000L);
    }

    @Test
    void leavesAFifthOfEachPauseToChance() {
        Retries retries = begin(POLICY);
        random = 1;
        assertThat(fail(retries)).contains(Duration.ofMillis(80));
        random = 0.5;
        assertThat(fail(retries)).contains(Duration.ofMillis(180));
    }

    @Test
    void givesUpWhenItGoesOnFailing() {
        Retries retries = begin(POLICY);
        for (int i = 0; i < POLICY.maxRetries().orElseThrow(); i++) {
            assertThat(fail(retries)).as("failure " + i).isPresent();
        }

        assertThat(fail(retries)).isEmpty();
        assertThat(fail(retries)).isEmpty();
    }

    @Test
    void beginsAnewAfterAQuietTime() {
        Retries retries = begin(POLICY);
        for (int i = 0; i < POLICY.maxRetries().orElseThrow(); i++) {
            fail(retries);
        }

        now += POLICY.maxPause().plus(POLICY.quiet().orElseThrow()).toNanos() + 1;

        assertThat(fail(retries)).contains(POLICY.firstPause());
    }

    @Test
    void givesUpAfterTheDeadlineHoweverFewTheFailures() {
        Retries retries = begin(RetryPolicy.exponential(Duration.ofMillis(100), Duration.ofSeconds(5))
                .withDeadline(Duration.ofSeconds(30)));

        now += Duration.ofSeconds(30).toNanos();
        assertThat(fail(retries)).isPresent();
        now += 1;
        assertThat(fail(retries)).isEmpty();
    }

    @Test
    void neverPausesLongerThanTheLimitHoweverOftenItFailed() {
        Retries retries = begin(RetryPolicy.exponential(Duration.ofDays(1), Duration.ofDays(2)));
        for (int i = 0; i < 100; i++) {
            assertThat(fail(retries).orElseThrow()).isLessThanOrEqualTo(Duration.ofDays(2));
        }
    }

    @Test
    void refusesPausesThatShrinkAndAJitterBeyondThePause() {
        Duration second = Duration.ofSeconds(1);
        assertThatThrownBy(() -> RetryPolicy.exponential(second, Duration.ZERO))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("PT1S to PT0S");
        assertThatThrownBy(() ->
                        new RetryPolicy(second, second, 1.1, Optional.empty(), Optional.empty(), Optional.empty()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("jitter must be 0 to 1, got: 1.1");
    }

    private Retries begin(RetryPolicy policy) {
        return new Retries(policy, now, () -> random);
    }

    private Optional<Duration> fail(Retries retries) {
        return retries.pauseAfterFailure(now);
    }
}
