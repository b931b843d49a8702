package io.rapporteur.enricher.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.rapporteur.enricher.citation.CitationResolver;
import io.rapporteur.event.Authority;
import io.rapporteur.event.AuthorityCandidate;
import io.rapporteur.event.CitationFound;
import io.rapporteur.event.Enriched;
import io.rapporteur.event.Link;
import io.rapporteur.event.LinkState;
import io.rapporteur.event.Parsed;
import io.rapporteur.runtime.service.Cluster;
import io.rapporteur.runtime.service.Stage;
import io.rapporteur.runtime.streams.StageDriver;
import io.rapporteur.schemas.mark.WithdrawMark;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.streams.TestInputTopic;
import org.apache.kafka.streams.TestOutputTopic;
import org.apache.kafka.streams.test.TestRecord;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What one document proves of a title serves those that cite the title alone, whichever comes first. */
class AuthorityTopologyTest {

    private static final Cluster CLUSTER = Cluster.at("nowhere:9092", "mock://authority-topology");

    /** A title that has no number in the tables: its id is its own words. */
    private static final String TITLE =
            "Djibouti Code of Conduct concerning the Repression of Piracy and Armed Robbery against Ships in the Western"
                    + " Indian Ocean and the Gulf of Aden";

    private static final String OWN_ID = "DECL:DJIBOUTI-CODE-CONDUCT-CONCERNING-REPRESSION-PIRACY";
    private static final String ALONE = "Recalling the " + TITLE + ",";
    private static final String PROVED = "S/99/101";
    private static final String OTHER = "S/99/202";
    private static final String NOTHING = "Nothing is cited here.";
    private static final String CITING = "A/RES/99901/1";

    @TempDir
    private Path folder;

    private StageDriver driver;
    private TestInputTopic<String, Parsed> parsed;
    private TestOutputTopic<String, Enriched> enriched;
    private TestOutputTopic<String, Link> links;
    private TestOutputTopic<String, Authority> authorities;

    @BeforeEach
    void start() {
        var topics = CLUSTER.topics();
        driver = new StageDriver(
                Stage.ENRICHER,
                CLUSTER,
                folder,
                config -> EnricherTopology.build(topics, CLUSTER.serdes(), new CitationResolver(), config));
        parsed = driver.input(topics.parsed());
        enriched = driver.output(topics.enriched());
        links = driver.output(topics.links());
        authorities = driver.output(topics.authorities());
    }

    @AfterEach
    void stop() {
        driver.close();
    }

    @Test
    void tellsOfATitleItsOwnIdBesideTheTarget() {
        prove("A/RES/99901/2", PROVED);

        CitationFound title = enriched.readValue().getCitations().stream()
                .filter(citation -> citation.getText().equals(TITLE))
                .findFirst()
                .orElseThrow();
        assertThat(title.getTarget()).isEqualTo(PROVED);
        assertThat(title.getOwnId()).isEqualTo(OWN_ID);
    }

    @Test
    void remembersWhatADocumentProvesAndWhere() {
        prove("A/RES/99901/2", PROVED);

        Authority authority = authorities.readValue();
        assertThat(authority.getOwnId()).isEqualTo(OWN_ID);
        assertThat(authority.getTarget()).isEqualTo(PROVED);
        assertThat(authority.getTitle()).isEqualTo(TITLE);
        assertThat(authority.getDocumentId()).isEqualTo("A/RES/99901/2@en");
        assertThat(authority.getWhere()).isEqualTo("preamble 1");
        assertThat(authority.getProofs()).isEqualTo(1);
    }

    @Test
    void leadsACitationByItsTitleAloneToWhatAnotherDocumentProvesLater() {
        drop(CITING, ALONE);
        assertThat(told()).containsExactly(tuple(OWN_ID, null, LinkState.NOT_HELD));

        prove("A/RES/99901/2", PROVED);

        assertThat(told()).containsExactly(tuple(PROVED, OWN_ID, LinkState.NOT_HELD));
    }

    @Test
    void leadsItThereAtOnceWhenTheProofIsThere() {
        prove("A/RES/99901/2", PROVED);

        drop(CITING, ALONE);

        assertThat(told()).containsExactly(tuple(PROVED, OWN_ID, LinkState.NOT_HELD));
    }

    @Test
    void tellsThatTheProvedTargetIsHeldWhenItComes() {
        drop(CITING, ALONE);
        prove("A/RES/99901/2", PROVED);
        told();

        drop(PROVED, NOTHING);

        assertThat(told()).containsExactly(tuple(PROVED, OWN_ID, LinkState.HELD));
    }

    @Test
    void tellsOnlyOnceThatItIsHeldWhenItWasThereBeforeTheProof() {
        drop(PROVED, NOTHING);
        drop(CITING, ALONE);
        told();

        prove("A/RES/99901/2", PROVED);

        assertThat(told()).containsExactly(tuple(PROVED, OWN_ID, LinkState.HELD));
    }

