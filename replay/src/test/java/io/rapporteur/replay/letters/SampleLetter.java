package io.rapporteur.replay.letters;

import io.rapporteur.schemas.deadletter.LetterHeaders;
import io.rapporteur.schemas.deadletter.Reason;
import io.rapporteur.schemas.record.RecordPosition;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;

/** Makes letters as the stages write them. */
public final class SampleLetter {

    public static final RecordPosition FAILED = new RecordPosition("rapporteur.raw", 1, 7);

    private SampleLetter() {}

    /** A letter of the ingest about {@code scan.pdf}, first attempt. */
    public static OpenLetter of(Reason reason, String version) {
        return OpenLetter.of(record(3, headers(original(), reason, version)));
    }

    /** The letter of the next attempt, when the same thing happens again. */
    public static OpenLetter again(OpenLetter former, Reason reason, String version) {
        Headers ofFormer = headers(original(), reason, former.letter().codeVersion());
        return OpenLetter.of(record(4, headers(LetterHeaders.redriven(ofFormer, former.letter()), reason, version)));
    }

    private static Headers original() {
        return new RecordHeaders().add("filename", "scan.pdf".getBytes(StandardCharsets.UTF_8));
    }

    private static Headers headers(Headers original, Reason reason, String version) {
        return LetterHeaders.about(original, FAILED, 1_000)
                .by("ingest", version)
                .because(reason, "what is wrong", "What to do.")
                .headers();
    }

    public static ConsumerRecord<byte[], byte[]> record(long offset, Headers headers) {
        return new ConsumerRecord<>(
                "rapporteur.dead-letters",
                2,
                offset,
                1_000,
                TimestampType.CREATE_TIME,
                0,
                0,
                "key.pdf".getBytes(StandardCharsets.UTF_8),
                new byte[] {1, 2, 3},
                headers,
                Optional.empty());
    }
}
