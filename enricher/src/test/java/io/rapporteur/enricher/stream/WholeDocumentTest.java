package io.rapporteur.enricher.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rapporteur.enricher.citation.CitationResolver;
import io.rapporteur.event.Enriched;
import io.rapporteur.event.Link;
import io.rapporteur.event.LinkChange;
import io.rapporteur.event.Parsed;
import io.rapporteur.runtime.service.Cluster;
import io.rapporteur.runtime.service.Failures;
import io.rapporteur.runtime.service.Stage;
import io.rapporteur.runtime.streams.StageDriver;
import io.rapporteur.runtime.streams.TightTopics;
import io.rapporteur.schemas.deadletter.DeadLetter;
import io.rapporteur.schemas.deadletter.DeadLetterHeaders;
import io.rapporteur.schemas.topic.EventSerdes;
import io.rapporteur.schemas.topic.StoredSerde;
import io.rapporteur.schemas.topic.Topic;
import io.rapporteur.schemas.topic.Topics;
import java.nio.file.Path;
import java.util.Map;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.Serializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.TestInputTopic;
import org.apache.kafka.streams.TestOutputTopic;
import org.apache.kafka.streams.test.TestRecord;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A document is told as a whole with its links, or it is a dead letter of which nothing else is left. */
class WholeDocumentTest {

    private static final Cluster CLUSTER = Cluster.at("nowhere:9092", "mock://enricher-whole");
    private static final Topics TOPICS = CLUSTER.topics();
    private static final String CITING = "A/RES/99901/1";

    /** One citation with a target and one without. */
    private static final String TEXT =
            "Recalling resolution A/RES/99901/2, and resolution 7 of the Assembly of the League,";

    @TempDir
    Path folder;

    private StageDriver driver;
    private TestInputTopic<String, Parsed> parsed;
    private TestOutputTopic<String, Enriched> enriched;
    private TestOutputTopic<String, Link> links;
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
    void leavesNoLinkOfADocumentThatIsTooLarge() throws ReflectiveOperationException {
        restart(TightTopics.of(TOPICS, TOPICS.enriched(), sizeOf(TEXT) - 1), CLUSTER.serdes());

        Parsed document = ParsedEvents.of(CITING, TEXT, "1");
        parsed.pipeInput(CITING + "@en", document);

        assertThat(enriched.isEmpty()).isTrue();
        assertThat(links.isEmpty()).isTrue();
        TestRecord<byte[], byte[]> letter = letters.readRecord();
        assertThat(header(letter, DeadLetterHeaders.REASON)).isEqualTo("EVENT_TOO_LARGE");
        assertThat(letter.value()).as("the original").isEqualTo(bytes(CLUSTER.serdes(), TOPICS.parsed(), document));
        assertThat(letters.isEmpty()).isTrue();
    }

    @Test
    void tellsItWithItsLinksWhenItJustFits() throws ReflectiveOperationException {
        restart(TightTopics.of(TOPICS, TOPICS.enriched(), sizeOf(TEXT)), CLUSTER.serdes());

        drop(CITING, TEXT, "1");

        assertThat(enriched.readValue().getCitations()).hasSizeGreaterThan(0);
        assertThat(links.isEmpty()).isFalse();
        assertThat(letters.isEmpty()).isTrue();
    }

    @Test
    void doesNotHoldADocumentThatIsTooLarge() throws ReflectiveOperationException {
        String longer = TEXT + " and noting the rest of it".repeat(20);
        restart(TightTopics.of(TOPICS, TOPICS.enriched(), sizeOf(longer) - 1), CLUSTER.serdes());
        drop(CITING, longer, "1");
        letters.readRecord();

        drop("A/RES/99901/7", "Recalling resolution " + CITING + ",", "2");

        assertThat(links.readValue().getHeldAs()).isNull();
    }

    @Test
    void keepsTheEarlierRevisionWithItsLinksWhenALaterOneIsTooLarge() throws ReflectiveOperationException {
        String longer = "Recalling resolution A/RES/99901/3," + " and noting the rest of it".repeat(20);
        restart(TightTopics.of(TOPICS, TOPICS.enriched(), sizeOf(longer) - 1), CLUSTER.serdes());
        drop(CITING, TEXT, "1");
        enriched.readValue();
        links.readValuesToList();
        drop(CITING, longer, "2");

        assertThat(enriched.isEmpty()).isTrue();
        assertThat(links.isEmpty()).as("nothing is withdrawn, nothing added").isTrue();

        drop(CITING, "Nothing is cited here.", "3");

        assertThat(enriched.readValue().getRevision())
                .as("what failed is no revision")
                .isEqualTo(2);
        assertThat(links.readValuesToList()).extracting(Link::getTarget).contains("A/RES/99901/2");
    }

    @Test
    void tellsNoDocumentOfWhichALinkIsTooLarge() throws ReflectiveOperationException {
        restart(TightTopics.of(TOPICS, TOPICS.links(), 4 * 1024 + 50), CLUSTER.serdes());

        drop(CITING, TEXT, "1");

        assertThat(enriched.isEmpty()).isTrue();
        assertThat(links.isEmpty()).isTrue();
        assertThat(header(letters.readRecord(), DeadLetterHeaders.REASON)).isEqualTo("EVENT_TOO_LARGE");
    }

