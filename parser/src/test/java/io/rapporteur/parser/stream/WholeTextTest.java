package io.rapporteur.parser.stream;

import static org.assertj.core.api.Assertions.assertThat;

import io.rapporteur.event.Arrival;
import io.rapporteur.event.ArrivalOutcome;
import io.rapporteur.event.Lineage;
import io.rapporteur.event.Maker;
import io.rapporteur.event.Parsed;
import io.rapporteur.event.Received;
import io.rapporteur.parser.DocumentParser;
import io.rapporteur.runtime.service.Cluster;
import io.rapporteur.runtime.service.Stage;
import io.rapporteur.runtime.streams.StageDriver;
import io.rapporteur.runtime.streams.TightTopics;
import io.rapporteur.schemas.deadletter.DeadLetter;
import io.rapporteur.schemas.deadletter.DeadLetterHeaders;
import io.rapporteur.schemas.topic.EventSerdes;
import io.rapporteur.schemas.topic.Topic;
import io.rapporteur.schemas.topic.Topics;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.serialization.Serializer;
import org.apache.kafka.streams.TestInputTopic;
import org.apache.kafka.streams.TestOutputTopic;
import org.apache.kafka.streams.test.TestRecord;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A text is told as a whole, or it is one dead letter and has never been read. */
class WholeTextTest {

    private static final Cluster CLUSTER = Cluster.at("nowhere:9092", "mock://parser-whole");
    private static final Topics TOPICS = CLUSTER.topics();

    /** Three documents, of which the last has the most parts. */
    private static final String THREE = document(17, 1) + document(18, 1) + document(19, 40);

    @TempDir
    Path folder;

    private StageDriver driver;
    private TestInputTopic<String, Received> received;
    private TestOutputTopic<String, Parsed> parsed;
    private TestOutputTopic<String, Arrival> arrivals;
    private TestOutputTopic<byte[], byte[]> letters;

    @BeforeEach
    void startWithTheUsualLimits() {
        start(TOPICS, CLUSTER.serdes());
    }

    @AfterEach
    void stop() {
        driver.close();
    }

    @Test
    void tellsNoneOfTheDocumentsOfAFileWhenTheLastIsTooLarge() throws ReflectiveOperationException {
        restart(TightTopics.of(TOPICS, TOPICS.parsed(), largestOf(THREE) - 1), CLUSTER.serdes());

        drop(0, "hash-a", THREE);

        assertThat(parsed.isEmpty()).isTrue();
        assertThat(arrivals.isEmpty()).isTrue();
        TestRecord<byte[], byte[]> letter = letters.readRecord();
        assertThat(header(letter, DeadLetterHeaders.REASON)).isEqualTo("EVENT_TOO_LARGE");
        assertThat(header(letter, DeadLetterHeaders.RAW_OFFSET)).isEqualTo("0");
        assertThat(letter.value()).as("the original").isEqualTo(bytes(event(0, "hash-a", THREE)));
        assertThat(letters.isEmpty()).as("one letter for all of them").isTrue();
    }

    @Test
    void tellsAllOfThemWhenTheLargestJustFits() throws ReflectiveOperationException {
        restart(TightTopics.of(TOPICS, TOPICS.parsed(), largestOf(THREE)), CLUSTER.serdes());

        drop(0, "hash-a", THREE);

        assertThat(parsed.readKeyValuesToList())
                .extracting(document -> document.key)
                .containsExactly("A/RES/90/17@en", "A/RES/90/18@en", "A/RES/90/19@en");
        assertThat(letters.isEmpty()).isTrue();
    }

    @Test
    void triesTheSameBytesAgainAfterADeadLetter() throws ReflectiveOperationException {
        restart(TightTopics.of(TOPICS, TOPICS.parsed(), largestOf(THREE) - 1), CLUSTER.serdes());
        drop(0, "hash-a", THREE);
        letters.readRecord();

        drop(1, "hash-a", THREE);

        assertThat(arrivals.isEmpty()).as("not known").isTrue();
        assertThat(header(letters.readRecord(), DeadLetterHeaders.RAW_OFFSET)).isEqualTo("1");
    }

    @Test
    void tellsNoDocumentWhenItsArrivalCannotBeTold() throws ReflectiveOperationException {
        restart(TightTopics.of(TOPICS, TOPICS.arrivals(), 10), CLUSTER.serdes());

        drop(0, "hash-a", THREE);

        assertThat(parsed.isEmpty()).isTrue();
        assertThat(letters.readRecordsToList()).hasSize(1);
    }

