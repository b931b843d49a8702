package io.rapporteur.replay.stream;

import io.rapporteur.event.DifferenceCount;
import io.rapporteur.event.Maker;
import io.rapporteur.event.Replay;
import io.rapporteur.event.ReplayPhase;
import io.rapporteur.event.ReplayState;
import io.rapporteur.replay.Plan;
import io.rapporteur.replay.ReplayAccount;
import io.rapporteur.replay.ReplayCandidate;
import io.rapporteur.replay.difference.CitationChange.Kind;
import io.rapporteur.replay.difference.DocumentDifference;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Receipts, as they are written down and handed out. */
final class Receipts {

    private final Clock clock;

    Receipts(Clock clock) {
        this.clock = clock;
    }

    /** A replay that begins now. */
    Replay begin(Plan plan, Collection<ReplayCandidate> chosen) {
        List<Maker> before =
                chosen.stream().flatMap(one -> one.makers().stream()).distinct().toList();
        return Replay.newBuilder()
                .setReplayId(plan.replayId())
                .setPhase(ReplayPhase.RUNNING)
                .setSelection(plan.selection())
                .setStage(plan.start().id())
                .setRequested(plan.requested())
                .setFound(plan.records().size())
                .setFailed(plan.missing().size())
                .setExpired(plan.expired().size())
                .setMissing(plan.missing())
                .setGone(plan.expired())
                .setMadeBefore(before)
                .setBegan(now())
                .build();
    }

    /** How it stands now. */
    Replay at(Replay begun, ReplayAccount account, ReplayPhase phase) {
        List<String> failures = new ArrayList<>(account.failures());
        return Replay.newBuilder(begun)
                .setPhase(phase)
                .setReplayed(account.replayed())
                .setUnchanged(account.count(ReplayState.UNCHANGED))
                .setChanged(account.count(ReplayState.CHANGED) + account.count(ReplayState.PROMOTED))
                .setSuperseded(account.count(ReplayState.SUPERSEDED))
                .setFailed(begun.getMissing().size() + account.failed())
                .setFailures(failures)
                .setMadeBy(account.makers())
                .setEnded(phase == ReplayPhase.PAUSED ? null : now())
                .build();
    }

    /** A comparison with what it found. */
    Replay compared(Replay begun, Collection<DocumentDifference> differences, long unchanged, List<Maker> makers) {
        long changed = differences.size();
        return Replay.newBuilder(begun)
                .setPhase(ReplayPhase.COMPARED)
                .setReplayed(begun.getFound() - begun.getFailures().size())
                .setFailed(begun.getMissing().size() + begun.getFailures().size())
                .setUnchanged(unchanged)
                .setChanged(changed)
                .setMadeBy(makers)
                .setDifferences(count(differences))
                .setEnded(now())
                .build();
    }

    /** The same with another phase, ended now. */
    Replay as(Replay replay, ReplayPhase phase) {
        return Replay.newBuilder(replay)
                .setPhase(phase)
                .setEnded(phase == ReplayPhase.PAUSED ? null : now())
                .build();
    }

    private static DifferenceCount count(Collection<DocumentDifference> differences) {
        return new DifferenceCount(
                sum(differences, Kind.GAINED),
                sum(differences, Kind.LOST),
                sum(differences, Kind.RETARGETED),
                sum(differences, Kind.PINPOINT),
                sum(differences, Kind.DETAIL),
                differences.stream().filter(one -> !one.structure().isEmpty()).count(),
                differences.stream().filter(one -> !one.metadata().isEmpty()).count());
    }

    private static long sum(Collection<DocumentDifference> differences, Kind kind) {
        return differences.stream().mapToLong(one -> one.count(kind)).sum();
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
