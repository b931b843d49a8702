package io.rapporteur.enricher.stream;

import static org.assertj.core.api.Assertions.assertThat;

import io.rapporteur.enricher.citation.CitationResolver;
import io.rapporteur.event.CitationFound;
import io.rapporteur.event.Enriched;
import io.rapporteur.event.Link;
import io.rapporteur.event.LinkState;
import io.rapporteur.event.Parsed;
import io.rapporteur.event.ReplayOutcome;
import io.rapporteur.event.ReplayState;
import io.rapporteur.model.document.Span;
import io.rapporteur.runtime.service.Cluster;
import io.rapporteur.runtime.service.Stage;
import io.rapporteur.runtime.streams.StageDriver;
import io.rapporteur.schemas.mark.Digest;
import io.rapporteur.schemas.mark.ReplayMark;
import java.nio.file.Path;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.streams.TestInputTopic;
import org.apache.kafka.streams.TestOutputTopic;
import org.apache.kafka.streams.test.TestRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the enricher makes of records that are read again. */
class ReplayTopologyTest {

    private static final Cluster CLUSTER = Cluster.at("nowhere:9092", "mock://enricher-replay");
    private static final String SYMBOL = "A/RES/99901/1";
    private static final String ID = SYMBOL + "@en";
    private static final String TEXT = "Recalling resolution A/RES/99901/2, and resolution A/RES/99901/3,";

    /** What an earlier parser made of the text: furniture of what stands behind the first citation. */
    private static final Parsed OLDER = ParsedEvents.of(SYMBOL, TEXT, new Span(0, TEXT.indexOf(", and") + 1), "1");

    private static final Parsed NEWER = ParsedEvents.of(SYMBOL, TEXT, "1");

    @TempDir
    Path folder;

    private StageDriver driver;
    private TestInputTopic<String, Parsed> parsed;
    private TestOutputTopic<String, Enriched> enriched;
    private TestOutputTopic<String, Link> links;
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
        outcomes = driver.output(topics.replayOutcomes());
    }

    @AfterEach
    void stop() {
        driver.close();
    }

    @Test
    void emitsNothingButTheOutcomeWhenTheResultIsTheSame() {
        live(NEWER);

        replay("r1", NEWER);

        assertThat(enriched.isEmpty()).isTrue();
        assertThat(links.isEmpty()).isTrue();
        TestRecord<String, ReplayOutcome> outcome = outcomes.readRecord();
        assertThat(outcome.key()).isEqualTo("r1#" + ID + "#" + ID);
        assertThat(outcome.value().getState()).isEqualTo(ReplayState.UNCHANGED);
        assertThat(outcome.value().getMadeBy().getService()).isEqualTo("enricher");
    }

    @Test
    void emitsTheNewResultAndItsLinksWhenTheyHaveChanged() {
        live(OLDER);

        replay("r1", NEWER);

        Enriched now = enriched.readValue();
        assertThat(now.getCitations())
                .extracting(CitationFound::getTarget)
                .containsExactly("A/RES/99901/2", "A/RES/99901/3");
        assertThat(now.getRevision()).as("the bytes are the same").isEqualTo(1);
        assertThat(links.readValuesToList()).extracting(Link::getTarget).containsExactly("A/RES/99901/3");
        assertThat(outcomes.readValue().getState()).isEqualTo(ReplayState.CHANGED);
    }

    @Test
    void withdrawsTheLinksThatTheNewResultDoesNotHave() {
        live(NEWER);

        replay("r1", OLDER);

        assertThat(enriched.readValue().getCitations()).hasSize(1);
        assertThat(links.readValuesToList()).singleElement().satisfies(link -> {
            assertThat(link.getState()).isEqualTo(LinkState.WITHDRAWN);
            assertThat(link.getTarget()).isEqualTo("A/RES/99901/3");
        });
    }

    @Test
    void answersTheSameReplayTwiceWithTheSameOutcome() {
        live(OLDER);
        replay("r1", NEWER);
        enriched.readValue();
        links.readValuesToList();

        replay("r1", NEWER);

        assertThat(enriched.isEmpty()).isTrue();
        assertThat(links.isEmpty()).isTrue();
        assertThat(outcomes.readValuesToList())
                .extracting(ReplayOutcome::getState)
                .containsExactly(ReplayState.CHANGED, ReplayState.CHANGED);
    }

    @Test
    void readsAnUnchangedResultAgainWhenItIsAskedTwice() {
        live(NEWER);

        replay("r1", NEWER);
        replay("r1", NEWER);

        assertThat(enriched.isEmpty()).isTrue();
        assertThat(outcomes.readValuesToList())
                .extracting(ReplayOutcome::getState)
                .containsExactly(ReplayState.UNCHANGED, ReplayState.UNCHANGED);
    }

    @Test
    void leavesADocumentThatHasALaterRevision() {
        live(NEWER);
        live(ParsedEvents.of(SYMBOL, "Nothing is cited here.", "2"));

        replay("r1", NEWER);

        assertThat(enriched.isEmpty()).isTrue();
        assertThat(outcomes.readValue().getState()).isEqualTo(ReplayState.SUPERSEDED);
    }

    @Test
    void readsADocumentThatFailedBeforeAsANewOne() {
        replay("r1", NEWER);

        assertThat(enriched.readValue().getRevision()).isEqualTo(1);
        assertThat(outcomes.readValue().getState()).isEqualTo(ReplayState.CHANGED);
    }

    @Test
    void tellsTheLinksOfAPromotedResultAndNotTheResultAgain() {
        live(OLDER);

        promote("c1", NEWER, Digest.of(result(NEWER)));

        assertThat(enriched.isEmpty()).isTrue();
        assertThat(links.readValuesToList()).extracting(Link::getTarget).containsExactly("A/RES/99901/3");
        assertThat(outcomes.readValue().getState()).isEqualTo(ReplayState.PROMOTED);
        replay("r2", NEWER);
        assertThat(outcomes.readValue().getState()).as("it is live now").isEqualTo(ReplayState.UNCHANGED);
    }

    @Test
    void tellsItsOwnResultWhenAnotherVersionMadeThePromotedOne() {
        live(OLDER);

        promote("c1", NEWER, "digest of what other code made");

        assertThat(enriched.readValue().getCitations()).hasSize(2);
        assertThat(outcomes.readValue().getState()).isEqualTo(ReplayState.CHANGED);
    }

    @Test
    void takesTheMakersOutOfTheDigest() {
        Enriched event = result(NEWER);
        Enriched byOthers = Enriched.newBuilder(event).build();
        byOthers.getMadeBy().setVersion("99.0.0");
        byOthers.getParsedBy().setRules("99");

        assertThat(Digest.of(byOthers)).isEqualTo(Digest.of(event)).isNotEqualTo(Digest.of(result(OLDER)));
    }

    private static Enriched result(Parsed event) {
        return new DocumentEnricher(new CitationResolver()).enrich(event, 1);
    }

    private void live(Parsed event) {
        parsed.pipeInput(event.getDocumentId(), event);
        enriched.readValue();
        links.readValuesToList();
    }

    private void replay(String replayId, Parsed event) {
        pipe(event, ReplayMark.of(replayId, event.getDocumentId()));
    }

    private void promote(String replayId, Parsed event, String digest) {
        pipe(event, ReplayMark.of(replayId, event.getDocumentId()).asPromoted(digest));
    }

    private void pipe(Parsed event, ReplayMark mark) {
        parsed.pipeInput(new TestRecord<>(event.getDocumentId(), event, mark.on(new RecordHeaders())));
    }
}