    @Test
    void changesNothingForASecondProofOfTheSame() {
        prove("A/RES/99901/2", PROVED);
        drop(CITING, ALONE);
        told();
        authorities.readValuesToList();

        prove("A/RES/99901/3", PROVED);
        prove("A/RES/99901/3", PROVED);

        assertThat(told()).isEmpty();
        assertThat(authorities.readValuesToList())
                .extracting(Authority::getTarget, Authority::getDocumentId, Authority::getProofs)
                .containsExactly(tuple(PROVED, "A/RES/99901/2@en", 2L));
    }

    @Test
    void leavesATitleUndecidedOfWhichDocumentsContradictEachOther() {
        prove("A/RES/99901/2", PROVED);
        drop(CITING, ALONE);
        told();
        authorities.readValuesToList();

        prove("A/RES/99901/3", OTHER);

        assertThat(told()).containsExactly(tuple(OWN_ID, null, LinkState.NOT_HELD));
        Authority authority = authorities.readValue();
        assertThat(authority.getTarget()).isNull();
        assertThat(authority.getCandidates())
                .extracting(AuthorityCandidate::getTarget, AuthorityCandidate::getDocuments)
                .containsExactly(tuple(PROVED, 1L), tuple(OTHER, 1L));
    }

    @Test
    void followsThreeDocumentsAgainstOne() {
        prove("A/RES/99901/2", PROVED);
        prove("A/RES/99901/3", OTHER);
        drop(CITING, ALONE);
        told();

        prove("A/RES/99901/4", OTHER);
        assertThat(told()).isEmpty();
        prove("A/RES/99901/5", OTHER);

        assertThat(told()).containsExactly(tuple(OTHER, OWN_ID, LinkState.NOT_HELD));
    }

    @Test
    void movesTheCitationWhenARevisionProvesSomethingElse() {
        prove("A/RES/99901/2", PROVED);
        drop(CITING, ALONE);
        told();

        prove("A/RES/99901/2", OTHER);

        assertThat(told()).last().isEqualTo(tuple(OTHER, OWN_ID, LinkState.NOT_HELD));
        drop(PROVED, NOTHING);
        assertThat(told()).isEmpty();
        drop(OTHER, NOTHING);
        assertThat(told()).containsExactly(tuple(OTHER, OWN_ID, LinkState.HELD));
    }

    @Test
    void takesTheTitleForWhatItWasWhenNoProofIsLeft() {
        prove("A/RES/99901/2", PROVED);
        drop(CITING, ALONE);
        told();
        authorities.readValuesToList();

        drop("A/RES/99901/2", NOTHING);

        assertThat(told()).containsExactly(tuple(OWN_ID, null, LinkState.NOT_HELD));
        assertThat(authorities.readRecordsToList())
                .extracting(TestRecord::key, TestRecord::value)
                .containsExactly(tuple(OWN_ID, null));
    }

    @Test
    void withdrawsTheCitationWhereItWasLed() {
        prove("A/RES/99901/2", PROVED);
        drop(CITING, ALONE);
        told();

        drop(CITING, NOTHING);

        assertThat(told()).containsExactly(tuple(PROVED, OWN_ID, LinkState.WITHDRAWN));
        drop(PROVED, NOTHING);
        assertThat(told()).isEmpty();
    }

    @Test
    void tellsOnlyTheNewTargetWhereACitationBecomesAnother() {
        prove("A/RES/99901/2", PROVED);
        drop(CITING, ALONE);
        told();

        drop(CITING, "Recalling resolution A/RES/99901/7,");

        assertThat(told()).containsExactly(tuple("A/RES/99901/7", null, LinkState.NOT_HELD));
    }

    @Test
    void takesTheProofBackWhileTheDocumentThatProvesIsWithdrawn() {
        drop(CITING, ALONE);
        Parsed proving = proof("A/RES/99901/2", PROVED);
        parsed.pipeInput(proving.getDocumentId(), proving);
        told();

        decide(proving, true);
        assertThat(told()).containsExactly(tuple(OWN_ID, null, LinkState.NOT_HELD));

        decide(proving, false);
        assertThat(told()).containsExactly(tuple(PROVED, OWN_ID, LinkState.NOT_HELD));
    }

    private void decide(Parsed document, boolean withdrawn) {
        var mark = new WithdrawMark(withdrawn, null, Instant.EPOCH, "tester");
        parsed.pipeInput(new TestRecord<>(document.getDocumentId(), document, mark.on(new RecordHeaders())));
    }

    /** What was told of the citing document. */
    private List<Tuple> told() {
        return links.readValuesToList().stream()
                .filter(link -> link.getDocumentId().equals(CITING + "@en"))
                .map(link -> tuple(link.getTarget(), link.getOwnId(), link.getState()))
                .toList();
    }

    private void prove(String symbol, String target) {
        parsed.pipeInput(symbol + "@en", proof(symbol, target));
    }

    private static Parsed proof(String symbol, String target) {
        return ParsedEvents.withNote(symbol, "Recalling the " + TITLE + ",\u00b9", target + ", annex.", target);
    }

    private void drop(String symbol, String text) {
        parsed.pipeInput(symbol + "@en", ParsedEvents.of(symbol, text, symbol + text.hashCode()));
    }
}