    @Test
    void tellsNoDocumentWhenTheRegistryRefusesItsLinks() {
        var registering = new EventSerdes("mock://enricher-whole-refusing", Map.of());
        register(registering, TOPICS.parsed(), ParsedEvents.of(CITING, TEXT, "1"));
        register(registering, TOPICS.enriched(), enriched(TEXT));
        restart(TOPICS, new EventSerdes("mock://enricher-whole-refusing", Map.of("auto.register.schemas", false)));

        drop(CITING, "Recalling resolution A/RES/99901/2,", "1");

        assertThat(enriched.isEmpty()).isTrue();
        TestRecord<byte[], byte[]> letter = letters.readRecord();
        assertThat(header(letter, DeadLetterHeaders.REASON)).isEqualTo("UNWRITABLE_EVENT");
        assertThat(header(letter, DeadLetterHeaders.DETAIL)).contains("rapporteur.links");
    }

    @Test
    void triesAChangeOfTheIndexAgainInsteadOfLeavingItHalf() {
        restart(TOPICS, new EventSerdes("mock://enricher-whole-index", Map.of("auto.register.schemas", false)));
        Link link = new EventMapper(DocumentEnricher.MAKER)
                .link(enriched(TEXT), enriched(TEXT).getCitations().get(0));

        assertThatThrownBy(() -> change("A/RES/99901/2", LinkChanges.cited(link)))
                .matches(Failures::isTransient, "stops the task");

        assertThat(letters.isEmpty()).isTrue();
        assertThat(driver.driver()
                        .getKeyValueStore(EnricherTopology.CITATIONS)
                        .all()
                        .hasNext())
                .isFalse();
    }

    @Test
    void makesADeadLetterOfWhatIsNoChangeOfTheIndex() {
        changes().pipeInput("A/RES/99901/2", new byte[] {7, 7, 7});
        changes().pipeInput("A/RES/99901/2", null);

        assertThat(header(letters.readRecord(), DeadLetterHeaders.DETAIL)).startsWith("not a change of the link index");
        TestRecord<byte[], byte[]> empty = letters.readRecord();
        assertThat(header(empty, DeadLetterHeaders.REASON)).isEqualTo("UNREADABLE_EVENT");
        assertThat(header(empty, DeadLetterHeaders.DETAIL)).isEqualTo("a record without a value");
    }

    @Test
    void saysOfARecordWithoutAValueThatItHasNone() {
        parsed.pipeInput(new TestRecord<>(CITING + "@en", null));
        drop(CITING, TEXT, "1");

        TestRecord<byte[], byte[]> letter = letters.readRecord();
        assertThat(header(letter, DeadLetterHeaders.REASON)).isEqualTo("UNREADABLE_EVENT");
        assertThat(header(letter, DeadLetterHeaders.DETAIL))
                .isEqualTo("a record without a value, which withdraws nothing");
        assertThat(header(letter, DeadLetterHeaders.REMEDY)).contains("rapporteur withdraw");
        assertThat(letter.key()).asString().isEqualTo(CITING + "@en");
        assertThat(enriched.readRecord().key()).isEqualTo(CITING + "@en");
    }

    @Test
    void rejectsANameThatNoIndexCanHold() {
        drop("A/RES/" + "9".repeat(1_000) + "/1", TEXT, "1");

        TestRecord<byte[], byte[]> letter = letters.readRecord();
        assertThat(header(letter, DeadLetterHeaders.REASON)).isEqualTo("UNSTORABLE");
        assertThat(header(letter, DeadLetterHeaders.DETAIL))
                .isEqualTo("document id must have at most 1000 bytes, got: 1011");
        assertThat(links.isEmpty()).isTrue();
    }

    private static Enriched enriched(String text) {
        return new DocumentEnricher(new CitationResolver()).enrich(ParsedEvents.of(CITING, text, "1"), 1);
    }

    private static int sizeOf(String text) {
        return bytes(CLUSTER.serdes(), TOPICS.enriched(), enriched(text)).length;
    }

    private static <V> void register(EventSerdes serdes, Topic<String, V> topic, V event) {
        assertThat(bytes(serdes, topic, event)).isNotEmpty();
    }

    private static <V> byte[] bytes(EventSerdes serdes, Topic<String, V> topic, V event) {
        try (Serializer<V> serializer = serdes.valuesOf(topic).serializer()) {
            return serializer.serialize(topic.name(), new RecordHeaders(), event);
        }
    }

    private static @Nullable String header(TestRecord<byte[], byte[]> letter, String name) {
        return DeadLetter.optional(letter.headers(), name);
    }

    private void drop(String symbol, String text, String hash) {
        parsed.pipeInput(symbol + "@en", ParsedEvents.of(symbol, text, hash));
    }

    private void change(String target, LinkChange change) {
        changes()
                .pipeInput(
                        target,
                        new StoredSerde<>(LinkChange.class).serializer().serialize(EnricherTopology.CHANGES, change));
    }

    private TestInputTopic<String, byte[]> changes() {
        String topic = CLUSTER.groupOf(Stage.ENRICHER) + "-" + EnricherTopology.CHANGES + "-repartition";
        return driver.driver().createInputTopic(topic, new StringSerializer(), new ByteArraySerializer());
    }

    private void restart(Topics topics, EventSerdes serdes) {
        driver.close();
        start(topics, serdes);
    }

    private void start(Topics topics, EventSerdes serdes) {
        driver = new StageDriver(
                Stage.ENRICHER,
                CLUSTER,
                serdes,
                folder,
                config -> EnricherTopology.build(topics, serdes, new CitationResolver(), config));
        parsed = driver.input(topics.parsed());
        enriched = driver.output(topics.enriched());
        links = driver.output(topics.links());
        letters = driver.bytes(topics.deadLetters());
    }
}
