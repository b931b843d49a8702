package io.rapporteur.replay.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rapporteur.event.ReplayPhase;
import io.rapporteur.replay.Start;
import io.rapporteur.replay.broker.MemoryBroker;
import io.rapporteur.replay.broker.TestBroker;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.junit.jupiter.api.Test;

/** Comparisons in memory: for every change of the code, and for the mutation tests; and what a real broker does not do on demand. */
class ComparisonsTest extends ComparisonsContract {

    private final MemoryBroker memory = new MemoryBroker();

    @Override
    TestBroker broker() {
        return memory;
    }

    @Test
    void failsADocumentWhoseLiveEventIsReplacedMeanwhile() {
        stages.ingest("60.txt", SampleTexts.resolution(60));
        stages.ingest("61.txt", SampleTexts.resolution(61));
        var enriched = stages.cluster().topics().enriched();
        long live = stages.records(enriched, SampleTexts.id(61)).get(0).offset();

        Comparison comparison = comparisons.compare(
                comparisons.prepare(documents(60, 61), Start.PARSED), done -> memory.lose(enriched.name(), live));

        assertThat(comparison.receipt().getFailures())
                .containsExactly(SampleTexts.id(61)
                        + ": io.rapporteur.replay.stream.ReplayException: the live event of " + SampleTexts.id(61)
                        + " was replaced meanwhile");
        assertThat(comparison.receipt().getUnchanged()).isEqualTo(1);
    }

    @Test
    void promotesNothingWhereOneResultIsNotTaken() {
        stages.ingest("62.txt", SampleTexts.resolution(62));
        stages.ingest("63.txt", SampleTexts.resolution(63));
        readOtherwise(62);
        readOtherwise(63);
        String id = compare(Start.RECEIVED, 62, 63).receipt().getReplayId();
        String enriched = stages.cluster().topics().enriched().name();
        memory.refuse(record ->
                record.topic().equals(enriched) && new String(record.key(), StandardCharsets.UTF_8).contains("/63")
                        ? Optional.of(new RecordTooLargeException("too large"))
                        : Optional.empty());

        assertThatThrownBy(() -> comparisons.promote(id, working()))
                .isInstanceOf(ReplayException.class)
                .hasMessageStartingWith("a record could not be sent again: ")
                .hasMessageEndingWith("too large");
        assertThat(title(62)).isEqualTo(title(63)).isEqualTo("An older reading");

        memory.refuse(record -> Optional.empty());
        assertThat(comparisons.promote(id, working()).getPhase()).isEqualTo(ReplayPhase.PROMOTED);
        assertThat(title(62)).isEqualTo("Lamps for lighthouse 62");
        assertThat(title(63)).isEqualTo("Lamps for lighthouse 63");
    }
}
