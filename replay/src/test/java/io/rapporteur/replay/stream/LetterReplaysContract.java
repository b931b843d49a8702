package io.rapporteur.replay.stream;

import static org.assertj.core.api.Assertions.assertThat;

import io.rapporteur.event.DeadLetterAction;
import io.rapporteur.event.DeadLetterDecision;
import io.rapporteur.event.Enriched;
import io.rapporteur.event.Lineage;
import io.rapporteur.event.Maker;
import io.rapporteur.event.Received;
import io.rapporteur.event.Replay;
import io.rapporteur.event.ReplayOutcome;
import io.rapporteur.event.ReplayPhase;
import io.rapporteur.event.ReplayState;
import io.rapporteur.replay.NamePattern;
import io.rapporteur.replay.ReplayCandidate;
import io.rapporteur.replay.Selector;
import io.rapporteur.replay.Start;
import io.rapporteur.replay.broker.TestBroker;
import io.rapporteur.replay.stream.Replays.Prepared;
import io.rapporteur.runtime.service.Stage;
import io.rapporteur.schemas.deadletter.LetterHeaders;
import io.rapporteur.schemas.deadletter.Reason;
import io.rapporteur.schemas.mark.Digest;
import io.rapporteur.schemas.record.RecordPosition;
import io.rapporteur.schemas.topic.Topic;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.function.BooleanSupplier;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** What replays do with dead letters: which are read again, and how they are closed; each test has documents of its own. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class LetterReplaysContract {

    private Stages stages;
    private Replays replays;

    /** Where the topics lie. */
    abstract TestBroker broker();

    @BeforeAll
    void start(@TempDir Path folder) {
        stages = Stages.start(broker(), "failed", folder);
        replays = new Replays(stages.scan(), Clock.systemUTC());
    }

    @AfterAll
    void stop() {
        replays.close();
        stages.close();
    }

    @Test
    void readsTheOriginalAgainAndClosesTheLetterWhenItCameThrough() {
        RecordPosition letter = failedText("10.txt", 10, 40);

        Replay receipt = run(named("10.txt"), this::work);

        assertThat(receipt.getPhase()).isEqualTo(ReplayPhase.DONE);
        assertThat(receipt.getStage()).isEqualTo("dead-letters");
        assertThat(List.of(receipt.getFound(), receipt.getReplayed(), receipt.getChanged()))
                .containsOnly(1L);
        assertThat(receipt.getFailures()).isEmpty();
        assertThat(stages.events(stages.cluster().topics().enriched(), SampleTexts.id(10)))
                .hasSize(1);
        DeadLetterDecision decision = decision(letter);
        ConsumerRecord<byte[], byte[]> original = text(10);
        assertThat(decision.getAction()).isEqualTo(DeadLetterAction.REDRIVEN);
        assertThat(decision.getNote()).isEqualTo("replay " + receipt.getReplayId());
        assertThat(decision.getAttempt()).isEqualTo(2);
        assertThat(RecordPosition.of(Objects.requireNonNull(decision.getSentTo())))
                .isEqualTo(RecordPosition.of(original));
    }

    @Test
    void leavesALetterThatIsClosedUnlessItIsNamed() {
        RecordPosition letter = failedText("11.txt", 11, 41);
        run(named("11.txt"), this::work);
        RecordPosition other = failedText("12.txt", 12, 42);
        stages.put(
                stages.cluster().topics().deadLetterDecisions(),
                other.toString(),
                DeadLetterDecision.newBuilder(decision(letter))
                        .setLetter(other.toEvent())
                        .build());

        assertThat(chosen(named("11.txt"))).isEmpty();
        assertThat(chosen(named("12.txt"))).isEmpty();
        assertThat(chosen(ids(other.withoutTopic()))).hasSize(1);
        assertThat(chosen(ids(letter.withoutTopic())))
                .as("its bytes have been read since")
                .isEmpty();
    }

    @Test
    void failsWhatFailsAgainAndLeavesTheNewLetterOpen() {
        RecordPosition letter = failedText("20.txt", 20, 50);

        Replay receipt = run(named("20.txt"), () -> failAgain(20));

        assertThat(receipt.getPhase()).isEqualTo(ReplayPhase.DONE);
        assertThat(receipt.getReplayed()).isZero();
        assertThat(receipt.getFailures())
                .containsExactly(letter.withoutTopic() + ": UNEXPECTED in the parser: what is wrong again");
        assertThat(decision(letter).getAction()).isEqualTo(DeadLetterAction.REDRIVEN);
        assertThat(chosen(named("20.txt"))).singleElement().satisfies(again -> assertThat(again.id())
                .isNotEqualTo(letter.withoutTopic()));
    }

    @Test
    void closesTheLettersThatAKilledProcessHasLeftOpen() {
        RecordPosition letter = failedText("30.txt", 30, 60);
        Prepared prepared = replays.prepare(named("30.txt"), Start.RECEIVED, false);
        String id = prepared.plan().replayId();
        try (var journal = new Journal(stages.scan())) {
            journal.write(new Receipts(Clock.systemUTC()).begin(prepared.plan(), prepared.chosen()));
            journal.write(prepared.plan());
        }
        told(id, letter, 30);

        Replay receipt = replays.resume(id, options(() -> false));

        assertThat(receipt.getPhase()).isEqualTo(ReplayPhase.DONE);
        assertThat(receipt.getReplayed()).isEqualTo(1);
        assertThat(decision(letter).getSentTo()).as("nobody knows any more").isNull();
    }

    @Test
    void closesOnlyWhatCameThroughWhenItIsCancelled() {
        RecordPosition through = failedText("32.txt", 32, 62);
        RecordPosition left = failedText("33.txt", 33, 63);
        Prepared prepared = replays.prepare(ids(through.withoutTopic(), left.withoutTopic()), Start.RECEIVED, false);
        String id = prepared.plan().replayId();
        try (var journal = new Journal(stages.scan())) {
            journal.write(new Receipts(Clock.systemUTC()).begin(prepared.plan(), prepared.chosen()));
            journal.write(prepared.plan());
        }
        told(id, through, 32);

        Replay receipt = replays.cancel(id);

        assertThat(receipt.getPhase()).isEqualTo(ReplayPhase.CANCELLED);
        assertThat(decision(through).getAction()).isEqualTo(DeadLetterAction.REDRIVEN);
        assertThat(chosen(named("33.txt"))).hasSize(1);
    }

    @Test
    void choosesAFileOfWhichNothingHasBecome() {
        letter("40.txt", "raw bytes".getBytes(StandardCharsets.UTF_8), at("raw", 1), Stage.INGEST, null);
        stages.ingest("read.txt", SampleTexts.resolution(41));
        letter("41.txt", bytes(SampleTexts.resolution(41)), at("raw", 2), Stage.INGEST, null);

        assertThat(chosen(named("40.txt"))).singleElement().satisfies(candidate -> {
            assertThat(candidate.makers()).containsExactly(new Maker("ingest", "1.0", ""));
            assertThat(candidate.dropped()).isEqualTo(Instant.ofEpochMilli(1_000));
            assertThat(candidate.name()).isEqualTo("40.txt");
            assertThat(candidate.rawOffset()).isEqualTo(1);
        });
        assertThat(chosen(named("41.txt"))).as("the same bytes were read since").isEmpty();
    }

    @Test
    void choosesAStructureUnlessALaterFileOfItsDocumentIsLive() {
        stages.ingest("50.txt", SampleTexts.resolution(50));
        Lineage live = enriched(50).getLineage();
        letter("50-before.txt", SampleTexts.id(50), live.getOffset() - 1, Stage.ENRICHER);
        letter("50-same.txt", SampleTexts.id(50), live.getOffset(), Stage.ENRICHER);
        letter("50-later.txt", SampleTexts.id(50), live.getOffset() + 1, Stage.ENRICHER);
        letter("51.txt", SampleTexts.id(51), 0, Stage.ENRICHER);

        assertThat(chosen(named("50-before.txt"))).isEmpty();
        assertThat(chosen(named("50-same.txt"))).isEmpty();
        assertThat(chosen(named("50-later.txt"))).hasSize(1);
        assertThat(chosen(named("51.txt"))).as("there is no such document yet").hasSize(1);
    }

    @Test
    void choosesADocumentThatTheSinkGaveUpWhileItsEventIsLive() {
        stages.ingest("60.txt", SampleTexts.resolution(60));
        long live = stages.records(stages.cluster().topics().enriched(), SampleTexts.id(60))
                .get(0)
                .offset();
        byte[] event = stages.records(stages.cluster().topics().enriched(), SampleTexts.id(60))
                .get(0)
                .value();
        letter("60-live.txt", event, at("enriched", live), Stage.SINK, SampleTexts.id(60));
        letter("60-former.txt", event, at("enriched", live + 1_000), Stage.SINK, SampleTexts.id(60));
        letter("61.txt", event, at("enriched", live), Stage.SINK, SampleTexts.id(61));

        assertThat(chosen(named("60-live.txt"))).hasSize(1);
        assertThat(chosen(named("60-former.txt"))).isEmpty();
        assertThat(chosen(named("61.txt"))).as("a document that is not there").isEmpty();
    }

    @Test
    void leavesALetterThatNothingCanBeReadAgainFrom() {
        letter("70-links.txt", bytes("x"), at("links", 1), Stage.SINK, "k");
        letter("71-silent.txt", bytes("x"), new RecordPosition(topic("raw"), -1, -1), Stage.INGEST, null);
        stages.put(topic("dead-letters"), bytes("k"), null, headers("72-empty.txt", at("raw", 5), Stage.INGEST));

        assertThat(chosen(named("70-links.txt"))).isEmpty();
        assertThat(chosen(named("71-silent.txt"))).isEmpty();
        assertThat(chosen(named("72-empty.txt"))).isEmpty();
    }

    /** The enricher has told what became of a document. */
    private void told(String replayId, RecordPosition letter, int number) {
        String document = SampleTexts.id(number);
        stages.put(
                stages.cluster().topics().replayOutcomes(),
                replayId + "#" + letter.withoutTopic() + "#" + document,
                new ReplayOutcome(
                        replayId,
                        letter.withoutTopic(),
                        document,
                        ReplayState.CHANGED,
                        "",
                        1,
                        "",
                        new Maker("enricher", "1", "")));
    }

    private Replay run(Selector selector, BooleanSupplier meanwhile) {
        return replays.run(replays.prepare(selector, Start.RECEIVED, false), options(meanwhile));
    }

    private List<ReplayCandidate> chosen(Selector selector) {
        return List.copyOf(replays.prepare(selector, Start.RECEIVED, false).chosen());
    }

    private static Selector named(String name) {
        return new Selector(List.of(), List.of(new NamePattern(name)), List.of(), null, null, List.of(), true);
    }

    private static Selector ids(String... ids) {
        return new Selector(List.of(ids), List.of(), List.of(), null, null, List.of(), true);
    }

    private static RunOptions options(BooleanSupplier meanwhile) {
        return new RunOptions(100, Duration.ofMinutes(1), meanwhile, new Quiet());
    }

    private boolean work() {
        stages.work();
        return false;
    }

    /** The parser gives up the original that was sent again. */
    private boolean failAgain(int number) {
        var texts = stages.records(stages.cluster().topics().received(), hash(number));
        var letters = stages.records(stages.cluster().topics().deadLetters(), hash(number));
        if (!texts.isEmpty() && letters.size() < 2) {
            Headers again = LetterHeaders.about(texts.get(0).headers(), RecordPosition.of(texts.get(0)), 1_000)
                    .by("parser", "1.0")
                    .because(Reason.UNEXPECTED, "what is wrong again", "What to do.")
                    .headers();
            stages.put(topic("dead-letters"), bytes(hash(number)), texts.get(0).value(), again);
        }
        return false;
    }

    /** The parser has given up a text of which nothing is left in its topic. */
    private RecordPosition failedText(String name, int number, long offset) {
        var lineage = new Lineage(topic("raw"), 0, offset, Instant.EPOCH, hash(number), name, null);
        String text = SampleTexts.resolution(number);
        var event = new Received(
                lineage,
                new Maker("ingest", "1", ""),
                "text/plain",
                "UTF-8",
                (long) text.length(),
                text,
                List.of(),
                List.of());
        var received = stages.cluster().topics().received();
        byte[] value = stages.cluster().serdes().valuesOf(received).serializer().serialize(received.name(), event);
        return letter(name, value, at("received", offset), Stage.PARSER, hash(number));
    }

    /** A stage has given up a structure of a document. */
    private void letter(String name, String documentId, long rawOffset, Stage stage) {
        Headers headers = LetterHeaders.about(filename(name), at("parsed", 9_000), 1_000)
                .by(stage.id(), "1.0")
                .because(Reason.UNEXPECTED, "what is wrong", "What to do.")
                .descendsFrom(at("raw", rawOffset), name)
                .headers();
        stages.put(topic("dead-letters"), bytes(documentId), bytes("a structure"), headers);
    }

    private RecordPosition letter(String name, byte[] value, RecordPosition failed, Stage stage, @Nullable String key) {
        byte[] bytes = bytes(key == null ? name : key);
        return RecordPosition.of(stages.put(topic("dead-letters"), bytes, value, headers(name, failed, stage)));
    }

    private static Headers headers(String name, RecordPosition failed, Stage stage) {
        return LetterHeaders.about(filename(name), failed, 1_000)
                .by(stage.id(), "1.0")
                .because(Reason.UNEXPECTED, "what is wrong", "What to do.")
                .headers();
    }

    private static Headers filename(String name) {
        return new RecordHeaders().add("filename", bytes(name));
    }

    private RecordPosition at(String topic, long offset) {
        return new RecordPosition(topic(topic), 0, offset);
    }

    private String topic(String name) {
        return stages.cluster().prefix() + name;
    }

    private ConsumerRecord<byte[], byte[]> text(int number) {
        Topic<?, Received> received = stages.cluster().topics().received();
        return stages.records(received, hash(number)).get(0);
    }

    private DeadLetterDecision decision(RecordPosition letter) {
        return stages.events(stages.cluster().topics().deadLetterDecisions(), letter.toString())
                .get(0);
    }

    private Enriched enriched(int number) {
        return stages.events(stages.cluster().topics().enriched(), SampleTexts.id(number))
                .get(0);
    }

    private static String hash(int number) {
        return Digest.of(bytes(SampleTexts.resolution(number)));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
