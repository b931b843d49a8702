package io.rapporteur.replay.stream;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rapporteur.replay.Start;
import io.rapporteur.replay.broker.MemoryBroker;
import io.rapporteur.replay.broker.TestBroker;
import java.util.Optional;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.junit.jupiter.api.Test;

/** Replays in memory: for every change of the code, and for the mutation tests; and what a real broker does not do on demand. */
class ReplaysTest extends ReplaysContract {

    private final MemoryBroker memory = new MemoryBroker();

    @Override
    TestBroker broker() {
        return memory;
    }

    @Test
    void endsWithTheReasonWhereTheBrokerDoesNotTakeARecordAgain() {
        stages.ingest("70.txt", SampleTexts.resolution(70));
        var prepared = replays.prepare(documents(70), Start.ENRICHED, false);
        memory.refuse(record ->
                record.topic().equals(stages.cluster().topics().enriched().name())
                        ? Optional.of(new RecordTooLargeException("too large"))
                        : Optional.empty());

        try {
            assertThatThrownBy(() -> replays.run(prepared, storing()))
                    .isInstanceOf(ReplayException.class)
                    .hasMessageStartingWith("a record could not be sent again: ")
                    .hasMessageEndingWith("too large");
        } finally {
            memory.refuse(record -> Optional.empty());
        }
    }
}
