package io.rapporteur.enricher.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.rapporteur.enricher.citation.CitationResolver;
import io.rapporteur.event.Enriched;
import io.rapporteur.event.Link;
import io.rapporteur.event.LinkState;
import io.rapporteur.event.Parsed;
import io.rapporteur.event.ReplayOutcome;
import io.rapporteur.event.ReplayState;
import io.rapporteur.event.Superseded;
import io.rapporteur.runtime.service.Cluster;
import io.rapporteur.runtime.service.Stage;
import io.rapporteur.runtime.streams.StageDriver;
import io.rapporteur.schemas.mark.ReinstateMark;
import io.rapporteur.schemas.mark.ReplayMark;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.IntStream;
import org.apache.kafka.clients.producer.internals.BuiltInPartitioner;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.TestInputTopic;
import org.apache.kafka.streams.TestOutputTopic;
import org.apache.kafka.streams.test.TestRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the enricher makes of bytes that are dropped again when others are current, and how the parser learns of it. */
class ReinstatementTopologyTest {

    private static final Cluster CLUSTER = Cluster.at("nowhere:9092", "mock://enricher-reinstatement");
    private static final String SYMBOL = "A/RES/99901/1";
    private static final String ID = SYMBOL + "@en";
    private static final Parsed GOOD = ParsedEvents.of(SYMBOL, "Recalling resolution A/RES/99901/2,", "good");
    private static final Parsed GARBLED = ParsedEvents.of(SYMBOL, "Recalling resol", "garbled");

    @TempDir
    Path folder;

    private StageDriver driver;
    private TestInputTopic<String, Parsed> parsed;
    private TestOutputTopic<String, Enriched> enriched;
    private TestOutputTopic<String, Link> links;
    private TestOutputTopic<String, Superseded> superseded;
    private TestOutputTopic<String, ReplayOutcome> outcomes;

    @BeforeEach
    void start() {
        driver = new StageDriver(
                Stage.ENRICHER,
                CLUSTER,
                folder,
                config -> EnricherTopology.build(CLUSTER.topics(), CLUSTER.serdes(), new CitationResolver(), config));
        var topics = CLUSTER.topics();
        parsed = driver.input(topics.parsed());
        enriched = driver.output(topics.enriched());
        links = driver.output(topics.links());
        superseded = driver.output(topics.superseded());
        outcomes = driver.output(topics.replayOutcomes());
    }

    @AfterEach
    void stop() {
        driver.close();
    }

    @Test
    void makesTheKnownBytesTheNextRevision() {
        comes(GOOD);
        comes(GARBLED);

        comesAgain(GOOD);

        assertThat(enriched.readValuesToList())
                .extracting(
                        Enriched::getRevision, document -> document.getLineage().getContentHash())
                .containsExactly(tuple(1, "good"), tuple(2, "garbled"), tuple(3, "good"));
    }

    @Test
    void tellsItsLinksAgain() {
        comes(GOOD);
        comes(GARBLED);
        links.readValuesToList();

        comesAgain(GOOD);

        assertThat(links.readValuesToList()).singleElement().satisfies(link -> {
            assertThat(link.getState()).isEqualTo(LinkState.NOT_HELD);
            assertThat(link.getRevision()).isEqualTo(3);
        });
    }

    @Test
    void handsTheMarkOnToNobody() {
        comes(GOOD);
        comes(GARBLED);
        enriched.readRecordsToList();

        comesAgain(GOOD);

        assertThat(ReinstateMark.isOn(enriched.readRecord().headers())).isFalse();
    }

    @Test
    void changesNothingWhenTheyAreCurrentAfterAll() {
        comes(GOOD);
        enriched.readValue();
        links.readValuesToList();

        comesAgain(GOOD);

        assertThat(enriched.isEmpty()).isTrue();
        assertThat(links.isEmpty()).isTrue();
        assertThat(superseded.readKeyValue())
                .as("what the parser has not heard of")
                .isEqualTo(KeyValue.pair("good#" + ID, null));
        comes(GARBLED);
        assertThat(enriched.readValuesToList())
                .extracting(Enriched::getRevision)
                .as("only of the other bytes")
                .containsExactly(2);
    }

