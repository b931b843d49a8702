package io.rapporteur.ingest.stream;

import static org.assertj.core.api.Assertions.assertThat;

import io.rapporteur.event.Received;
import io.rapporteur.ingest.text.ContentHash;
import io.rapporteur.ingest.text.TextExtractor;
import io.rapporteur.runtime.service.Cluster;
import io.rapporteur.runtime.service.Stage;
import io.rapporteur.runtime.streams.StageDriver;
import io.rapporteur.schemas.deadletter.DeadLetter;
import io.rapporteur.schemas.deadletter.DeadLetterHeaders;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Objects;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.streams.TestInputTopic;
import org.apache.kafka.streams.TestOutputTopic;
import org.apache.kafka.streams.test.TestRecord;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IngestTopologyTest {

    private static final Cluster CLUSTER = Cluster.at("nowhere:9092", "mock://ingest-topology");

    @TempDir
    Path folder;

    private StageDriver driver;
    private TestInputTopic<byte[], byte[]> raw;
    private TestOutputTopic<String, Received> received;
    private TestOutputTopic<byte[], byte[]> deadLetters;

    @BeforeEach
    void start() {
        driver = new StageDriver(
                Stage.INGEST,
                CLUSTER,
                folder,
                config -> IngestTopology.build(CLUSTER.topics(), CLUSTER.serdes(), new TextExtractor(), config));
        raw = driver.driver()
                .createInputTopic(CLUSTER.topics().raw().name(), new ByteArraySerializer(), new ByteArraySerializer());
        received = driver.output(CLUSTER.topics().received());
        deadLetters = driver.bytes(CLUSTER.topics().deadLetters());
    }

    @AfterEach
    void stop() {
        driver.close();
    }

    @Test
    void keepsTheShapeThatIsDeployed() throws IOException {
        try (var golden = Objects.requireNonNull(getClass().getResourceAsStream("/ingest-topology.txt"))) {
            assertThat(driver.shape()).isEqualTo(new String(golden.readAllBytes(), StandardCharsets.UTF_8).strip());
        }
    }

    @Test
    void givesTheTextUnderTheHashOfTheBytes() {
        drop(null, "Dear café", "note.txt");

        TestRecord<String, Received> event = received.readRecord();
        assertThat(event.key()).isEqualTo(ContentHash.of("Dear café".getBytes(StandardCharsets.UTF_8)));
        assertThat(event.value().getText()).isEqualTo("Dear café");
        assertThat(event.value().getMediaType()).isEqualTo("text/plain");
        assertThat(event.value().getLineage().getContentHash()).isEqualTo(event.key());
        assertThat(event.value().getLineage().getName()).isEqualTo("note.txt");
        assertThat(event.value().getLineage().getTimestamp()).isEqualTo(Instant.ofEpochMilli(1_000));
    }

    @Test
    void takesThePrintableKeyForAName() {
        drop("letters/note.txt", "Dear colleague", null);

        assertThat(received.readValue().getLineage().getName()).isEqualTo("letters/note.txt");
    }

    @Test
    void goesWithoutANameWhenTheKeyIsNone() {
        drop(null, "Dear colleague", null);
        drop("two\nlines", "Dear colleague again", null);

        assertThat(received.readValue().getLineage().getName()).isNull();
        assertThat(received.readValue().getLineage().getName()).isNull();
    }

    @Test
    void makesADeadLetterOfAFileWithoutTextAndGoesOn() {
        drop("empty.txt", "", null);
        drop("note.txt", "Dear colleague", null);

        TestRecord<byte[], byte[]> letter = deadLetters.readRecord();
        assertThat(letter.key()).asString().isEqualTo("empty.txt");
        assertThat(DeadLetter.optional(letter.headers(), DeadLetterHeaders.REASON))
                .isEqualTo("EMPTY");
        assertThat(DeadLetter.optional(letter.headers(), DeadLetterHeaders.REMEDY))
                .isNotBlank();
        assertThat(DeadLetter.optional(letter.headers(), DeadLetterHeaders.RAW_OFFSET))
                .isEqualTo("0");
        assertThat(received.readValue().getText()).isEqualTo("Dear colleague");
    }

    @Test
    void keepsANameWithControlCharactersRecognizable() {
        drop("key", "Dear colleague", "no\0te\u001b[2J\n\u009b.txt");

        assertThat(received.readValue().getLineage().getName()).isEqualTo("no\ufffdte\ufffd[2J\ufffd\ufffd.txt");
    }

    @Test
    void keepsTheBytesOfAFileThatIsBroken() {
        drop("a.docx", "PK\u0003\u0004 and no more", "a.docx");

        TestRecord<byte[], byte[]> letter = deadLetters.readRecord();
        assertThat(letter.value()).asString().isEqualTo("PK\u0003\u0004 and no more");
        assertThat(DeadLetter.optional(letter.headers(), DeadLetterHeaders.REASON))
                .isEqualTo("BROKEN");
        assertThat(DeadLetter.optional(letter.headers(), DeadLetterHeaders.DETAIL))
                .startsWith("the file is cut off: the directory with which a zip container ends is missing");
    }

    @Test
    void refusesARecordWithoutValue() {
        raw.pipeInput(new TestRecord<>(new byte[] {1}, null, new RecordHeaders(), Instant.ofEpochMilli(1_000)));

        assertThat(DeadLetter.optional(deadLetters.readRecord().headers(), DeadLetterHeaders.REASON))
                .isEqualTo("EMPTY");
    }

    @Test
    void makesADeadLetterOfAFileThatWasTooLargeToBeSent() {
        var headers = new RecordHeaders()
                .add(DeadLetterHeaders.FILE_NAME, "large.pdf".getBytes(StandardCharsets.UTF_8))
                .add(DeadLetterHeaders.CONTENT_LENGTH, "99000000".getBytes(StandardCharsets.UTF_8))
                .add(DeadLetterHeaders.CONTENT_SHA256, "ab12".getBytes(StandardCharsets.UTF_8));

        raw.pipeInput(new TestRecord<>(new byte[] {1}, null, headers, Instant.ofEpochMilli(1_000)));

        TestRecord<byte[], byte[]> letter = deadLetters.readRecord();
        assertThat(DeadLetter.optional(letter.headers(), DeadLetterHeaders.REASON))
                .isEqualTo("TOO_LARGE");
        assertThat(DeadLetter.optional(letter.headers(), DeadLetterHeaders.DETAIL))
                .isEqualTo("the file has 99000000 bytes, the limit is 16777216; it was not sent (SHA-256 ab12)");
        assertThat(DeadLetter.optional(letter.headers(), DeadLetterHeaders.CONTENT_SHA256))
                .isEqualTo("ab12");
    }

    private void drop(@Nullable String key, String text, @Nullable String name) {
        var headers = new RecordHeaders();
        if (name != null) {
            headers.add(DeadLetterHeaders.FILE_NAME, name.getBytes(StandardCharsets.UTF_8));
        }
        raw.pipeInput(new TestRecord<>(
                key == null ? null : key.getBytes(StandardCharsets.UTF_8),
                text.getBytes(StandardCharsets.UTF_8),
                headers,
                Instant.ofEpochMilli(1_000)));
    }
}