    @Test
    void tellsNoDocumentWhenTheRegistryRefusesTheArrival() {
        var refusing = new EventSerdes("mock://parser-whole-refusing", Map.of("auto.register.schemas", false));
        var registering = new EventSerdes("mock://parser-whole-refusing", Map.of());
        bytes(registering, TOPICS.received(), event(0, "hash-a", THREE));
        documents(THREE).forEach(document -> bytes(registering, TOPICS.parsed(), document));
        restart(TOPICS, refusing);

        drop(0, "hash-a", THREE);

        assertThat(parsed.isEmpty()).isTrue();
        TestRecord<byte[], byte[]> letter = letters.readRecord();
        assertThat(header(letter, DeadLetterHeaders.REASON)).isEqualTo("UNWRITABLE_EVENT");
        assertThat(header(letter, DeadLetterHeaders.DETAIL)).contains("rapporteur.arrivals");
    }

    @Test
    void saysOfARecordWithoutAValueThatItHasNone() {
        received.pipeInput(new TestRecord<>("hash-a", null));
        drop(1, "hash-a", THREE);

        TestRecord<byte[], byte[]> letter = letters.readRecord();
        assertThat(header(letter, DeadLetterHeaders.REASON)).isEqualTo("UNREADABLE_EVENT");
        assertThat(header(letter, DeadLetterHeaders.DETAIL)).isEqualTo("a record without a value");
        assertThat(letter.key()).asString().isEqualTo("hash-a");
        assertThat(arrivals.readValue().getOutcome()).isEqualTo(ArrivalOutcome.NEW);
    }

    @Test
    void saysOfARecordWithoutAKeyThatItHasNone() {
        received.pipeInput(new TestRecord<>(null, event(0, "hash-a", THREE)));

        assertThat(header(letters.readRecord(), DeadLetterHeaders.DETAIL)).isEqualTo("a record without a key");
    }

    private static String document(int number, int paragraphs) {
        var text = new StringBuilder("90/" + number + ". Care of samples\n\nThe General Assembly,\n\n");
        for (int paragraph = 1; paragraph <= paragraphs; paragraph++) {
            text.append(paragraph).append(". Decides to begin.\n\n");
        }
        return text.append("44th plenary meeting\n19 December 2035\n\n").toString();
    }

    /** The documents that a text gives, as events. */
    private static List<Parsed> documents(String text) {
        return new ReceivedReader(new DocumentParser()).read(event(0, "hash-a", text));
    }

    private static int largestOf(String text) {
        return documents(text).stream()
                .mapToInt(document -> bytes(CLUSTER.serdes(), TOPICS.parsed(), document).length)
                .max()
                .orElseThrow();
    }

    private static byte[] bytes(Received event) {
        return bytes(CLUSTER.serdes(), TOPICS.received(), event);
    }

    private static <V> byte[] bytes(EventSerdes serdes, Topic<String, V> topic, V event) {
        try (Serializer<V> serializer = serdes.valuesOf(topic).serializer()) {
            return serializer.serialize(topic.name(), new RecordHeaders(), event);
        }
    }

    private static @Nullable String header(TestRecord<byte[], byte[]> letter, String name) {
        return DeadLetter.optional(letter.headers(), name);
    }

    private void restart(Topics topics, EventSerdes serdes) {
        driver.close();
        start(topics, serdes);
    }

    private void start(Topics topics, EventSerdes serdes) {
        driver = new StageDriver(
                Stage.PARSER,
                CLUSTER,
                serdes,
                folder,
                config -> ParserTopology.build(topics, serdes, new DocumentParser(), config));
        received = driver.input(topics.received());
        parsed = driver.output(topics.parsed());
        arrivals = driver.output(topics.arrivals());
        letters = driver.bytes(topics.deadLetters());
    }

    private void drop(long offset, String hash, String text) {
        received.pipeInput(hash, event(offset, hash, text));
    }

    private static Received event(long offset, String hash, String text) {
        var lineage = new Lineage("rapporteur.raw", 0, offset, Instant.EPOCH, hash, "note.txt", null);
        return new Received(
                lineage, new Maker("ingest", "1", ""), "text/plain", "UTF-8", 1L, text, List.of(), List.of());
    }
}
