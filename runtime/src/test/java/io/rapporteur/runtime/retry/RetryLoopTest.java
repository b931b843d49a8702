package io.rapporteur.runtime.retry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

class RetryLoopTest {

    private static final RetryPolicy POLICY =
            RetryPolicy.exponential(Duration.ofNanos(1), Duration.ofNanos(8)).withMaxRetries(3);

    private final List<String> told = new ArrayList<>();
    private final CountDownLatch stop = new CountDownLatch(1);
    private final Deque<Exception> failures = new ArrayDeque<>();

    @Test
    void givesTheFirstResultAndTellsWhatFailedBefore() throws Exception {
        failures.add(new IOException("away"));
        failures.add(new IOException("still away"));

        assertThat(run(POLICY)).isEqualTo("done");
        assertThat(told).containsExactly("away", "still away");
    }

    @Test
    void throwsTheLastFailureWhenThePolicyEnds() {
        for (int i = 1; i <= 5; i++) {
            failures.add(new IOException("failure " + i));
        }

        assertThatThrownBy(() -> run(POLICY)).isInstanceOf(IOException.class).hasMessage("failure 4");
        assertThat(told).containsExactly("failure 1", "failure 2", "failure 3");
    }

    @Test
    void throwsAtOnceWhatWillNotPass() {
        failures.add(new IllegalStateException("broken"));

        assertThatThrownBy(() -> run(POLICY)).hasMessage("broken");
        assertThat(told).isEmpty();
    }

    @Test
    void endsAPauseAtAStop() {
        failures.add(new IOException("away"));
        stop.countDown();

        assertThatThrownBy(() -> run(RetryPolicy.exponential(Duration.ofDays(1), Duration.ofDays(1))))
                .hasMessage("away");
    }

    private String run(RetryPolicy policy) throws Exception {
        return new RetryLoop(
                        policy,
                        failure -> failure instanceof IOException,
                        new RetryPause(stop),
                        (failure, pause) -> told.add(String.valueOf(failure.getMessage())))
                .run(this::attempt);
    }

    private String attempt() throws Exception {
        Exception failure = failures.poll();
        if (failure != null) {
            throw failure;
        }
        return "done";
    }
}
