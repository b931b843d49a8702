package io.rapporteur.replay.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rapporteur.event.Enriched;
import io.rapporteur.event.Parsed;
import io.rapporteur.event.Replay;
import io.rapporteur.event.ReplayPhase;
import io.rapporteur.replay.Selector;
import io.rapporteur.replay.Start;
import io.rapporteur.replay.broker.TestBroker;
import io.rapporteur.replay.difference.DocumentDifference;
import io.rapporteur.replay.withdrawal.Withdrawals;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** What comparisons do, made live or discarded; each test has documents of its own. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class ComparisonsContract {

    Stages stages;
    Comparisons comparisons;

    /** Where the topics lie. */
    abstract TestBroker broker();

    @BeforeAll
    void start(@TempDir Path folder) {
        stages = Stages.start(broker(), "comparisons", folder);
        comparisons = new Comparisons(stages.scan(), Clock.systemUTC());
    }

    @AfterAll
    void stop() {
        comparisons.close();
        stages.close();
    }

    @Test
    void laysTheResultsBesideTheLiveOnesAndTouchesNothing() {
        stages.ingest("10.txt", SampleTexts.resolution(10));
        stages.ingest("11.txt", SampleTexts.resolution(11));
        readOtherwise(10);

        Comparison comparison = compare(Start.RECEIVED, 10, 11);

        assertThat(comparison.receipt().getPhase()).isEqualTo(ReplayPhase.COMPARED);
        assertThat(List.of(
                        comparison.receipt().getReplayed(),
                        comparison.receipt().getUnchanged(),
                        comparison.receipt().getChanged()))
                .containsExactly(2L, 1L, 1L);
        assertThat(comparison.differences())
                .flatExtracting(DocumentDifference::lines)
                .containsExactly("title: An older reading -> Lamps for lighthouse 10");
        assertThat(title(10)).isEqualTo("An older reading");
    }

    @Test
    void makesWhatChangedLiveAndWaitsForTheEnricher() {
        stages.ingest("12.txt", SampleTexts.resolution(12));
        stages.ingest("13.txt", SampleTexts.resolution(13));
        readOtherwise(12);
        String id = compare(Start.PARSED, 12, 13).receipt().getReplayId();
        // From the structures the older reading is what is read, so that nothing differs; from the texts it does.
        assertThat(compare(Start.PARSED, 12, 13).receipt().getChanged()).isZero();
        String changed = compare(Start.RECEIVED, 12, 13).receipt().getReplayId();

        Replay receipt = comparisons.promote(changed, working());

        assertThat(receipt.getPhase()).isEqualTo(ReplayPhase.PROMOTED);
        assertThat(receipt.getChanged()).isEqualTo(1);
        assertThat(receipt.getUnchanged()).isEqualTo(1);
        assertThat(receipt.getFailures()).isEmpty();
        assertThat(title(12)).isEqualTo("Lamps for lighthouse 12");
        assertThat(enriched(12)).as("the enricher tells nothing again").hasSize(3);
        assertThat(enriched(13)).hasSize(1);
        assertThat(stages.events(stages.cluster().topics().replayResults(), changed + "#" + SampleTexts.id(12)))
                .as("then a tombstone")
                .hasSize(2)
                .last()
                .isNull();
        assertThat(id).isNotEqualTo(changed);
        assertThatThrownBy(() -> comparisons.promote(changed, working()))
                .isInstanceOf(ReplayException.class)
                .hasMessageContaining("is PROMOTED and no open comparison");
    }

    @Test
    void leavesADocumentThatHasChangedSinceItWasCompared() {
        stages.ingest("20.txt", SampleTexts.resolution(20));
        readOtherwise(20);
        String id = compare(Start.RECEIVED, 20).receipt().getReplayId();
        stages.ingest("20.txt", SampleTexts.resolution(20) + "\n3. Thanks the keepers.\n");

        Replay receipt = comparisons.promote(id, working());

        assertThat(receipt.getSuperseded()).isEqualTo(1);
        assertThat(receipt.getChanged()).isZero();
        assertThat(enriched(20))
                .hasSize(3)
                .last()
                .extracting(Enriched::getRevision)
                .isEqualTo(2);
    }

    @Test
    void saysWhichDocumentsTheEnricherHasNotToldOfYet() {
        stages.ingest("21.txt", SampleTexts.resolution(21));
        readOtherwise(21);
        String id = compare(Start.RECEIVED, 21).receipt().getReplayId();

        Replay receipt = comparisons.promote(id, new RunOptions(1, Duration.ofMillis(200), () -> false, new Quiet()));

        assertThat(receipt.getFailures())
                .containsExactly(SampleTexts.id(21) + ": it is live, but the enricher has not told its links yet");
        assertThat(receipt.getFailed()).isEqualTo(1);
        assertThat(title(21)).isEqualTo("Lamps for lighthouse 21");
        stages.work();
    }

    @Test
    void failsADocumentOfWhichTheRunningEnricherHasAnotherResult() {
        stages.ingest("22.txt", SampleTexts.resolution(22));
        readOtherwise(22);
        String id = compare(Start.RECEIVED, 22).receipt().getReplayId();
        var results = stages.cluster().topics().replayResults();
        var result = stages.events(results, id + "#" + SampleTexts.id(22)).get(0);
        result.getEnriched().setCitations(List.of());
        stages.put(results, id + "#" + SampleTexts.id(22), result);

        Replay receipt = comparisons.promote(id, working());

        assertThat(receipt.getFailures())
                .singleElement()
                .asString()
                .startsWith(SampleTexts.id(22) + ": the running enricher (")
                .endsWith(") has another result, which is live; run the version that compared");
        assertThat(enriched(22)).last().satisfies(live -> assertThat(live.getCitations())
                .isNotEmpty());
    }

    @Test
    void discardsItsResults() {
        stages.ingest("30.txt", SampleTexts.resolution(30));
        readOtherwise(30);
        String id = compare(Start.RECEIVED, 30).receipt().getReplayId();

        Replay receipt = comparisons.discard(id);

        assertThat(receipt.getPhase()).isEqualTo(ReplayPhase.DISCARDED);
        assertThat(stages.events(stages.cluster().topics().replayResults(), id + "#" + SampleTexts.id(30)))
                .last()
                .isNull();
        assertThat(title(30)).isEqualTo("An older reading");
        assertThatThrownBy(() -> comparisons.promote(id, working())).hasMessageContaining("is DISCARDED");
        assertThat(compare(Start.RECEIVED, 30).receipt().getReplayId())
                .as("one that has ended is made anew")
                .isNotEqualTo(id);
    }

    @Test
    void comparesTextsAndStructuresOnly() {
        assertThatThrownBy(() -> comparisons.prepare(documents(40), Start.STORED))
                .isInstanceOf(ReplayException.class)
                .hasMessage("only texts (received) and structures (parsed) can be compared");
        assertThatThrownBy(() -> comparisons.discard("nonsense"))
                .hasMessage("there is no comparison nonsense")
                .extracting(failure -> ((ReplayException) failure).kind())
                .isEqualTo(ReplayException.Kind.UNKNOWN);
    }

    @Test
    void failsADocumentThatItsFileNoLongerGives() {
        stages.ingest("50.txt", SampleTexts.twoResolutions(50));
        Enriched gone = Enriched.newBuilder(enriched(50).get(0))
                .setDocumentId(SampleTexts.id(58))
                .build();
        stages.put(stages.cluster().topics().enriched(), SampleTexts.id(58), gone);

        Comparison comparison = compare(Start.RECEIVED, 58);

        assertThat(comparison.receipt().getFailures())
                .containsExactly(SampleTexts.id(58) + ": this version no longer reads it from its file");
        assertThat(comparison.receipt().getReplayed()).isZero();
        stages.put(stages.cluster().topics().enriched(), SampleTexts.id(58), null);
    }

    @Test
    void makesTheResultOfAWithdrawnDocumentLiveAndLeavesItWithdrawn() {
        stages.ingest("70.txt", SampleTexts.resolution(70));
        readOtherwise(70);
        withdraw(70);
        String id = compare(Start.RECEIVED, 70).receipt().getReplayId();

        Replay receipt = comparisons.promote(id, working());

        assertThat(receipt.getFailures()).isEmpty();
        assertThat(receipt.getChanged()).isEqualTo(1);
        assertThat(title(70)).isEqualTo("Lamps for lighthouse 70");
        assertThat(enriched(70)).last().satisfies(live -> assertThat(live.getWithdrawn())
                .isNotNull());
    }

    @Test
    void leavesADocumentThatWasWithdrawnSinceItWasCompared() {
        stages.ingest("71.txt", SampleTexts.resolution(71));
        readOtherwise(71);
        String id = compare(Start.RECEIVED, 71).receipt().getReplayId();
        withdraw(71);

        Replay receipt = comparisons.promote(id, working());

        assertThat(receipt.getSuperseded()).isEqualTo(1);
        assertThat(receipt.getChanged()).isZero();
        assertThat(enriched(71)).last().satisfies(live -> assertThat(live.getWithdrawn())
                .isNotNull());
    }

    private void withdraw(int number) {
        List<Enriched> live = enriched(number);
        String hash = live.get(live.size() - 1).getLineage().getContentHash();
        new Withdrawals(stages.scan(), Clock.systemUTC()).withdraw(Map.of(SampleTexts.id(number), hash), "by mistake");
        // A broker shows a transaction some time after it was committed.
        while (live.get(live.size() - 1).getWithdrawn() == null) {
            stages.work();
            live = enriched(number);
        }
    }

    Comparison compare(Start start, int... numbers) {
        return comparisons.compare(comparisons.prepare(documents(numbers), start), at -> {});
    }

    static Selector documents(int... numbers) {
        List<String> symbols =
                Arrays.stream(numbers).mapToObj(SampleTexts::symbol).toList();
        return new Selector(symbols, List.of(), List.of(), null, null, List.of(), false);
    }

    /** The enricher works while the promotion waits for it. */
    RunOptions working() {
        return new RunOptions(1, Duration.ofMinutes(1), () -> false, new Quiet() {
            @Override
            public void at(int finished, int total) {
                stages.work();
            }
        });
    }

    void readOtherwise(int number) {
        Parsed parsed = stages.events(stages.cluster().topics().parsed(), SampleTexts.id(number))
                .get(0);
        Objects.requireNonNull(parsed.getDocument().getTitle()).setValue("An older reading");
        stages.put(stages.cluster().topics().parsed(), SampleTexts.id(number), parsed);
        stages.work();
    }

    String title(int number) {
        List<Enriched> events = enriched(number);
        return Objects.requireNonNull(
                        events.get(events.size() - 1).getDocument().getTitle())
                .getValue();
    }

    private List<Enriched> enriched(int number) {
        return stages.events(stages.cluster().topics().enriched(), SampleTexts.id(number));
    }
}
