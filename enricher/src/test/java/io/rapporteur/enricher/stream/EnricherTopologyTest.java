package io.rapporteur.enricher.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.rapporteur.enricher.citation.CitationResolver;
import io.rapporteur.event.CitationCandidate;
import io.rapporteur.event.CitationFound;
import io.rapporteur.event.Enriched;
import io.rapporteur.event.FindingKind;
import io.rapporteur.event.FindingMade;
import io.rapporteur.event.Hyperlink;
import io.rapporteur.event.Link;
import io.rapporteur.event.LinkState;
import io.rapporteur.event.Parsed;
import io.rapporteur.model.document.Limit;
import io.rapporteur.model.document.ReadingLimits;
import io.rapporteur.runtime.service.Cluster;
import io.rapporteur.runtime.service.Stage;
import io.rapporteur.runtime.streams.RejectedException;
import io.rapporteur.runtime.streams.StageDriver;
import io.rapporteur.schemas.deadletter.Reason;
import io.rapporteur.schemas.mapping.DocumentMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.apache.kafka.streams.TestInputTopic;
import org.apache.kafka.streams.TestOutputTopic;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EnricherTopologyTest {

    private static final Cluster CLUSTER = Cluster.at("nowhere:9092", "mock://enricher-topology");
    private static final String CITING = "A/RES/99901/1";
    private static final String CITED = "A/RES/99901/2";

    @TempDir
    Path folder;

    @Test
    void rejectsADocumentThatIsOverALimitAndSaysWhatToDo() {
        var enricher = new DocumentEnricher(new CitationResolver(ReadingLimits.DEFAULT.with(Limit.CITATIONS, 1)));

        assertThatThrownBy(() -> enricher.enrich(
                        ParsedEvents.of("A/RES/99901/1", "Recalling resolutions 61/1 and 61/2,", "hash"), 1))
                .isInstanceOfSatisfying(RejectedException.class, rejected -> {
                    assertThat(rejected.reason()).isEqualTo(Reason.OVER_LIMIT);
                    assertThat(rejected.remedy()).isEqualTo("Split the document, or raise RAPPORTEUR_MAX_CITATIONS.");
                })
                .hasMessageStartingWith("more than 1 citations in one document: 2 were counted");
    }

    private StageDriver driver;
    private TestInputTopic<String, Parsed> parsed;
    private TestOutputTopic<String, Enriched> enriched;
    private TestOutputTopic<String, Link> links;

    @BeforeEach
    void start() {
        driver = new StageDriver(
                Stage.ENRICHER,
                CLUSTER,
                folder,
                config -> EnricherTopology.build(CLUSTER.topics(), CLUSTER.serdes(), new CitationResolver(), config));
        parsed = driver.input(CLUSTER.topics().parsed());
        enriched = driver.output(CLUSTER.topics().enriched());
        links = driver.output(CLUSTER.topics().links());
    }

    @AfterEach
    void stop() {
        driver.close();
    }

    @Test
    void keepsTheShapeThatIsDeployed() throws IOException {
        try (var golden = Objects.requireNonNull(getClass().getResourceAsStream("/enricher-topology.txt"))) {
            assertThat(driver.shape()).isEqualTo(new String(golden.readAllBytes(), StandardCharsets.UTF_8).strip());
        }
    }

    @Test
    void addsTheCitationsToTheDocument() {
        drop(CITING, "Recalling resolution A/RES/99901/2,", "1");

        Enriched event = enriched.readValue();
        assertThat(event.getDocumentId()).isEqualTo(CITING + "@en");
        assertThat(event.getRevision()).isEqualTo(1);
        assertThat(event.getCitations()).extracting(CitationFound::getTarget).containsExactly(CITED);
        assertThat(event.getMadeBy().getService()).isEqualTo("enricher");
    }

    @Test
    void handsOnWhatTheReaderOfTheFileDoubts() {
        drop(CITING, "Recalling resolution A/RES/99901/2,", "1");

        assertThat(enriched.readValue().getWarnings()).containsExactly("it may be cut off");
    }

    @Test
    void carriesWhatACitationTookFromWhereAndWhatLost() {
        String text = "Recalling Human Rights Council resolution 5/1 and General Assembly resolution 61/5,";
        drop(CITING, text, "1");

        CitationFound citation = enriched.readValue().getCitations().get(1);
        assertThat(citation.getRule()).isEqualTo("organ-named");
        assertThat(citation.getEvidence()).singleElement().satisfies(evidence -> {
            assertThat(evidence.getWhat()).isEqualTo("ORGAN");
            assertThat(DocumentMapper.toSpan(evidence.getSpan()).of(text)).isEqualTo("General Assembly");
        });
        assertThat(citation.getCandidates())
                .extracting(CitationCandidate::getTarget, CitationCandidate::getReason)
                .contains(tuple("A/HRC/RES/61/5", "Human Rights Council is possible, but organ-named comes first"));
        assertThat(citation.getConflict()).isNull();
    }

    @Test
    void carriesWhyACitationCannotBeRightAsPrinted() {
        drop(CITING, "Recalling Security Council resolution 1493 (2004),", "1");

        CitationFound citation = enriched.readValue().getCitations().get(0);
        assertThat(citation.getConflict()).isEqualTo("the number is of 2003, the year printed is 2004");
    }

    @Test
    void carriesTheLinksOfTheFileAndWhatTheyContradict() {
        String text = "Recalling its resolution 76/156 on lamps,";
        parsed.pipeInput(
                CITING + "@en", ParsedEvents.linked(CITING, text, "76/156", "https://docs.un.org/en/A/RES/75/188"));

        Enriched event = enriched.readValue();
        assertThat(event.getHyperlinks())
                .extracting(Hyperlink::getAddress)
                .containsExactly("https://docs.un.org/en/A/RES/75/188");
        assertThat(event.getFindings())
                .extracting(FindingMade::getKind, FindingMade::getText, FindingMade::getLinked, FindingMade::getNamed)
                .containsExactly(tuple(FindingKind.LINK_CONTRADICTS_WORDS, "76/156", "A/RES/75/188", "A/RES/76/156"));
    }

    @Test
    void tellsThatATargetIsNotHeld() {
        drop(CITING, "Recalling resolution A/RES/99901/2,", "1");

        Link link = links.readValue();
        assertThat(link.getCitationId()).isEqualTo(CITING + "@en#0");
        assertThat(link.getState()).isEqualTo(LinkState.NOT_HELD);
        assertThat(link.getTarget()).isEqualTo(CITED);
    }

    @Test
    void linksOnceWhenTheTargetArrivesLate() {
        drop(CITING, "Recalling resolution A/RES/99901/2,", "1");
        links.readValuesToList();

        drop(CITED, "Nothing is cited here.", "2");
        drop(CITED, "Nothing is cited here.", "2");

        assertThat(links.readValuesToList()).singleElement().satisfies(link -> {
            assertThat(link.getState()).isEqualTo(LinkState.HELD);
            assertThat(link.getHeldAs()).isEqualTo(CITED + "@en");
            assertThat(link.getCitationId()).isEqualTo(CITING + "@en#0");
        });
    }

    @Test
    void linksAtOnceWhenTheTargetIsThere() {
        drop(CITED, "Nothing is cited here.", "2");

        drop(CITING, "Recalling resolution A/RES/99901/2,", "1");

        assertThat(links.readValue().getState()).isEqualTo(LinkState.HELD);
    }

    @Test
    void countsARevisionForChangedBytesOnly() {
        drop(CITING, "Recalling resolution A/RES/99901/2,", "1");
        drop(CITING, "Recalling resolution A/RES/99901/2 again,", "2");
        drop(CITING, "Recalling resolution A/RES/99901/2,", "1");

        assertThat(enriched.readValuesToList())
                .extracting(Enriched::getRevision)
                .containsExactly(1, 2, 1);
    }

    @Test
    void withdrawsWhatALaterRevisionNoLongerCites() {
        drop(CITING, "Recalling resolution A/RES/99901/2,", "1");
        links.readValuesToList();

        drop(CITING, "Nothing is cited here.", "2");

        assertThat(links.readValuesToList()).singleElement().satisfies(link -> {
            assertThat(link.getState()).isEqualTo(LinkState.WITHDRAWN);
            assertThat(link.getTarget()).isEqualTo(CITED);
        });
    }

    @Test
    void tellsOnlyTheNewTargetOfACitationThatChanged() {
        drop(CITING, "Recalling resolution A/RES/99901/2,", "1");
        links.readValuesToList();

        drop(CITING, "Recalling resolution A/RES/99901/3,", "2");

        assertThat(links.readValuesToList()).singleElement().satisfies(link -> {
            assertThat(link.getState()).isEqualTo(LinkState.NOT_HELD);
            assertThat(link.getTarget()).isEqualTo("A/RES/99901/3");
        });
    }

    @Test
    void givesTheSameEventForTheSameBytes() {
        drop(CITING, "Recalling resolution A/RES/99901/2,", "1");
        drop(CITING, "Recalling resolution A/RES/99901/2,", "1");

        List<Enriched> events = enriched.readValuesToList();
        assertThat(events.get(0)).isEqualTo(events.get(1));
        assertThat(links.readValuesToList()).hasSize(1);
    }

    private void drop(String symbol, String text, String hash) {
        parsed.pipeInput(symbol + "@en", ParsedEvents.of(symbol, text, hash));
    }
}
