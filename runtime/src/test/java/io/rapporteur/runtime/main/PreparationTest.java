package io.rapporteur.runtime.main;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rapporteur.runtime.service.Failures;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.common.errors.TimeoutException;
import org.junit.jupiter.api.Test;

class PreparationTest {

    private final AtomicInteger attempts = new AtomicInteger();

    @Test
    void waitsForWhatIsAway() throws Exception {
        Preparation.of(
                        () -> {
                            if (attempts.incrementAndGet() < 3) {
                                throw new IllegalStateException("broker away", new TimeoutException());
                            }
                        },
                        Failures::isTransient)
                .run();

        assertThat(attempts).hasValue(3);
    }

    @Test
    void givesUpAtOnceWhatWillNotPass() {
        var contradiction = new IllegalStateException("topic raw must have 4 partitions, got: 2");

        assertThatThrownBy(() -> Preparation.of(
                                () -> {
                                    attempts.incrementAndGet();
                                    throw contradiction;
                                },
                                Failures::isTransient)
                        .run())
                .isSameAs(contradiction);
        assertThat(attempts).hasValue(1);
    }
}
