package io.rapporteur.schemas.deadletter;

import static org.assertj.core.api.Assertions.assertThat;

import io.rapporteur.schemas.record.RecordPosition;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import org.junit.jupiter.api.Test;

class LetterHeadersTest {

    private static final RecordPosition FAILED = new RecordPosition("raw", 1, 7);

    private final Headers original = new RecordHeaders()
            .add("filename", bytes("scan.pdf"))
            .add("trace", new byte[] {1, (byte) 200})
            .add("trace", bytes("twice"));

    @Test
    void tellsWhatFailedWhereAndWhy() {
        DeadLetter said = read(letter(original)
                .by("ingest", "0.1.0")
                .because(Reason.EMPTY, "scan.pdf has no bytes", "Drop it.")
                .headers());

        assertThat(said.stage()).isEqualTo("ingest");
        assertThat(said.reason()).isEqualTo("EMPTY");
        assertThat(said.detail()).isEqualTo("scan.pdf has no bytes");
        assertThat(said.remedy()).isEqualTo("Drop it.");
        assertThat(said.failed()).isEqualTo(FAILED);
        assertThat(said.rawTopic()).isEqualTo("raw");
        assertThat(said.rawOffset()).isEqualTo(7);
        assertThat(said.name()).isEqualTo("scan.pdf");
        assertThat(said.attempt()).isEqualTo(1);
        assertThat(said.firstSeen()).isEqualTo(1_000);
        assertThat(said.codeVersion()).isEqualTo("0.1.0");
        assertThat(said.errorClass()).isNull();
        assertThat(said.failure()).isEqualTo("0.1.0 EMPTY");
    }

    @Test
    void tellsTheExceptionOfADefect() {
        DeadLetter said = read(letter(original)
                .by("parser", "0.1.0")
                .because(Reason.UNEXPECTED, new IllegalStateException("gap"))
                .headers());

        assertThat(said.detail()).isEqualTo("java.lang.IllegalStateException: gap");
        assertThat(said.remedy()).isEqualTo(Reason.UNEXPECTED.remedy());
        assertThat(said.errorClass()).isEqualTo("java.lang.IllegalStateException");
        assertThat(said.stackTrace()).contains("LetterHeadersTest.tellsTheExceptionOfADefect");
    }

    @Test
    void namesTheDroppedFileFromWhichAnEventDescends() {
        DeadLetter said = read(LetterHeaders.about(new RecordHeaders(), new RecordPosition("parsed", 0, 3), 1_000)
                .descendsFrom(FAILED, "scan.pdf")
                .headers());

        assertThat(said.rawTopic() + said.rawPartition() + said.rawOffset()).isEqualTo("raw17");
        assertThat(said.name()).isEqualTo("scan.pdf");
    }

    @Test
    void givesTheOriginalBackItsHeadersAndNoOthersButTheCount() {
        Headers letter = letter(original)
                .by("parser", "0.1.0")
                .because(Reason.UNEXPECTED, new IllegalStateException("gap"))
                .descendsFrom(FAILED, "other name")
                .headers();

        Headers again = LetterHeaders.redriven(letter, read(letter));

        assertThat(again.toArray()).startsWith(original.toArray());
        assertThat(again)
                .extracting(Header::key)
                .containsExactly(
                        "filename",
                        "trace",
                        "trace",
                        "rapporteur.redriven-to",
                        "rapporteur.attempt",
                        "rapporteur.first-seen",
                        "rapporteur.former-failure");
    }

    @Test
    void countsOnWhenARedrivenRecordFailsAgain() {
        Headers first =
                letter(original).by("ingest", "1").because(Reason.EMPTY, "", "").headers();
        Headers again = LetterHeaders.redriven(first, read(first));

        DeadLetter second = read(LetterHeaders.about(again, new RecordPosition("raw", 1, 99), 5_000)
                .headers());

        assertThat(second.attempt()).isEqualTo(2);
        assertThat(second.firstSeen()).isEqualTo(1_000);
        assertThat(second.formerFailure()).isEqualTo("1 EMPTY");
    }

    @Test
    void beginsAnewForAnEventThatOnlyInheritedTheCount() {
        Headers first =
                letter(original).by("ingest", "1").because(Reason.EMPTY, "", "").headers();
        Headers again = LetterHeaders.redriven(first, read(first));

        DeadLetter downstream = read(LetterHeaders.about(again, new RecordPosition("received", 0, 3), 5_000)
                .headers());

        assertThat(downstream.attempt()).isEqualTo(1);
        assertThat(downstream.firstSeen()).isEqualTo(5_000);
        assertThat(downstream.formerFailure()).isNull();
    }

    private static LetterHeaders letter(Headers original) {
        return LetterHeaders.about(original, FAILED, 1_000);
    }

    private static DeadLetter read(Headers headers) {
        return DeadLetter.of(new ConsumerRecord<>(
                "dead-letters",
                0,
                0,
                0,
                TimestampType.CREATE_TIME,
                0,
                0,
                new byte[0],
                new byte[0],
                headers,
                Optional.empty()));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
