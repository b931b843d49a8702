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
import io.rapporteur.event.Withdrawal;
import io.rapporteur.runtime.service.Cluster;
import io.rapporteur.runtime.service.Stage;
import io.rapporteur.runtime.streams.StageDriver;
import io.rapporteur.schemas.mark.ReinstateMark;
import io.rapporteur.schemas.mark.ReplayMark;
import io.rapporteur.schemas.mark.WithdrawMark;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.streams.TestInputTopic;
import org.apache.kafka.streams.TestOutputTopic;
import org.apache.kafka.streams.test.TestRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What becomes of a document, its links and those to it when it is withdrawn, and when that is undone. */
class WithdrawalTopologyTest {

    private static final Cluster CLUSTER = Cluster.at("nowhere:9092", "mock://enricher-withdrawal");
    private static final Instant AT = Instant.parse("2026-03-04T05:06:07Z");
    private static final String CITED = "A/RES/99901/2";
    private static final Parsed WRONG = ParsedEvents.of(
            "A/RES/99901/1", "Recalling resolution A/RES/99901/2 and the resolution adopted last year,", "wrong");
    private static final Parsed CORRECTED =
            ParsedEvents.of("A/RES/99901/1", "Recalling resolution A/RES/99901/3,", "corrected");
    private static final Parsed CITING =
            ParsedEvents.of("A/RES/99901/9", "Recalling resolution A/RES/99901/1,", "citing");

    @TempDir
    Path folder;

