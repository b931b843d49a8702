package io.rapporteur.ingest.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.rapporteur.event.Arrival;
import io.rapporteur.event.ArrivalOutcome;
import io.rapporteur.event.Hyperlink;
import io.rapporteur.event.Received;
import io.rapporteur.event.ReplayOutcome;
import io.rapporteur.event.ReplayState;
import io.rapporteur.ingest.text.TextExtractor;
import io.rapporteur.ingest.text.extraction.ContentHash;
import io.rapporteur.ingest.text.unpack.Archive;
import io.rapporteur.runtime.service.Cluster;
import io.rapporteur.runtime.service.Stage;
import io.rapporteur.runtime.streams.StageDriver;
import io.rapporteur.schemas.deadletter.DeadLetter;
import io.rapporteur.schemas.deadletter.DeadLetterHeaders;
import io.rapporteur.schemas.mapping.DocumentMapper;
import io.rapporteur.schemas.mark.ContainerMark;
import io.rapporteur.schemas.mark.ReplayMark;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.apache.kafka.common.header.Headers;
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
    private TestOutputTopic<byte[], byte[]> unpacked;
    private TestOutputTopic<String, Arrival> arrivals;
    private TestOutputTopic<String, ReplayOutcome> replayOutcomes;

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
        unpacked = driver.bytes(CLUSTER.topics().raw());
        arrivals = driver.output(CLUSTER.topics().arrivals());
        replayOutcomes = driver.output(CLUSTER.topics().replayOutcomes());
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
    void givesTheLinksThatTheFileSetsOnItsWords() {
        drop(null, "<html><p>its resolution <a href='https://docs.un.org/en/A/RES/98/4'>98/4</a></p></html>", "a.html");

        Received event = received.readValue();
        Hyperlink link = event.getHyperlinks().get(0);
        assertThat(link.getAddress()).isEqualTo("https://docs.un.org/en/A/RES/98/4");
        assertThat(DocumentMapper.toSpan(link.getSpan()).of(event.getText())).isEqualTo("98/4");
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

    @Test
    void sendsTheFilesInAnArchiveToRawAndSaysHowMany() {
        drop("session.zip", session(), headers("session.zip", "https://example.org/session.zip"));

        TestRecord<byte[], byte[]> first = unpacked.readRecord();
        assertThat(first.key()).asString().isEqualTo("session.zip/res/1.txt");
        assertThat(first.value()).asString().isEqualTo("On lamps");
        assertThat(first.getRecordTime()).isEqualTo(Instant.ofEpochMilli(1_000));
        assertThat(DeadLetter.optional(first.headers(), DeadLetterHeaders.FILE_NAME))
                .isEqualTo("session.zip/res/1.txt");
        assertThat(DeadLetter.optional(first.headers(), DeadLetterHeaders.SOURCE_URI))
                .isEqualTo("https://example.org/session.zip");
        assertThat(ContainerMark.in(first.headers())).contains(new ContainerMark("0-0"));
        assertThat(unpacked.readRecord().key()).asString().isEqualTo("session.zip/2.txt");
        assertThat(unpacked.isEmpty()).isTrue();
        TestRecord<String, Arrival> arrival = arrivals.readRecord();
        assertThat(arrival.key()).isEqualTo("0-0");
        assertThat(arrival.value().getOutcome()).isEqualTo(ArrivalOutcome.UNPACKED);
        assertThat(arrival.value().getEntries()).isEqualTo(2);
        assertThat(arrival.value().getLeftOut()).containsExactly("folders: 1");
        assertThat(arrival.value().getLineage().getContentHash()).isEqualTo(ContentHash.of(session()));
        assertThat(deadLetters.isEmpty()).isTrue();
    }

    @Test
    void readsEachFileInAnArchiveAsOneThatWasDropped() {
        drop("session.zip", session(), headers("session.zip", null));

        List<TestRecord<String, Received>> texts = received.readRecordsToList();
        assertThat(texts)
                .extracting(text -> text.value().getLineage().getName(), text -> text.value()
                        .getText())
                .containsExactly(tuple("session.zip/res/1.txt", "On lamps"), tuple("session.zip/2.txt", "On wicks"));
        assertThat(texts)
                .allSatisfy(text -> assertThat(ContainerMark.in(text.headers())).contains(new ContainerMark("0-0")));
    }

    @Test
    void makesADeadLetterOfAFileInAnArchiveWithTheBytesOfThatFile() {
        byte[] archive = new Archive()
                .with("a.txt", "On lamps")
                .with("b.pdf", "%PDF-1.4 and no more")
                .bytes();

        drop("session.zip", archive, headers("session.zip", null));

        TestRecord<byte[], byte[]> letter = deadLetters.readRecord();
        assertThat(letter.value()).asString().isEqualTo("%PDF-1.4 and no more");
        assertThat(DeadLetter.optional(letter.headers(), DeadLetterHeaders.FILE_NAME))
                .isEqualTo("session.zip/b.pdf");
        assertThat(ContainerMark.in(letter.headers())).contains(new ContainerMark("0-0"));
        assertThat(received.readRecordsToList()).hasSize(1);
    }

    @Test
    void doesNotUnpackWhatCameOutOfAContainer() {
        var entry = new ContainerMark("2-17").on(headers("outer.zip/inner.zip", null));

        drop("inner.zip", session(), entry);

        TestRecord<byte[], byte[]> letter = deadLetters.readRecord();
        assertThat(DeadLetter.optional(letter.headers(), DeadLetterHeaders.REASON))
                .isEqualTo("UNSUPPORTED_FORMAT");
        assertThat(DeadLetter.optional(letter.headers(), DeadLetterHeaders.DETAIL))
                .contains("too deep");
        assertThat(unpacked.isEmpty()).isTrue();
        assertThat(arrivals.isEmpty()).isTrue();
    }

    @Test
    void tellsAReplayThatAnArchiveIsUnpackedAndMakesTheFilesNoPartOfIt() {
        var replayed = ReplayMark.of("replay1", "3-4").on(headers("session.zip", null));

        drop("session.zip", session(), replayed);

        TestRecord<String, ReplayOutcome> outcome = replayOutcomes.readRecord();
        assertThat(outcome.key()).isEqualTo("replay1#3-4");
        assertThat(outcome.value().getState()).isEqualTo(ReplayState.CHANGED);
        assertThat(outcome.value().getDocuments()).isEqualTo(1);
        assertThat(unpacked.readRecordsToList()).hasSize(2).allSatisfy(file -> assertThat(ReplayMark.in(file.headers()))
                .isEmpty());
    }

    @Test
    void sendsNothingOfAnArchiveThatIsRefused() {
        byte[] bomb = new Archive()
                .with("a.txt", "On lamps")
                .with("b.txt", new byte[8 << 20])
                .bytes();

        drop("bomb.zip", bomb, headers("bomb.zip", null));

        assertThat(DeadLetter.optional(deadLetters.readRecord().headers(), DeadLetterHeaders.REASON))
                .isEqualTo("UNSAFE");
        assertThat(unpacked.isEmpty()).isTrue();
        assertThat(arrivals.isEmpty()).isTrue();
    }

    @Test
    void namesTheFilesOfAnArchiveWithoutANameByItsPlace() {
        drop(null, session(), new RecordHeaders());

        assertThat(received.readValue().getLineage().getName()).isEqualTo("0-0/res/1.txt");
    }

    private static byte[] session() {
        return new Archive()
                .with("res/", "")
                .with("res/1.txt", "On lamps")
                .with("2.txt", "On wicks")
                .bytes();
    }

    private static Headers headers(String name, @Nullable String sourceUri) {
        var headers = new RecordHeaders().add(DeadLetterHeaders.FILE_NAME, name.getBytes(StandardCharsets.UTF_8));
        return sourceUri == null
                ? headers
                : headers.add(DeadLetterHeaders.SOURCE_URI, sourceUri.getBytes(StandardCharsets.UTF_8));
    }

    private void drop(@Nullable String key, byte[] file, Headers headers) {
        raw.pipeInput(new TestRecord<>(
                key == null ? null : key.getBytes(StandardCharsets.UTF_8), file, headers, Instant.ofEpochMilli(1_000)));
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
