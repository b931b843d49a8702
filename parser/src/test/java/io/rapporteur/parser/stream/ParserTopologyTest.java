package io.rapporteur.parser.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rapporteur.event.Arrival;
import io.rapporteur.event.ArrivalOutcome;
import io.rapporteur.event.Hyperlink;
import io.rapporteur.event.Lineage;
import io.rapporteur.event.Maker;
import io.rapporteur.event.Parsed;
import io.rapporteur.event.Received;
import io.rapporteur.event.TextSpan;
import io.rapporteur.model.document.Limit;
import io.rapporteur.model.document.ReadingLimits;
import io.rapporteur.parser.DocumentParser;
import io.rapporteur.runtime.service.Cluster;
import io.rapporteur.runtime.service.Stage;
import io.rapporteur.runtime.streams.RejectedException;
import io.rapporteur.runtime.streams.StageDriver;
import io.rapporteur.schemas.deadletter.Reason;
import io.rapporteur.schemas.mapping.DocumentMapper;
import io.rapporteur.schemas.mark.ReinstateMark;
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
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.TestInputTopic;
import org.apache.kafka.streams.TestOutputTopic;
import org.apache.kafka.streams.test.TestRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ParserTopologyTest {

    private static final Cluster CLUSTER = Cluster.at("nowhere:9092", "mock://parser-topology");
    /** On the first words of each text. */
    private static final Hyperlink LINK = new Hyperlink(new TextSpan(0, 1), "https://docs.un.org/en/A/RES/70/1");

    private static final String RESOLUTION =
            """
            A/RES/99901/1

            Care of samples

            The General Assembly,

            Recalling its resolution 70/1 of 25 September 2015,

            1. Decides to keep samples small.
            """;

    private static final String TWICE =
            """
            90/17. Care of samples

            The General Assembly,

            1. Decides to begin.

            44th plenary meeting
            19 December 2035

            """
                    .repeat(2);

    @TempDir
    Path folder;

    private StageDriver driver;
    private TestInputTopic<String, Received> received;
    private TestInputTopic<String, byte[]> superseded;
    private TestOutputTopic<String, Parsed> parsed;
    private TestOutputTopic<String, Arrival> arrivals;

    @BeforeEach
    void start() {
        driver = new StageDriver(
                Stage.PARSER,
                CLUSTER,
                folder,
                config -> ParserTopology.build(CLUSTER.topics(), CLUSTER.serdes(), new DocumentParser(), config));
        received = driver.input(CLUSTER.topics().received());
        superseded = driver.driver()
                .createInputTopic(
                        CLUSTER.topics().superseded().name(), new StringSerializer(), new ByteArraySerializer());
        parsed = driver.output(CLUSTER.topics().parsed());
        arrivals = driver.output(CLUSTER.topics().arrivals());
    }

    @AfterEach
    void stop() {
        driver.close();
    }

    @Test
    void keepsTheShapeThatIsDeployed() throws IOException {
        try (var golden = Objects.requireNonNull(getClass().getResourceAsStream("/parser-topology.txt"))) {
            assertThat(driver.shape()).isEqualTo(new String(golden.readAllBytes(), StandardCharsets.UTF_8).strip());
        }
    }

    @Test
    void readsATextIntoADocumentUnderItsSymbol() {
        drop(0, "hash-a", RESOLUTION);

        TestRecord<String, Parsed> event = parsed.readRecord();
        assertThat(event.key()).isEqualTo("A/RES/99901/1@en");
        assertThat(event.value().getDocumentId()).isEqualTo("A/RES/99901/1@en");
        assertThat(DocumentMapper.toDocument(
                        event.value().getText(), event.value().getDocument()))
                .isEqualTo(new DocumentParser().parse(RESOLUTION).get(0));
        assertThat(event.value().getMadeBy().getService()).isEqualTo("parser");
    }

    @Test
    void handsOnWhatTheReaderOfTheFileDoubts() {
        drop(0, "hash-a", RESOLUTION);

        assertThat(parsed.readValue().getWarnings()).containsExactly("it may be cut off");
    }

    @Test
    void handsOnTheLinksOnTheWordsOfADocumentAndOfNoOther() {
        drop(0, "hash-a", TWICE);

        assertThat(parsed.readValue().getHyperlinks()).containsExactly(LINK);
        assertThat(parsed.readValue().getHyperlinks()).isEmpty();
    }

    @Test
    void keepsATextWithoutASymbolUnderItsHash() {
        drop(0, "hash-b", "A note without a number.");

        assertThat(parsed.readRecord().key()).isEqualTo("sha256:hash-b");
    }

    @Test
    void saysOfNewBytesWhichDocumentsTheyHold() {
        drop(7, "hash-a", RESOLUTION);

        TestRecord<String, Arrival> arrival = arrivals.readRecord();
        assertThat(arrival.key()).isEqualTo("0-7");
        assertThat(arrival.value().getOutcome()).isEqualTo(ArrivalOutcome.NEW);
        assertThat(arrival.value().getDocumentIds()).containsExactly("A/RES/99901/1@en");
    }

    @Test
    void emitsNothingForTheSameBytesButThatTheyAreKnown() {
        drop(0, "hash-a", RESOLUTION);
        parsed.readRecord();
        arrivals.readRecord();

        drop(1, "hash-a", RESOLUTION);

        assertThat(parsed.isEmpty()).isTrue();
        assertThat(arrivals.readValue()).satisfies(arrival -> {
            assertThat(arrival.getOutcome()).isEqualTo(ArrivalOutcome.KNOWN);
            assertThat(arrival.getFirst().getOffset()).isZero();
            assertThat(arrival.getDocumentIds()).containsExactly("A/RES/99901/1@en");
        });
    }

    @Test
    void tellsKnownBytesAgainWhenOthersAreCurrent() {
        drop(0, "hash-a", RESOLUTION);
        Parsed before = parsed.readValue();
        arrivals.readRecord();
        moveOn("hash-a", "A/RES/99901/1@en");

        drop(5, "hash-a", RESOLUTION);

        TestRecord<String, Parsed> again = parsed.readRecord();
        assertThat(again.value()).as("under the arrival that was first").isEqualTo(before);
        assertThat(ReinstateMark.isOn(again.headers())).isTrue();
        TestRecord<String, Arrival> arrival = arrivals.readRecord();
        assertThat(arrival.key()).isEqualTo("0-5");
        assertThat(arrival.value().getOutcome()).isEqualTo(ArrivalOutcome.REINSTATED);
        assertThat(arrival.value().getDocumentIds()).containsExactly("A/RES/99901/1@en");
        assertThat(arrival.value().getFirst().getOffset()).isZero();
    }

    @Test
    void emitsNothingForBytesThatHaveBecomeCurrentAgain() {
        drop(0, "hash-a", RESOLUTION);
        parsed.readRecord();
        arrivals.readRecord();
        moveOn("hash-a", "A/RES/99901/1@en");
        superseded.pipeInput("hash-a#A/RES/99901/1@en", null);

        drop(5, "hash-a", RESOLUTION);

        assertThat(parsed.isEmpty()).isTrue();
        assertThat(arrivals.readValue().getOutcome()).isEqualTo(ArrivalOutcome.KNOWN);
    }

    @Test
    void tellsOnlyThoseDocumentsOfAFileAgainThatHaveMovedOn() {
        drop(0, "hash-c", TWICE);
        parsed.readRecordsToList();
        arrivals.readRecord();
        moveOn("hash-c", "sha256:hash-c~2");

        drop(5, "hash-c", TWICE);

        assertThat(parsed.readRecordsToList()).extracting(TestRecord::key).containsExactly("sha256:hash-c~2");
        assertThat(arrivals.readValue().getDocumentIds()).containsExactly("sha256:hash-c~2");
    }

    @Test
    void leavesADocumentThatTheseBytesNoLongerGive() {
        drop(0, "hash-a", RESOLUTION);
        parsed.readRecord();
        arrivals.readRecord();
        moveOn("hash-a", "A/RES/99901/1@fr");

        drop(5, "hash-a", RESOLUTION);

        assertThat(parsed.isEmpty()).isTrue();
        assertThat(arrivals.readValue().getOutcome()).isEqualTo(ArrivalOutcome.KNOWN);
    }

    @Test
    void tellsNothingAgainOfWhatOtherBytesHaveMovedOn() {
        drop(0, "hash-a", RESOLUTION);
        parsed.readRecord();
        arrivals.readRecord();
        moveOn("hash-ab", "A/RES/99901/1@en");

        drop(5, "hash-a", RESOLUTION);

        assertThat(arrivals.readValue().getOutcome()).isEqualTo(ArrivalOutcome.KNOWN);
    }

    @Test
    void makesNothingCurrentAgainInAReplay() {
        drop(0, "hash-a", RESOLUTION);
        parsed.readRecord();
        arrivals.readRecord();
        moveOn("hash-a", "A/RES/99901/1@en");

        replay(1, "hash-a", RESOLUTION);

        assertThat(ReinstateMark.isOn(parsed.readRecord().headers())).isFalse();
        assertThat(arrivals.readValue().getOutcome()).isEqualTo(ArrivalOutcome.NEW);
    }

    @Test
    void readsTheSameRecordAgainToTheSameEvent() {
        drop(0, "hash-a", RESOLUTION);
        drop(0, "hash-a", RESOLUTION);

        assertThat(parsed.readValue()).isEqualTo(parsed.readValue());
        assertThat(arrivals.readValue()).isEqualTo(arrivals.readValue());
    }

    @Test
    void readsAKnownTextAgainInAReplayAndHandsTheMarkOn() {
        drop(0, "hash-a", RESOLUTION);
        Parsed live = parsed.readValue();

        replay(1, "hash-a", RESOLUTION);

        TestRecord<String, Parsed> again = parsed.readRecord();
        assertThat(again.value()).as("under the arrival that was first").isEqualTo(live);
        assertThat(ReplayMark.in(again.headers())).contains(ReplayMark.of("replay-1", "hash-a"));
    }

    @Test
    void tellsInTheMarkHowManyDocumentsAFileGave() {
        replay(0, "hash-c", TWICE);

        assertThat(parsed.readRecordsToList()).hasSize(2).allSatisfy(document -> assertThat(
                        ReplayMark.in(document.headers()))
                .contains(ReplayMark.of("replay-1", "hash-c").withDocuments(2)));
    }

    @Test
    void keepsDocumentsOfOneFileApartThatBearTheSameSymbol() {
        drop(0, "hash-c", TWICE);

        assertThat(arrivals.readValue().getDocumentIds()).containsExactly("A/RES/90/17@en", "sha256:hash-c~2");
        assertThat(parsed.readKeyValuesToList()).hasSize(2);
    }

    @Test
    void goesOnBehindARecordThatIsNoEvent() {
        String topic = CLUSTER.topics().received().name();
        driver.driver()
                .createInputTopic(topic, new StringSerializer(), new ByteArraySerializer())
                .pipeInput("key", new byte[] {7, 7, 7});
        drop(1, "hash-a", RESOLUTION);

        assertThat(parsed.readRecord().key()).isEqualTo("A/RES/99901/1@en");
    }

    @Test
    void rejectsATextThatIsOverALimitAndSaysWhatToDo() {
        var reader = new ReceivedReader(new DocumentParser(ReadingLimits.DEFAULT.with(Limit.PARAGRAPHS, 2)));

        assertThatThrownBy(() -> reader.read(event(1, "hash-a", RESOLUTION)))
                .isInstanceOfSatisfying(RejectedException.class, rejected -> {
                    assertThat(rejected.reason()).isEqualTo(Reason.OVER_LIMIT);
                    assertThat(rejected.remedy()).isEqualTo("Split the document, or raise RAPPORTEUR_MAX_PARAGRAPHS.");
                })
                .hasMessageStartingWith("more than 2 " + Limit.PARAGRAPHS.counted());
    }

    @Test
    void goesOnBehindATextThatIsOverALimit() {
        drop(1, "hash-b", "x\n".repeat(Limit.LINES.defaultMax() + 2));
        drop(2, "hash-a", RESOLUTION);

        assertThat(parsed.readRecord().key()).isEqualTo("A/RES/99901/1@en");
    }

    private void drop(long offset, String hash, String text) {
        received.pipeInput(hash, event(offset, hash, text));
    }

    /** As the enricher tells it when other bytes become current; the value may be of any version. */
    private void moveOn(String hash, String document) {
        superseded.pipeInput(hash + "#" + document, new byte[] {7});
    }

    private void replay(long offset, String hash, String text) {
        Headers marked = ReplayMark.of("replay-1", hash).on(new RecordHeaders());
        received.pipeInput(new TestRecord<>(hash, event(offset, hash, text), marked));
    }

    private static Received event(long offset, String hash, String text) {
        var lineage = new Lineage("rapporteur.raw", 0, offset, Instant.EPOCH, hash, "note.txt", null);
        return new Received(
                lineage,
                new Maker("ingest", "1", ""),
                "text/plain",
                "UTF-8",
                1L,
                text,
                List.of("it may be cut off"),
                List.of(LINK));
    }
}
