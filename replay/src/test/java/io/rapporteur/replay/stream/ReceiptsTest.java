package io.rapporteur.replay.stream;

import static org.assertj.core.api.Assertions.assertThat;

import io.rapporteur.event.DifferenceCount;
import io.rapporteur.event.Maker;
import io.rapporteur.event.Replay;
import io.rapporteur.event.ReplayOutcome;
import io.rapporteur.event.ReplayPhase;
import io.rapporteur.event.ReplayState;
import io.rapporteur.replay.Plan;
import io.rapporteur.replay.ReplayAccount;
import io.rapporteur.replay.ReplayCandidate;
import io.rapporteur.replay.SourceRecord;
import io.rapporteur.replay.Start;
import io.rapporteur.replay.difference.CitationChange;
import io.rapporteur.replay.difference.DocumentDifference;
import io.rapporteur.replay.difference.SampleCitation;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ReceiptsTest {

    private static final Instant NOW = Instant.parse("2045-03-12T12:00:00.123456Z");
    private static final Instant MILLIS = Instant.parse("2045-03-12T12:00:00.123Z");
    private static final Maker OLD = new Maker("parser", "1.0", "1");
    private static final Maker NEW = new Maker("parser", "2.0", "2");

    private final Receipts receipts = new Receipts(Clock.fixed(NOW, ZoneOffset.UTC));

    @Test
    void beginsWithWhatThePlanSays() {
        Replay begun = begun();

        assertThat(begun)
                .isEqualTo(Replay.newBuilder()
                        .setReplayId("r")
                        .setPhase(ReplayPhase.RUNNING)
                        .setSelection("everything")
                        .setStage("received")
                        .setRequested(5)
                        .setFound(2)
                        .setFailed(1)
                        .setExpired(2)
                        .setMissing(List.of("A/RES/1/1"))
                        .setGone(List.of("c: gone", "d: gone"))
                        .setMadeBefore(List.of(OLD))
                        .setBegan(MILLIS)
                        .build());
    }

    @Test
    void countsWhatBecameOfDocumentsAndWhatIsMissingAmongTheFailed() {
        var account = new ReplayAccount(Map.of("a", Set.of("a1", "a2", "a3", "a4"), "b", Set.of("b")));
        account.enter(outcome("a", "a1", ReplayState.UNCHANGED, 4));
        account.enter(outcome("a", "a2", ReplayState.CHANGED, 4));
        account.enter(outcome("a", "a3", ReplayState.PROMOTED, 4));
        account.enter(outcome("a", "a4", ReplayState.SUPERSEDED, 4));
        account.enter(outcome("b", null, ReplayState.FAILED, 0));

        Replay done = receipts.at(begun(), account, ReplayPhase.DONE);

        assertThat(done.getPhase()).isEqualTo(ReplayPhase.DONE);
        assertThat(List.of(
                        done.getReplayed(),
                        done.getUnchanged(),
                        done.getChanged(),
                        done.getSuperseded(),
                        done.getFailed()))
                .containsExactly(1L, 1L, 2L, 1L, 2L);
        assertThat(done.getFailures()).containsExactly("b: why");
        assertThat(done.getMadeBy()).containsExactly(NEW);
        assertThat(done.getEnded()).isEqualTo(MILLIS);
    }

    @Test
    void hasNoEndWhileItIsPaused() {
        assertThat(receipts.at(begun(), new ReplayAccount(Map.of()), ReplayPhase.PAUSED)
                        .getEnded())
                .isNull();
        assertThat(receipts.as(begun(), ReplayPhase.PAUSED).getEnded()).isNull();
        assertThat(receipts.as(begun(), ReplayPhase.DISCARDED).getEnded()).isEqualTo(MILLIS);
        assertThat(receipts.as(begun(), ReplayPhase.DISCARDED).getPhase()).isEqualTo(ReplayPhase.DISCARDED);
    }

    @Test
    void sumsUpWhatAComparisonFound() {
        Replay begun = begun();
        begun.setFailures(List.of("a: why"));
        var differences = List.of(
                difference("title: a -> b", "", CitationChange.Kind.GAINED, CitationChange.Kind.GAINED),
                difference(null, "structure: 1 parts -> 2", CitationChange.Kind.LOST, CitationChange.Kind.PINPOINT),
                difference(null, "structure: 3 parts -> 2", CitationChange.Kind.RETARGETED),
                difference(null, "", CitationChange.Kind.DETAIL));

        Replay compared = receipts.compared(begun, differences, 7, List.of(NEW));

        assertThat(compared.getPhase()).isEqualTo(ReplayPhase.COMPARED);
        assertThat(List.of(
                        compared.getReplayed(), compared.getFailed(), compared.getUnchanged(), compared.getChanged()))
                .containsExactly(1L, 2L, 7L, 4L);
        assertThat(compared.getDifferences()).isEqualTo(new DifferenceCount(2L, 1L, 1L, 1L, 1L, 2L, 1L));
        assertThat(compared.getMadeBy()).containsExactly(NEW);
        assertThat(compared.getEnded()).isEqualTo(MILLIS);
    }

    private Replay begun() {
        var records = new TreeMap<>(Map.of("h", record("h"), "i", record("i")));
        var plan = new Plan(
                "r",
                "everything",
                Start.RECEIVED,
                5,
                records,
                Map.of(),
                List.of("A/RES/1/1"),
                List.of("c: gone", "d: gone"));
        return receipts.begin(plan, List.of(candidate("h"), candidate("i")));
    }

    private static SourceRecord record(String item) {
        return new SourceRecord(item, "received", 0, 1, "digest", "received");
    }

    private static ReplayCandidate candidate(String hash) {
        return new ReplayCandidate("a", 1, hash, 0, 0, Instant.EPOCH, null, List.of(OLD), 0, 0);
    }

    private static ReplayOutcome outcome(String item, @Nullable String document, ReplayState state, int documents) {
        return new ReplayOutcome("r", item, document, state, "", documents, "why", NEW);
    }

    private static DocumentDifference difference(
            @Nullable String metadata, String structure, CitationChange.Kind... kinds) {
        return new DocumentDifference(
                "a",
                false,
                metadata == null ? List.of() : List.of(metadata),
                structure,
                List.of(kinds).stream()
                        .map(kind -> new CitationChange(kind, SampleCitation.ONE, SampleCitation.ONE))
                        .toList());
    }
}
