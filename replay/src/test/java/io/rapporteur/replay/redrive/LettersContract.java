package io.rapporteur.replay.redrive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rapporteur.event.DeadLetterAction;
import io.rapporteur.event.DeadLetterDecision;
import io.rapporteur.replay.NamePattern;
import io.rapporteur.replay.broker.TestBroker;
import io.rapporteur.replay.letters.LetterFilter;
import io.rapporteur.replay.letters.OpenLetter;
import io.rapporteur.runtime.service.Cluster;
import io.rapporteur.runtime.service.EventScan;
import io.rapporteur.runtime.service.Stage;
import io.rapporteur.schemas.deadletter.DeadLetter;
import io.rapporteur.schemas.deadletter.LetterHeaders;
import io.rapporteur.schemas.deadletter.Reason;
import io.rapporteur.schemas.kafka.ProducerConfiguration;
import io.rapporteur.schemas.record.RecordPosition;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What becomes of letters that are decided on; each test has files of its own. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class LettersContract {

    static final Optional<Duration> NO_WAITING = Optional.empty();

    private TestBroker broker;
    private Cluster cluster;
    private EventScan scan;
    private Producer<byte[], byte[]> producer;
    Letters letters;

    /** Where the topics lie. */
    abstract TestBroker broker();

    @BeforeAll
    void start() {
        broker = broker();
        cluster = broker.cluster("letters");
        scan = broker.scan(cluster);
        producer = scan.producer(
                ProducerConfiguration.forRecordsUpTo(cluster.topics().enriched().maxMessageBytes()));
        letters = new Letters(scan);
    }

    @AfterAll
    void stop() {
        producer.close();
    }

    @Test
    void sendsTheSameKeyBytesAndTimestampToWhereTheLetterCameFrom() throws Exception {
        fail("a.txt", Reason.UNEXPECTED, "1.0");

        LetterAccount account = letters.redrive(named("a.txt"), rules(false), "why", NO_WAITING);

        assertThat(account.done()).isEqualTo(1);
        var sent = (LetterResult.Sent) account.results().get(0);
        ConsumerRecord<byte[], byte[]> original = raw("a.txt").get(0);
        assertThat(sent.to()).isEqualTo(RecordPosition.of(original));
        assertThat(new String(original.value(), StandardCharsets.UTF_8)).isEqualTo("bytes of a.txt");
        assertThat(original.timestamp()).isEqualTo(1_000);
        assertThat(DeadLetter.optional(original.headers(), "rapporteur.attempt"))
                .isEqualTo("2");
        DeadLetterDecision decision = Objects.requireNonNull(
                letters.find(sent.letter().id()).orElseThrow().decision());
        assertThat(decision.getAction()).isEqualTo(DeadLetterAction.REDRIVEN);
        assertThat(decision.getNote()).isEqualTo("why");
        assertThat(RecordPosition.of(Objects.requireNonNull(decision.getSentTo())))
                .isEqualTo(sent.to());
    }

    @Test
    void decidesOnALetterOnce() throws Exception {
        fail("b.txt", Reason.UNEXPECTED, "1.0");
        letters.redrive(named("b.txt"), rules(false), null, NO_WAITING);

        LetterAccount again = letters.redrive(named("b.txt"), rules(true), null, NO_WAITING);

        assertThat(again.found()).isEmpty();
        assertThat(again.missing()).containsExactly(new LetterFilter.Missing("b.txt", false));
        assertThat(again.failed()).isEqualTo(1);
        assertThat(raw("b.txt")).hasSize(1);
    }

    @Test
    void leavesWhatIsRefusedOpen() throws Exception {
        fail("c.txt", Reason.EMPTY, "2.0");

        LetterAccount account = letters.redrive(named("c.txt"), rules(false), null, NO_WAITING);

        assertThat(account.results())
                .singleElement()
                .isInstanceOfSatisfying(LetterResult.Refused.class, refused -> assertThat(refused.refusal())
                        .isInstanceOf(RedriveRefusal.Unchanged.class));
        assertThat(account.failed()).isEqualTo(1);
        assertThat(raw("c.txt")).isEmpty();
        assertThat(letters.list(named("c.txt")).results())
                .hasOnlyElementsOfType(LetterResult.Open.class)
                .hasSize(1);
    }

    @Test
    void dropsLettersWithANote() throws Exception {
        RecordPosition id = fail("d.txt", Reason.EMPTY, "2.0");

        LetterAccount account = letters.drop(named("d.txt"), "an empty scan");

        assertThat(account.results())
                .hasOnlyElementsOfType(LetterResult.Dropped.class)
                .hasSize(1);
        assertThat(letters.list(named("d.txt")).found()).isEmpty();
        DeadLetterDecision decision =
                Objects.requireNonNull(letters.find(id).orElseThrow().decision());
        assertThat(decision.getAction()).isEqualTo(DeadLetterAction.DROPPED);
        assertThat(decision.getNote()).isEqualTo("an empty scan");
        assertThat(raw("d.txt")).isEmpty();
    }

    @Test
    void saysThatTheStageHasNotPassedTheOriginal() throws Exception {
        fail("e.txt", Stage.PARSER, Reason.UNEXPECTED, "1.0");

        LetterAccount account =
                letters.redrive(named("e.txt"), rules(false), null, Optional.of(Duration.ofMillis(200)));

        assertThat(account.results()).singleElement().isInstanceOf(LetterResult.Unfinished.class);
        assertThat(account.failed()).isEqualTo(1);
    }

    @Test
    void tellsThatTheStageHasPassedTheOriginal() throws Exception {
        fail("f.txt", Reason.UNEXPECTED, "1.0");
        passed(Stage.INGEST);

        LetterAccount account = letters.redrive(named("f.txt"), rules(false), null, Optional.of(Duration.ofMinutes(1)));

        assertThat(account.results()).singleElement().isInstanceOf(LetterResult.Redriven.class);
    }

    @Test
    void tellsTheLetterThatAnOriginalHasBecomeAgain() throws Exception {
        fail("g.txt", Stage.ENRICHER, Reason.UNEXPECTED, "1.0");
        CompletableFuture<Void> stage = CompletableFuture.runAsync(() -> failAgain("g.txt"));

        LetterAccount account = letters.redrive(named("g.txt"), rules(false), null, Optional.of(Duration.ofMinutes(1)));

        stage.get();
        assertThat(account.results()).singleElement().isInstanceOfSatisfying(LetterResult.FailedAgain.class, failed -> {
            assertThat(failed.again().letter().attempt()).isEqualTo(2);
            assertThat(failed.again().letter().failed())
                    .isEqualTo(RecordPosition.of(raw("g.txt").get(0)));
        });
        assertThat(account.failed()).isEqualTo(1);
    }

    /** The stage meets the original and gives it up once more. */
    private void failAgain(String name) {
        List<ConsumerRecord<byte[], byte[]>> originals = List.of();
        while (originals.isEmpty()) {
            originals = raw(name);
        }
        ConsumerRecord<byte[], byte[]> original = originals.get(0);
        try {
            send(
                    name,
                    letterAbout(
                            original.headers(), RecordPosition.of(original), Stage.ENRICHER, Reason.UNEXPECTED, "2.0"));
            passed(Stage.ENRICHER);
        } catch (ExecutionException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void isStoppedByWhoeverDecidesLater() throws Exception {
        RecordPosition id = fail("h.txt", Reason.UNEXPECTED, "1.0");
        OpenLetter letter = letters.find(id).orElseThrow().letter();
        try (var before = new Decisions(scan, null);
                var later = new Decisions(scan, null)) {
            assertThatThrownBy(() -> before.drop(List.of(letter)))
                    .isInstanceOf(DecisionException.class)
                    .hasMessage("another redrive or drop has begun and goes on alone")
                    .extracting(failure -> ((DecisionException) failure).kind())
                    .isEqualTo(DecisionException.Kind.TAKEN_OVER);
            later.drop(List.of(letter));
        }
        assertThat(letters.list(named("h.txt")).found()).isEmpty();
    }

    @Test
    void findsNoLetterWhereNoneIs() {
        var nowhere = new RecordPosition(cluster.topics().deadLetters().name(), 0, 1_000_000);

        assertThat(letters.find(nowhere)).isEmpty();
    }

    @Test
    void countsWhatWasNamedAndNotThereAsFailed() throws Exception {
        fail("i.txt", Reason.UNEXPECTED, "1.0");
        fail("j.txt", Reason.UNEXPECTED, "1.0");

        LetterAccount account = letters.drop(named("i.txt", "j.txt", "k.txt"), null);

        assertThat(account.requested()).isEqualTo(3);
        assertThat(account.done()).isEqualTo(2);
        assertThat(account.missing()).extracting(LetterFilter.Missing::name).containsExactly("k.txt");
        assertThat(account.failed()).isEqualTo(1);
    }

    static RedriveRules rules(boolean force) {
        return new RedriveRules("letters.", "2.0", force, 5);
    }

    static LetterFilter named(String... names) {
        List<NamePattern> patterns =
                List.of(names).stream().map(NamePattern::new).toList();
        return new LetterFilter(Set.of(), patterns, Set.of(), Set.of(), null, null);
    }

    /** The ingest gives a file up. */
    RecordPosition fail(String name, Reason reason, String version) throws Exception {
        return fail(name, Stage.INGEST, reason, version);
    }

    private RecordPosition fail(String name, Stage stage, Reason reason, String version) throws Exception {
        Headers original = new RecordHeaders().add("filename", name.getBytes(StandardCharsets.UTF_8));
        var failed = new RecordPosition(cluster.topics().raw().name(), 0, 7);
        return send(name, letterAbout(original, failed, stage, reason, version));
    }

    private static Headers letterAbout(
            Headers original, RecordPosition failed, Stage stage, Reason reason, String version) {
        return LetterHeaders.about(original, failed, 1_000)
                .by(stage.id(), version)
                .because(reason, "what is wrong", "What to do.")
                .headers();
    }

    private RecordPosition send(String name, Headers letter) throws ExecutionException, InterruptedException {
        return RecordPosition.of(producer.send(new ProducerRecord<>(
                        cluster.topics().deadLetters().name(),
                        0,
                        1_000L,
                        name.getBytes(StandardCharsets.UTF_8),
                        ("bytes of " + name).getBytes(StandardCharsets.UTF_8),
                        letter))
                .get());
    }

    List<ConsumerRecord<byte[], byte[]>> raw(String key) {
        List<ConsumerRecord<byte[], byte[]>> records = new ArrayList<>();
        scan.records(cluster.topics().raw().name(), record -> {
            if (new String(record.key(), StandardCharsets.UTF_8).equals(key)) {
                records.add(record);
            }
        });
        return records;
    }

    /** A stage is past everything that is there. Each test that waits has a stage of its own. */
    private void passed(Stage stage) {
        broker.commit(
                cluster,
                cluster.groupOf(stage),
                Map.of(new TopicPartition(cluster.topics().raw().name(), 0), new OffsetAndMetadata(1_000_000)));
    }
}
