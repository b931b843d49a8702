package io.rapporteur.schemas.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rapporteur.event.Lineage;
import java.time.Instant;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RecordPositionTest {

    @Property
    void readsWhatItWrites(@ForAll("positions") RecordPosition position) {
        assertThat(RecordPosition.parse(position.toString())).isEqualTo(position);
    }

    @Property
    void readsWhatItWritesWithoutTheTopic(@ForAll("positions") RecordPosition position) {
        assertThat(RecordPosition.parse(position.topic(), position.withoutTopic()))
                .isEqualTo(position);
    }

    @Property
    void comesBackFromTheEventThatCarriesIt(@ForAll("positions") RecordPosition position) {
        assertThat(RecordPosition.of(position.toEvent())).isEqualTo(position);
    }

    @Property
    void readsNoOtherTextAsAPosition(@ForAll("texts") String text) {
        RecordPosition read;
        try {
            read = RecordPosition.parse(text);
        } catch (IllegalArgumentException refused) {
            assertThat(text).doesNotMatch("(?s).*-\\d{1,9}-\\d{1,18}");
            return;
        }
        assertThat(read.partition()).isNotNegative();
        assertThat(read.offset()).isNotNegative();
        assertThat(text).startsWith(read.topic() + "-");
    }

    @Provide
    Arbitrary<RecordPosition> positions() {
        Arbitrary<String> topics = Arbitraries.strings()
                .withCharRange('a', 'z')
                .numeric()
                .withChars("-._")
                .ofMinLength(1)
                .ofMaxLength(249);
        return Combinators.combine(
                        topics,
                        Arbitraries.integers().greaterOrEqual(0),
                        Arbitraries.longs().greaterOrEqual(0))
                .as(RecordPosition::new);
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.strings().withChars("a-+.0123456789 ٣").ofMaxLength(30);
    }

    @Test
    void readsATopicWithHyphens() {
        assertThat(RecordPosition.parse("rapporteur.dead-letters-3-42"))
                .isEqualTo(new RecordPosition("rapporteur.dead-letters", 3, 42));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "-",
                "raw",
                "raw-1",
                "raw-x-1",
                "raw-1-y",
                "raw--1-2-",
                "raw-4294967295-1",
                "raw-0-9223372036854775808"
            })
    void refusesAnotherForm(String text) {
        assertThatThrownBy(() -> RecordPosition.parse(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("id must be topic-partition-offset, got: " + text);
    }

    @Test
    void isThatOfARecordReadOfARecordSentAndOfTheFileFromWhichAnEventDescends() {
        var position = new RecordPosition("raw", 3, 17);
        var lineage = Lineage.newBuilder()
                .setTopic("raw")
                .setPartition(3)
                .setOffset(17)
                .setTimestamp(Instant.EPOCH)
                .setContentHash("0")
                .build();

        assertThat(RecordPosition.of(new ConsumerRecord<>("raw", 3, 17, "key", "value")))
                .isEqualTo(position);
        assertThat(RecordPosition.of(new RecordMetadata(position.topicPartition(), 17, 0, 0, 0, 0)))
                .isEqualTo(position);
        assertThat(RecordPosition.of(lineage)).isEqualTo(position);
        assertThat(position.topicPartition()).isEqualTo(new TopicPartition("raw", 3));
    }
}
