package io.rapporteur.replay.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rapporteur.event.Enriched;
import io.rapporteur.event.Parsed;
import io.rapporteur.replay.broker.MemoryBroker;
import io.rapporteur.replay.withdrawal.WithdrawalException;
import io.rapporteur.replay.withdrawal.Withdrawals;
import io.rapporteur.schemas.mark.ReplayMark;
import io.rapporteur.schemas.mark.WithdrawMark;
import io.rapporteur.schemas.topic.Topic;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is sent when somebody decides whether documents count; each test has documents of its own. */
class WithdrawalsTest {

    private static final Instant NOW = Instant.parse("2026-03-04T05:06:07.008Z");

    private final MemoryBroker memory = new MemoryBroker();
    private Stages stages;
    private Withdrawals withdrawals;
    private Topic<String, Parsed> parsed;

    @BeforeEach
    void start(@TempDir Path folder) {
        stages = Stages.start(memory, "withdrawals", folder);
        withdrawals = new Withdrawals(stages.scan(), Clock.fixed(NOW, ZoneOffset.UTC));
        parsed = stages.cluster().topics().parsed();
    }

    @AfterEach
    void stop() {
        stages.close();
    }

    @Test
    void sendsTheStructureOnceMoreWithTheDecision() {
        stages.ingest("1.txt", SampleTexts.resolution(1));

        assertThat(withdrawals.withdraw(Map.of(SampleTexts.id(1), hash(1)), "by mistake"))
                .containsExactly(SampleTexts.id(1));

        List<ConsumerRecord<byte[], byte[]>> records = stages.records(parsed, SampleTexts.id(1));
        assertThat(records).hasSize(2);
        assertThat(records.get(1).value()).isEqualTo(records.get(0).value());
        assertThat(WithdrawMark.in(records.get(1).headers())).hasValueSatisfying(mark -> {
            assertThat(mark.withdrawn()).isTrue();
            assertThat(mark.reason()).isEqualTo("by mistake");
            assertThat(mark.decidedAt()).isEqualTo(NOW);
            assertThat(mark.decidedBy()).contains(", rapporteur ");
        });
    }

    @Test
    void withdrawsAndBringsBack() {
        stages.ingest("2.txt", SampleTexts.resolution(2));
        withdrawals.withdraw(Map.of(SampleTexts.id(2), hash(2)), null);
        stages.work();
        withdrawals.undo(Map.of(SampleTexts.id(2), hash(2)), null);
        stages.work();

        assertThat(stages.events(stages.cluster().topics().enriched(), SampleTexts.id(2)))
                .extracting(event -> event.getWithdrawn() != null)
                .containsExactly(false, true, false);
    }

    @Test
    void takesTheLastStructureOfTheBytesThatAreCurrent() {
        stages.ingest("3.txt", SampleTexts.resolution(3));
        ConsumerRecord<byte[], byte[]> first =
                stages.records(parsed, SampleTexts.id(3)).get(0);
        String former = hash(3);
        stages.ingest("3.txt", SampleTexts.resolution(3) + "\n3. Thanks the keepers.\n");
        stages.put(
                parsed.name(),
                first.key(),
                first.value(),
                ReplayMark.of("r", "i").on(new RecordHeaders()));

        withdrawals.withdraw(Map.of(SampleTexts.id(3), hash(3)), null);

        List<ConsumerRecord<byte[], byte[]>> records = stages.records(parsed, SampleTexts.id(3));
        assertThat(records).hasSize(4);
        assertThat(records.get(3).value()).isEqualTo(records.get(1).value());
        assertThat(former).isNotEqualTo(hash(3));
    }

    @Test
    void leavesOutTheMarkOfAReplay() {
        stages.ingest("4.txt", SampleTexts.resolution(4));
        ConsumerRecord<byte[], byte[]> first =
                stages.records(parsed, SampleTexts.id(4)).get(0);
        stages.put(
                parsed.name(),
                first.key(),
                first.value(),
                ReplayMark.of("r", "i").on(new RecordHeaders()));

        withdrawals.withdraw(Map.of(SampleTexts.id(4), hash(4)), null);

        assertThat(ReplayMark.in(
                        stages.records(parsed, SampleTexts.id(4)).get(2).headers()))
                .isEmpty();
    }

    @Test
    void decidesOnNothingOfWhichThereIsNoStructure() {
        stages.ingest("5.txt", SampleTexts.resolution(5));

        assertThat(withdrawals.withdraw(Map.of(SampleTexts.id(5), "other", SampleTexts.id(6), "none"), null))
                .isEmpty();
        assertThat(stages.records(parsed, SampleTexts.id(5))).hasSize(1);
    }

    @Test
    void decidesOnNothingWhereOneRecordIsNotTaken() {
        stages.ingest("7.txt", SampleTexts.resolution(7));
        stages.ingest("8.txt", SampleTexts.resolution(8));
        memory.refuse(record -> new String(record.key(), StandardCharsets.UTF_8).equals(SampleTexts.id(8))
                ? Optional.of(new RecordTooLargeException("too large"))
                : Optional.empty());

        assertThatThrownBy(() ->
                        withdrawals.withdraw(Map.of(SampleTexts.id(7), hash(7), SampleTexts.id(8), hash(8)), null))
                .isInstanceOf(WithdrawalException.class)
                .hasMessageContaining("nothing was decided, try again");
        assertThat(stages.records(parsed, SampleTexts.id(7))).hasSize(1);
    }

    private String hash(int number) {
        List<Enriched> events = stages.events(stages.cluster().topics().enriched(), SampleTexts.id(number));
        return events.get(events.size() - 1).getLineage().getContentHash();
    }
}