    @Test
    void tellsNothingOfADocumentWithOneRevision() {
        comes(GOOD);
        comes(GOOD);

        assertThat(superseded.isEmpty()).isTrue();
    }

    @Test
    void tellsWhichBytesAreNoLongerCurrentAndWhichAreAgain() {
        comes(GOOD);
        comes(GARBLED);
        assertThat(superseded.readKeyValue()).satisfies(told -> {
            assertThat(told.key).isEqualTo("good#" + ID);
            assertThat(told.value.getDocumentId()).isEqualTo(ID);
            assertThat(told.value.getContentHash()).isEqualTo("good");
            assertThat(told.value.getCurrentHash()).isEqualTo("garbled");
            assertThat(told.value.getRevision()).isEqualTo(2);
        });

        comesAgain(GOOD);

        assertThat(superseded.readKeyValue().key).isEqualTo("garbled#" + ID);
        assertThat(superseded.readKeyValue()).satisfies(told -> {
            assertThat(told.key).isEqualTo("good#" + ID);
            assertThat(told.value).isNull();
        });
        assertThat(superseded.isEmpty()).isTrue();
    }

    @Test
    void goesBackAndForthAsOftenAsAsked() {
        comes(GOOD);
        comes(GARBLED);
        comesAgain(GOOD);
        comesAgain(GARBLED);
        comesAgain(GOOD);

        assertThat(enriched.readValuesToList())
                .extracting(Enriched::getRevision)
                .containsExactly(1, 2, 3, 4, 5);
        assertThat(superseded.readKeyValuesToMap()).containsEntry("good#" + ID, null);
    }

    @Test
    void findsItUnchangedInAReplay() {
        comes(GOOD);
        comes(GARBLED);
        comesAgain(GOOD);
        enriched.readValuesToList();

        replay("r1", GOOD, new RecordHeaders());
        replay("r2", GOOD, ReinstateMark.on(new RecordHeaders()));

        assertThat(outcomes.readValuesToList())
                .extracting(ReplayOutcome::getState)
                .as("also where the record was a reinstatement itself")
                .containsExactly(ReplayState.UNCHANGED, ReplayState.UNCHANGED);
        assertThat(enriched.isEmpty()).isTrue();
    }

    @Test
    void leavesWhatIsNoLongerCurrentInAReplay() {
        comes(GOOD);
        comes(GARBLED);
        comesAgain(GOOD);
        enriched.readValuesToList();

        replay("r1", GARBLED, new RecordHeaders());

        assertThat(outcomes.readValue().getState()).isEqualTo(ReplayState.SUPERSEDED);
        assertThat(enriched.isEmpty()).isTrue();
    }

    @Test
    void putsWhatIsToldOfBytesWhereTheirTextsAre() {
        var partitioner = new ByContentHash();

        assertThat(IntStream.range(0, 100).mapToObj(number -> "%064x".formatted(number * 7919L)))
                .allSatisfy(hash -> assertThat(partitioner.partitions("t", hash + "#" + ID, new byte[0], 12))
                        .contains(
                                Set.of(BuiltInPartitioner.partitionForKey(hash.getBytes(StandardCharsets.UTF_8), 12))));
    }

    private void comes(Parsed event) {
        parsed.pipeInput(event.getDocumentId(), event);
    }

    private void comesAgain(Parsed event) {
        pipe(event, ReinstateMark.on(new RecordHeaders()));
    }

    private void replay(String replayId, Parsed event, Headers headers) {
        pipe(event, ReplayMark.of(replayId, event.getDocumentId()).on(headers));
    }

    private void pipe(Parsed event, Headers headers) {
        parsed.pipeInput(new TestRecord<>(event.getDocumentId(), event, headers));
    }
}
