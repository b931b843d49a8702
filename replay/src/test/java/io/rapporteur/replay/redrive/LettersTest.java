package io.rapporteur.replay.redrive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rapporteur.replay.broker.MemoryBroker;
import io.rapporteur.replay.broker.TestBroker;
import io.rapporteur.schemas.deadletter.Reason;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.junit.jupiter.api.Test;

/** Letters in memory: for every change of the code, and for the mutation tests; and what a real broker does not do on demand. */
class LettersTest extends LettersContract {

    private static final int MORE_THAN_ONE_TRANSACTION = 101;

    private final MemoryBroker memory = new MemoryBroker();

    @Override
    TestBroker broker() {
        return memory;
    }

    @Test
    void keepsWhatWasDecidedBeforeTheBrokerTookNoMore() throws Exception {
        for (int number = 1; number <= MORE_THAN_ONE_TRANSACTION; number++) {
            fail("batch-" + number + ".txt", Reason.UNEXPECTED, "1.0");
        }
        memory.refuse(record -> new String(record.key(), StandardCharsets.UTF_8).equals("batch-101.txt")
                ? Optional.of(new RecordTooLargeException("too large"))
                : Optional.empty());

        assertThatThrownBy(() -> letters.redrive(named("batch-*"), rules(false), null, NO_WAITING))
                .isInstanceOf(DecisionException.class)
                .hasMessageContaining("did not take it: ")
                .hasMessageContaining("too large")
                .hasMessageEndingWith("; what was decided before is kept, try again for the rest")
                .extracting(failure -> ((DecisionException) failure).kind())
                .isEqualTo(DecisionException.Kind.NOT_TAKEN);

        assertThat(letters.list(named("batch-*")).found()).singleElement().satisfies(open -> assertThat(open.name())
                .isEqualTo("batch-101.txt"));
        assertThat(raw("batch-100.txt")).hasSize(1);
        assertThat(raw("batch-101.txt")).isEmpty();

        memory.refuse(record -> Optional.empty());
        assertThat(letters.redrive(named("batch-*"), rules(false), null, NO_WAITING)
                        .done())
                .isEqualTo(1);
    }
}