    private StageDriver driver;
    private TestInputTopic<String, Parsed> parsed;
    private TestOutputTopic<String, Enriched> enriched;
    private TestOutputTopic<String, Link> links;
    private TestOutputTopic<String, Withdrawal> withdrawals;
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
        withdrawals = driver.output(topics.withdrawals());
        outcomes = driver.output(topics.replayOutcomes());
    }

    @AfterEach
    void stop() {
        driver.close();
    }

    @Test
    void tellsTheDocumentOnceMoreWithTheDecision() {
        comes(WRONG);
        Enriched before = enriched.readValue();

        withdraw(WRONG);

        Enriched after = enriched.readValue();
        assertThat(after.getWithdrawn())
                .isEqualTo(new Withdrawal("A/RES/99901/1@en", 1, true, "a draft by mistake", AT, "tester"));
        after.setWithdrawn(null);
        assertThat(after).as("the rest").isEqualTo(before);
        assertThat(enriched.isEmpty()).isTrue();
    }

    @Test
    void tellsTheDecisionByItself() {
        comes(WRONG);

        withdraw(WRONG);
        undo(WRONG);

        assertThat(withdrawals.readKeyValuesToList())
                .extracting(told -> told.key, told -> told.value.getWithdrawn(), told -> told.value.getReason())
                .containsExactly(
                        tuple("A/RES/99901/1@en", true, "a draft by mistake"), tuple("A/RES/99901/1@en", false, null));
    }

    @Test
    void handsTheMarkOnToNobody() {
        comes(WRONG);
        enriched.readRecord();

        withdraw(WRONG);

        assertThat(WithdrawMark.in(enriched.readRecord().headers())).isEmpty();
    }

    @Test
    void withdrawsItsLinksAndLetsThoseToItWaitOnceEach() {
        comes(CITING);
        comes(WRONG);
        links.readValuesToList();

        withdraw(WRONG);

        assertThat(states())
                .containsExactlyInAnyOrder(
                        "A/RES/99901/1@en#0 WITHDRAWN A/RES/99901/2", "A/RES/99901/9@en#0 NOT_HELD A/RES/99901/1");
    }

    @Test
    void withdrawsLinksThatWereNeverDecided() {
        Parsed vague = ParsedEvents.of("A/RES/99901/1", "Recalling its resolution 5/1 and resolution 61/5,", "vague");
        comes(vague);
        List<String> told = states();

        withdraw(vague);

        assertThat(told).isNotEmpty().noneMatch(link -> link.contains("WITHDRAWN"));
        assertThat(states()).hasSameSizeAs(told).allMatch(link -> link.contains("WITHDRAWN"));
    }

    @Test
    void bringsEverythingBackAsItWas() {
        comes(ParsedEvents.of(CITED, "Recalls nothing,", "cited"));
        comes(CITING);
        comes(WRONG);
        List<Enriched> documents = enriched.readValuesToList();
        Enriched before = documents.get(documents.size() - 1);
        links.readValuesToList();
        withdraw(WRONG);
        enriched.readValuesToList();
        links.readValuesToList();

        undo(WRONG);

        assertThat(enriched.readValuesToList()).containsExactly(before);
        assertThat(states())
                .containsExactlyInAnyOrder(
                        "A/RES/99901/1@en#0 HELD A/RES/99901/2", "A/RES/99901/9@en#0 HELD A/RES/99901/1");
    }

    @Test
    void tellsNothingOfADecisionThatIsTakenAlready() {
        comes(WRONG);
        undo(WRONG);
        withdraw(WRONG);
        readAll();

        withdraw(WRONG);

        assertThat(enriched.isEmpty()).isTrue();
        assertThat(links.isEmpty()).isTrue();
        assertThat(withdrawals.isEmpty()).isTrue();
    }

    @Test
    void doesNotWithdrawBytesFromWhichTheDocumentHasMovedOn() {
        comes(WRONG);
        comes(CORRECTED);
        readAll();

        withdraw(WRONG);

        assertThat(enriched.isEmpty()).isTrue();
        assertThat(links.isEmpty()).isTrue();
    }

    @Test
    void staysWithdrawnWhenTheSameBytesComeAgain() {
        comes(WRONG);
        withdraw(WRONG);
        readAll();

        comes(WRONG);
        pipe(WRONG, ReinstateMark.on(new RecordHeaders()));

        assertThat(enriched.readValuesToList())
                .allSatisfy(document -> assertThat(document.getWithdrawn()).isNotNull());
        assertThat(links.isEmpty()).isTrue();
    }

    @Test
    void isBackByItselfWithOtherBytes() {
        comes(CITING);
        comes(WRONG);
        withdraw(WRONG);
        readAll();

        comes(CORRECTED);

        assertThat(enriched.readValue()).satisfies(document -> {
            assertThat(document.getRevision()).isEqualTo(2);
            assertThat(document.getWithdrawn()).isNull();
        });
        assertThat(states())
                .containsExactlyInAnyOrder(
                        "A/RES/99901/1@en#0 NOT_HELD A/RES/99901/3", "A/RES/99901/9@en#0 HELD A/RES/99901/1");
        assertThat(withdrawals.readValue()).satisfies(told -> {
            assertThat(told.getWithdrawn()).isFalse();
            assertThat(told.getRevision()).isEqualTo(2);
            assertThat(told.getReason()).isEqualTo("other bytes of it have come");
        });
    }

    @Test
    void withdrawsADocumentOfWhichNothingWasKnown() {
        comes(CITING);
        links.readValuesToList();

        withdraw(WRONG);
        undo(WRONG);

        assertThat(enriched.readValuesToList())
                .filteredOn(document -> document.getDocumentId().equals("A/RES/99901/1@en"))
                .extracting(Enriched::getRevision, document -> document.getWithdrawn() != null)
                .containsExactly(tuple(1, true), tuple(1, false));
        assertThat(states())
                .containsExactlyInAnyOrder(
                        "A/RES/99901/1@en#0 NOT_HELD A/RES/99901/2", "A/RES/99901/9@en#0 HELD A/RES/99901/1");
    }

    @Test
    void letsCitationsThatComeMeanwhileWaitUntilItIsBack() {
        comes(WRONG);
        withdraw(WRONG);
        comes(CITING);
        assertThat(states()).contains("A/RES/99901/9@en#0 NOT_HELD A/RES/99901/1");

        undo(WRONG);

        assertThat(states()).containsOnlyOnce("A/RES/99901/9@en#0 HELD A/RES/99901/1");
    }

    @Test
    void leavesTheSymbolToTheDocumentInAnotherLanguage() {
        Parsed french = ParsedEvents.of("A/RES/99901/1", "Rappelle,", "french");
        french.setDocumentId("A/RES/99901/1@fr");
        comes(WRONG);
        comes(french);
        comes(CITING);
        links.readValuesToList();

        withdraw(WRONG);

        assertThat(links.readValuesToList())
                .filteredOn(link -> link.getCitationId().equals("A/RES/99901/9@en#0"))
                .extracting(Link::getState, Link::getHeldAs)
                .containsExactly(tuple(LinkState.HELD, "A/RES/99901/1@fr"));

        withdraw(french);

        assertThat(states()).containsExactly("A/RES/99901/9@en#0 NOT_HELD A/RES/99901/1");
    }

    @Test
    void staysWithdrawnInAReplay() {
        comes(WRONG);
        withdraw(WRONG);
        readAll();

        replay("r1", WRONG, new RecordHeaders());
        replay("r2", WRONG, mark(false).on(new RecordHeaders()));

        assertThat(outcomes.readValuesToList())
                .extracting(ReplayOutcome::getState)
                .containsOnly(ReplayState.UNCHANGED);
        assertThat(enriched.isEmpty()).isTrue();
        assertThat(links.isEmpty()).isTrue();
    }

    @Test
    void isNoLongerWithdrawnInAReplayAfterItWasUndone() {
        comes(WRONG);
        withdraw(WRONG);
        undo(WRONG);
        readAll();

        replay("r1", WRONG, mark(true).on(new RecordHeaders()));

        assertThat(outcomes.readValue().getState()).isEqualTo(ReplayState.UNCHANGED);
        assertThat(enriched.isEmpty()).isTrue();
        assertThat(links.isEmpty()).isTrue();
    }

    private List<String> states() {
        return links.readValuesToList().stream()
                .map(link -> link.getCitationId() + " " + link.getState() + " " + link.getTarget())
                .toList();
    }

    private void readAll() {
        enriched.readValuesToList();
        links.readValuesToList();
        withdrawals.readValuesToList();
    }

    private void comes(Parsed event) {
        parsed.pipeInput(event.getDocumentId(), event);
    }

    private void withdraw(Parsed event) {
        pipe(event, mark(true).on(new RecordHeaders()));
    }

    private void undo(Parsed event) {
        pipe(event, mark(false).on(new RecordHeaders()));
    }

    private static WithdrawMark mark(boolean withdrawn) {
        return new WithdrawMark(withdrawn, withdrawn ? "a draft by mistake" : null, AT, "tester");
    }

    private void replay(String replayId, Parsed event, Headers headers) {
        pipe(event, ReplayMark.of(replayId, event.getDocumentId()).on(headers));
    }

    private void pipe(Parsed event, Headers headers) {
        parsed.pipeInput(new TestRecord<>(event.getDocumentId(), event, headers));
    }
}
