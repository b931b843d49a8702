package io.rapporteur.replay.letters;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import io.rapporteur.schemas.deadletter.LetterHeaders;
import io.rapporteur.schemas.deadletter.Reason;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class OpenLetterTest {

    private static final String PLACE = SampleLetter.FAILED.toString();

    static Stream<Arguments> isCalledByTheFileOrTheKeyOrThePlace() {
        return Stream.of(
                argumentSet("the file", "scan.pdf", "A/RES/90/1@en".getBytes(UTF_8), "scan.pdf"),
                argumentSet("the key", null, "A/RES/90/1@en".getBytes(UTF_8), "A/RES/90/1@en"),
                argumentSet("a key in another script", null, "Бюро".getBytes(UTF_8), "Бюро"),
                argumentSet("no key", null, null, PLACE),
                argumentSet("an empty key", null, new byte[0], PLACE),
                argumentSet("a key of blanks", null, " ".getBytes(UTF_8), PLACE),
                argumentSet("a key that is a number", null, new byte[] {0, 0, 0, 65}, PLACE),
                argumentSet("a key that is no text", null, new byte[] {(byte) 0xff, 65}, PLACE));
    }

    @ParameterizedTest
    @MethodSource
    void isCalledByTheFileOrTheKeyOrThePlace(@Nullable String file, byte @Nullable [] key, String name) {
        assertThat(OpenLetter.of(record(file, key, new byte[] {1, 2, 3})).name())
                .isEqualTo(name);
    }

    @Test
    void tellsTheSizeOfItsBytesAlsoWhereThereAreNone() {
        assertThat(OpenLetter.of(record(null, null, new byte[] {1, 2, 3})).size())
                .isEqualTo(3);
        assertThat(OpenLetter.of(record(null, null, null)).size()).isZero();
    }

    private static ConsumerRecord<byte[], byte[]> record(
            @Nullable String file, byte @Nullable [] key, byte @Nullable [] value) {
        var original = new RecordHeaders();
        if (file != null) {
            original.add("filename", file.getBytes(UTF_8));
        }
        var headers = LetterHeaders.about(original, SampleLetter.FAILED, 1_000)
                .by("ingest", "1.0")
                .because(Reason.EMPTY, "what is wrong", "What to do.")
                .headers();
        return new ConsumerRecord<>(
                "rapporteur.dead-letters",
                2,
                3,
                1_000,
                TimestampType.CREATE_TIME,
                0,
                0,
                key,
                value,
                headers,
                Optional.empty());
    }
}
