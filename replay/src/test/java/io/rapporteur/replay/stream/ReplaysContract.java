package io.rapporteur.replay.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rapporteur.event.Enriched;
import io.rapporteur.event.Parsed;
import io.rapporteur.event.Replay;
import io.rapporteur.event.ReplayOutcome;
import io.rapporteur.event.ReplayPhase;
import io.rapporteur.event.ReplayState;
import io.rapporteur.replay.NamePattern;
import io.rapporteur.replay.Plan;
import io.rapporteur.replay.Selector;
import io.rapporteur.replay.SourceRecord;
import io.rapporteur.replay.Start;
import io.rapporteur.replay.broker.TestBroker;
import io.rapporteur.replay.stream.Replays.Prepared;
import io.rapporteur.schemas.mark.Digest;
import io.rapporteur.schemas.mark.ReplayMark;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** What replays do, with parser and enricher that work while the replay waits; each test has documents of its own. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class ReplaysContract {

    private static final Duration LONG = Duration.ofMinutes(1);

    Stages stages;
    Replays replays;

    /** Where the topics lie. */
    abstract TestBroker broker();

    @BeforeAll
    void start(@TempDir Path folder) {
        stages = Stages.start(broker(), "replays", folder);
        replays = new Replays(stages.scan(), Clock.systemUTC());
    }

    @AfterAll
    void stop() {
        replays.close();
        stages.close();
    }

    @Test
    void causesNoEventWhereTheResultIsTheSame() {
        stages.ingest("10.txt", SampleTexts.resolution(10));

        Replay receipt = replays.run(prepare(10), options());

        assertThat(receipt.getPhase()).isEqualTo(ReplayPhase.DONE);
        assertThat(List.of(receipt.getRequested(), receipt.getFound(), receipt.getReplayed(), receipt.getUnchanged()))
                .containsOnly(1L);
        assertThat(receipt.getFailures()).isEmpty();
        assertThat(receipt.getEnded()).isNotNull();
        assertThat(stages.events(stages.cluster().topics().enriched(), SampleTexts.id(10)))
                .hasSize(1);
    }

    @Test
    void sendsTheSameBytesWithItsMark() {
        stages.ingest("11.txt", SampleTexts.resolution(11));

        Replay receipt = replays.run(prepare(11), options());

        List<ConsumerRecord<byte[], byte[]>> texts =
                stages.records(stages.cluster().topics().received(), hash(SampleTexts.resolution(11)));
        assertThat(texts).hasSize(2);
        assertThat(texts.get(1).value()).isEqualTo(texts.get(0).value());
        assertThat(texts.get(1).timestamp()).isEqualTo(texts.get(0).timestamp());
        assertThat(ReplayMark.in(texts.get(0).headers())).isEmpty();
        assertThat(ReplayMark.in(texts.get(1).headers()))
                .contains(ReplayMark.of(receipt.getReplayId(), hash(SampleTexts.resolution(11))));
    }

    @Test
    void causesOneEventWhereTheResultHasChanged() {
        stages.ingest("12.txt", SampleTexts.resolution(12));
        readOtherwise(12);

        Replay receipt = replays.run(prepare(12), options());

        assertThat(receipt.getChanged()).isEqualTo(1);
        assertThat(receipt.getUnchanged()).isZero();
        assertThat(titles(12))
                .containsExactly("Lamps for lighthouse 12", "An older reading", "Lamps for lighthouse 12");
    }

    @Test
    void isDoneAlreadyWhenItIsAskedForAgainAndRunsOnceMoreWhenForced() {
        stages.ingest("13.txt", SampleTexts.resolution(13));
        Replay done = replays.run(prepare(13), options());

        Prepared again = prepare(13);
        Prepared forced = replays.prepare(documents(13), Start.RECEIVED, true);

        assertThat(again.earlier()).contains(done);
        assertThat(forced.earlier()).isEmpty();
        assertThat(forced.plan().replayId()).isNotEqualTo(done.getReplayId());
        replays.run(forced, options());
        assertThat(replays.prepare(documents(13), Start.RECEIVED, true).plan().replayId())
                .isNotIn(done.getReplayId(), forced.plan().replayId());
    }

    @Test
    void beginsAtTheStructuresToo() {
        stages.ingest("14.txt", SampleTexts.resolution(14));

        Replay receipt = replays.run(replays.prepare(documents(14), Start.PARSED, false), options());

        assertThat(receipt.getStage()).isEqualTo("parsed");
        assertThat(receipt.getUnchanged()).isEqualTo(1);
        assertThat(stages.records(stages.cluster().topics().received(), hash(SampleTexts.resolution(14))))
                .hasSize(1);
        assertThat(stages.records(stages.cluster().topics().parsed(), SampleTexts.id(14)))
                .hasSize(2);
    }

    @Test
    void pausesAtItsLimitAndGoesOnWithTheRest() {
        for (int number = 20; number < 24; number++) {
            stages.ingest(number + ".txt", SampleTexts.resolution(number));
        }

        Replay paused = replays.run(prepare(20, 21, 22, 23), options(3, LONG, () -> false));

        assertThat(paused.getPhase()).isEqualTo(ReplayPhase.PAUSED);
        assertThat(paused.getReplayed()).isEqualTo(3);
        assertThat(paused.getEnded()).isNull();
        assertThat(prepare(20, 21, 22, 23).earlier()).contains(paused);
        Replay done = replays.resume(paused.getReplayId(), options());
        assertThat(done.getPhase()).isEqualTo(ReplayPhase.DONE);
        assertThat(done.getReplayed()).isEqualTo(4);
        assertThat(done.getUnchanged()).isEqualTo(4);
        assertThat(stages.records(stages.cluster().topics().received(), hash(SampleTexts.resolution(20))))
                .as("what was done is not sent again")
                .hasSize(2);
        assertThatThrownBy(() -> replays.resume(done.getReplayId(), options()))
                .isInstanceOf(ReplayException.class)
                .hasMessageContaining("is DONE and cannot be resumed");
        assertThatThrownBy(() -> replays.cancel(done.getReplayId())).hasMessageContaining("is DONE already");
    }

    @Test
    void pausesWhenTheUserStopsIt() {
        stages.ingest("25.txt", SampleTexts.resolution(25));

        Replay paused = replays.run(prepare(25), options(10, LONG, () -> true));

        assertThat(paused.getPhase()).isEqualTo(ReplayPhase.PAUSED);
        assertThat(paused.getReplayed()).isZero();
        assertThat(stages.records(stages.cluster().topics().received(), hash(SampleTexts.resolution(25))))
                .hasSize(1);
    }

    @Test
    void pausesWhenNothingMoves() {
        stages.ingest("26.txt", SampleTexts.resolution(26));

        Replay paused = replays.run(prepare(26), new RunOptions(10, Duration.ofMillis(300), () -> false, new Quiet()));

        assertThat(paused.getPhase()).isEqualTo(ReplayPhase.PAUSED);
        assertThat(replays.resume(paused.getReplayId(), options()).getReplayed())
                .isEqualTo(1);
    }

    @Test
    void stopsWhenAnotherProcessPausesOrCancelsIt() {
        stages.ingest("27.txt", SampleTexts.resolution(27));
        stages.ingest("28.txt", SampleTexts.resolution(28));
        try (var elsewhere = new Replays(stages.scan(), Clock.systemUTC())) {
            Prepared first = prepare(27);
            Prepared second = prepare(28);

            Replay paused = replays.run(
                    first, onceBegun(() -> elsewhere.pause(first.plan().replayId())));
            Replay cancelled = replays.run(
                    second, onceBegun(() -> elsewhere.cancel(second.plan().replayId())));

            assertThat(paused.getPhase()).isEqualTo(ReplayPhase.PAUSED);
            assertThat(cancelled.getPhase()).isEqualTo(ReplayPhase.CANCELLED);
            assertThatThrownBy(() -> replays.resume(cancelled.getReplayId(), options()))
                    .hasMessageContaining("is CANCELLED and cannot be resumed");
        }
    }

    @Test
    void goesOnWithWhatAKilledProcessHasWrittenDown() {
        stages.ingest("30.txt", SampleTexts.resolution(30));
        Prepared prepared = prepare(30);
        try (var journal = new Journal(stages.scan())) {
            journal.write(new Receipts(Clock.systemUTC()).begin(prepared.plan(), prepared.chosen()));
            journal.write(prepared.plan());
        }

        Replay receipt = replays.resume(prepared.plan().replayId(), options());

        assertThat(receipt.getPhase()).isEqualTo(ReplayPhase.DONE);
        assertThat(receipt.getUnchanged()).isEqualTo(1);
        assertThat(receipt.getRequested()).isEqualTo(1);
    }

    @Test
    void saysWhatIsMissingAndWhatHasExpired() {
        stages.ingest("31.txt", SampleTexts.resolution(31));
        stages.put(stages.cluster().topics().received(), hash(SampleTexts.resolution(31)), null);

        Prepared prepared = prepare(31, 39);
        Replay receipt = replays.run(prepared, options());

        assertThat(receipt.getMissing()).containsExactly(SampleTexts.symbol(39));
        assertThat(receipt.getGone()).containsExactly(SampleTexts.id(31) + ": its received event is no longer kept");
        assertThat(List.of(receipt.getRequested(), receipt.getFound(), receipt.getFailed(), receipt.getExpired()))
                .containsExactly(2L, 0L, 1L, 1L);
    }

    @Test
    void readsEachDocumentOfAFileAndFailsTheOneThatItNoLongerGives() {
        stages.ingest("40.txt", SampleTexts.twoResolutions(40));
        String hash = hash(SampleTexts.twoResolutions(40));
        Enriched gone = Enriched.newBuilder(enriched(SampleTexts.id(40)))
                .setDocumentId(SampleTexts.id(48))
                .build();
        Replay whole = replays.run(prepare(40), options());
        stages.put(stages.cluster().topics().enriched(), SampleTexts.id(48), gone);

        Replay receipt = replays.run(prepare(48), options());

        assertThat(whole.getUnchanged()).isEqualTo(2);
        assertThat(whole.getReplayed()).as("items").isEqualTo(1);
        assertThat(receipt.getFailures())
                .containsExactly(SampleTexts.id(48) + ": it is no longer read from its file, which now gives "
                        + SampleTexts.id(40) + ", " + SampleTexts.id(41) + "; the live event of " + SampleTexts.id(48)
                        + " stays as it is");
        assertThat(stages.records(stages.cluster().topics().received(), hash)).hasSize(3);
        stages.put(stages.cluster().topics().enriched(), SampleTexts.id(48), null);
    }

    @Test
    void leavesADocumentThatHasMovedOnMeanwhile() {
        stages.ingest("50.txt", SampleTexts.resolution(50));
        Prepared prepared = prepare(50);
        stages.ingest("50.txt", SampleTexts.resolution(50) + "\n3. Thanks the keepers.\n");

        Replay receipt = replays.run(prepared, options());

        assertThat(receipt.getSuperseded()).isEqualTo(1);
        assertThat(receipt.getChanged()).isZero();
        assertThat(enriched(SampleTexts.id(50)).getRevision()).isEqualTo(2);
    }

    @Test
    void failsARecordThatWasReplacedBetweenPlanAndRun() {
        stages.ingest("51.txt", SampleTexts.resolution(51));
        Prepared prepared = replays.prepare(documents(51), Start.PARSED, false);
        Plan plan = prepared.plan();
        var records = new TreeMap<>(plan.records());
        records.computeIfPresent(
                SampleTexts.id(51),
                (item, record) -> new SourceRecord(
                        item,
                        record.source(),
                        record.partition(),
                        record.offset(),
                        "digest of other bytes",
                        record.target()));
        var stale = new Prepared(
                new Plan(
                        plan.replayId(),
                        plan.selection(),
                        plan.start(),
                        plan.requested(),
                        records,
                        plan.expected(),
                        plan.missing(),
                        plan.expired()),
                prepared.chosen(),
                prepared.earlier());

        Replay receipt = replays.run(stale, options());

        assertThat(receipt.getPhase()).isEqualTo(ReplayPhase.DONE);
        assertThat(receipt.getFailures())
                .containsExactly(SampleTexts.id(51) + ": its record was replaced meanwhile; replay it again");
    }

    @Test
    void waitsForTheSinkWhereOnlyItReads() {
        stages.ingest("60.txt", SampleTexts.resolution(60));
        stages.ingest("61.txt", SampleTexts.resolution(61));
        int links = stages.records(stages.cluster().topics().links(), SampleTexts.id(61) + "#0")
                .size();
        List<Integer> finished = new ArrayList<>();

        Replay receipt = replays.run(
                replays.prepare(documents(61), Start.STORED, false),
                new RunOptions(
                        100,
                        LONG,
                        () -> {
                            if (!finished.isEmpty()) {
                                stages.store();
                            }
                            return false;
                        },
                        new Quiet() {
                            @Override
                            public void at(int done, int total) {
                                finished.add(done);
                            }
                        }));

        assertThat(receipt.getPhase()).isEqualTo(ReplayPhase.DONE);
        assertThat(finished.get(0)).as("before the sink has stored anything").isZero();
        assertThat(receipt.getFound()).isEqualTo(receipt.getReplayed()).isEqualTo(3);
        assertThat(receipt.getUnchanged()).isEqualTo(3);
        assertThat(stages.records(stages.cluster().topics().enriched(), SampleTexts.id(61)))
                .hasSize(2);
        assertThat(stages.records(stages.cluster().topics().links(), SampleTexts.id(61) + "#0"))
                .hasSize(links + 1);
    }

    @Test
    void countsWhatTheSinkHadStoredBeforeAPauseWhenItGoesOn() {
        stages.ingest("67.txt", SampleTexts.resolution(67));
        Prepared prepared = replays.prepare(documents(67), Start.STORED, false);

        Replay paused = replays.run(prepared, options(1, LONG, () -> {
            stages.store();
            return false;
        }));
        Replay done = replays.resume(paused.getReplayId(), storing());

        assertThat(paused.getPhase()).isEqualTo(ReplayPhase.PAUSED);
        assertThat(paused.getReplayed()).isEqualTo(1);
        assertThat(done.getPhase()).isEqualTo(ReplayPhase.DONE);
        assertThat(done.getReplayed()).isEqualTo(done.getFound()).isEqualTo(3);
        assertThat(done.getUnchanged()).isEqualTo(3);
    }

    @Test
    void sendsTheEnrichedEventsAloneFromThereOn() {
        stages.ingest("62.txt", SampleTexts.resolution(62));

        Replay receipt = replays.run(replays.prepare(documents(62), Start.ENRICHED, false), storing());

        assertThat(receipt.getFound()).isEqualTo(1);
        assertThat(stages.records(stages.cluster().topics().enriched(), SampleTexts.id(62)))
                .hasSize(2);
    }

    @Test
    void choosesByTheNameOfTheFile() {
        stages.ingest("by-name.TXT", SampleTexts.resolution(63));
        var selector =
                new Selector(List.of(), List.of(new NamePattern("BY-*.txt")), List.of(), null, null, List.of(), false);

        Prepared prepared = replays.prepare(selector, Start.RECEIVED, false);

        assertThat(prepared.plan().records()).containsOnlyKeys(hash(SampleTexts.resolution(63)));
    }

    @Test
    void knowsAllReplaysTheOldestFirstAndNoOther() {
        stages.ingest("64.txt", SampleTexts.resolution(64));
        stages.ingest("65.txt", SampleTexts.resolution(65));
        Replay first = replays.run(prepare(64), options());
        Replay second = replays.run(prepare(65), options());

        assertThat(replays.all()).containsSubsequence(first, second).isSortedAccordingTo((one, other) -> one.getBegan()
                .compareTo(other.getBegan()));
        assertThatThrownBy(() -> replays.pause("nonsense"))
                .isInstanceOf(ReplayException.class)
                .hasMessageStartingWith("there is no replay nonsense");
    }

    @Test
    void tellsItsListenerWhatBecameOfEachDocument() {
        stages.ingest("66.txt", SampleTexts.resolution(66));
        List<ReplayOutcome> heard = new ArrayList<>();

        replays.run(prepare(66), new RunOptions(10, LONG, this::work, new Quiet() {
            @Override
            public void heard(ReplayOutcome outcome) {
                heard.add(outcome);
            }
        }));

        assertThat(heard).singleElement().satisfies(outcome -> {
            assertThat(outcome.getDocumentId()).isEqualTo(SampleTexts.id(66));
            assertThat(outcome.getState()).isEqualTo(ReplayState.UNCHANGED);
        });
    }

    private Prepared prepare(int... numbers) {
        return replays.prepare(documents(numbers), Start.RECEIVED, false);
    }

    static Selector documents(int... numbers) {
        List<String> symbols =
                Arrays.stream(numbers).mapToObj(SampleTexts::symbol).toList();
        return new Selector(symbols, List.of(), List.of(), null, null, List.of(), false);
    }

    private RunOptions options() {
        return options(1_000, LONG, () -> false);
    }

    private RunOptions options(int limit, Duration patience, BooleanSupplier stop) {
        return new RunOptions(limit, patience, () -> work() || stop.getAsBoolean(), new Quiet());
    }

    RunOptions storing() {
        return options(1_000, LONG, () -> {
            stages.store();
            return false;
        });
    }

    /** Another process says something when this one has begun; the stages do nothing. */
    private static RunOptions onceBegun(Runnable elsewhere) {
        var said = new boolean[1];
        return new RunOptions(
                1_000,
                LONG,
                () -> {
                    if (!said[0]) {
                        said[0] = true;
                        elsewhere.run();
                    }
                    return false;
                },
                new Quiet());
    }

    private boolean work() {
        stages.work();
        return false;
    }

    /** What an older parser has made of the same bytes becomes live. */
    private void readOtherwise(int number) {
        Parsed parsed = stages.events(stages.cluster().topics().parsed(), SampleTexts.id(number))
                .get(0);
        Objects.requireNonNull(parsed.getDocument().getTitle()).setValue("An older reading");
        stages.put(stages.cluster().topics().parsed(), SampleTexts.id(number), parsed);
        stages.work();
    }

    private List<String> titles(int number) {
        return stages.events(stages.cluster().topics().enriched(), SampleTexts.id(number)).stream()
                .map(event ->
                        Objects.requireNonNull(event.getDocument().getTitle()).getValue())
                .toList();
    }

    private Enriched enriched(String id) {
        List<Enriched> events = stages.events(stages.cluster().topics().enriched(), id);
        return events.get(events.size() - 1);
    }

    private static String hash(String text) {
        return Digest.of(text.getBytes(StandardCharsets.UTF_8));
    }
}
