package io.rapporteur.replay.stream;

import io.rapporteur.enricher.stream.DocumentEnricher;
import io.rapporteur.event.Enriched;
import io.rapporteur.event.Replay;
import io.rapporteur.event.ReplayOutcome;
import io.rapporteur.event.ReplayPhase;
import io.rapporteur.event.ReplayResult;
import io.rapporteur.event.ReplayState;
import io.rapporteur.parser.stream.ReceivedReader;
import io.rapporteur.replay.ReplayAccount;
import io.rapporteur.replay.ReplayCandidate;
import io.rapporteur.replay.Selector;
import io.rapporteur.replay.Start;
import io.rapporteur.replay.stream.Replays.Prepared;
import io.rapporteur.runtime.service.Cluster;
import io.rapporteur.runtime.service.EventScan;
import io.rapporteur.schemas.mark.Digest;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.IntConsumer;

/** Comparisons: made, promoted in one step, or discarded. */
public final class Comparisons implements AutoCloseable {

    private final EventScan scan;
    private final Cluster cluster;
    private final Journal journal;
    private final Replays replays;
    private final Receipts receipts;
    private final EventWriter<ReplayResult> results;

    /**
     * Comparisons on a cluster.
     *
     * @param scan says what happens to records that cannot be read
     */
    public Comparisons(EventScan scan, Clock clock) {
        this.scan = scan;
        cluster = scan.cluster();
        journal = new Journal(scan);
        replays = new Replays(scan, clock);
        receipts = new Receipts(clock);
        results = EventWriter.to(cluster.topics().replayResults(), cluster.serdes());
    }

    /** Finds what a comparison would read; changes nothing. One that was promoted or discarded is not the same any more. */
    public Prepared prepare(Selector selector, Start start) {
        if (selector.failed() || (start != Start.RECEIVED && start != Start.PARSED)) {
            throw new ReplayException("only texts (received) and structures (parsed) can be compared");
        }
        Prepared prepared = replays.prepare(selector, start, "comparison", false);
        boolean ended = prepared.earlier()
                .filter(earlier -> earlier.getPhase() != ReplayPhase.COMPARED)
                .isPresent();
        return ended ? replays.prepare(selector, start, "comparison", true) : prepared;
    }

    /** Reads it with the code of this process and keeps what is different; the live results stay as they are. */
    public Comparison compare(Prepared prepared, IntConsumer at) {
        Map<String, ReplayCandidate> live = new Candidates(scan).documents();
        Replay begun = receipts.begin(prepared.plan(), prepared.chosen());
        try (var comparer = new Comparer(scan, prepared.plan(), live, journal)) {
            comparer.run(at);
            begun.setFailures(comparer.failures());
            Replay receipt = receipts.compared(
                    begun,
                    comparer.differences(),
                    comparer.unchanged(),
                    List.of(ReceivedReader.MAKER, DocumentEnricher.MAKER));
            journal.write(receipt);
            return new Comparison(receipt, comparer.differences());
        }
    }

    /**
     * Makes the results of a comparison live, all in one step, and waits until the enricher has told their links. Documents whose
     * live result has changed since the comparison are left as they are.
     */
    public Replay promote(String replayId, RunOptions options) {
        Replay compared = compared(replayId);
        List<ReplayResult> staged = staged(replayId);
        List<ReplayResult> current = current(staged);
        ReplayAccount account = account(current);
        try (var outcomes = new Outcomes(scan, replayId, false);
                var promotion = new Promotion(scan, replayId)) {
            if (!promotion.commit(current, () -> current(current).size() == current.size())) {
                throw new ReplayException("a document was changed while the results were being written; nothing was"
                        + " promoted, promote again");
            }
            await(account, outcomes, options);
        }
        Replay receipt = receipts.at(compared, account, ReplayPhase.PROMOTED);
        receipt.setUnchanged(compared.getUnchanged());
        receipt.setReplayed(compared.getReplayed());
        receipt.setMadeBy(compared.getMadeBy());
        receipt.setSuperseded(receipt.getSuperseded() + staged.size() - current.size());
        List<String> failures = new ArrayList<>(compared.getFailures());
        failures.addAll(receipt.getFailures());
        account.open()
                .forEach(open -> failures.add(open + ": it is live, but the enricher has not told its links yet"));
        receipt.setFailures(failures);
        receipt.setFailed(compared.getMissing().size() + failures.size());
        journal.write(receipt);
        remove(staged);
        return receipt;
    }

    private static ReplayAccount account(List<ReplayResult> results) {
        Map<String, Set<String>> expected = new TreeMap<>();
        results.forEach(result -> expected.put(result.getDocumentId(), Set.of(result.getDocumentId())));
        return new ReplayAccount(expected);
    }

    private static void await(ReplayAccount account, Outcomes outcomes, RunOptions options) {
        int total = account.open().size();
        long lastMove = System.nanoTime();
        while (!account.open().isEmpty()
                && System.nanoTime() - lastMove < options.patience().toNanos()) {
            for (ReplayOutcome outcome : outcomes.poll()) {
                ReplayOutcome told = outcome.getState() == ReplayState.CHANGED ? undone(outcome) : outcome;
                account.enter(told);
                options.listener().heard(told);
                lastMove = System.nanoTime();
            }
            options.listener().at(total - account.open().size(), total);
        }
    }

    /** The running enricher has another result and, since its result is what will be made from now on, has told that. */
    private static ReplayOutcome undone(ReplayOutcome outcome) {
        var maker = outcome.getMadeBy();
        return ReplayOutcome.newBuilder(outcome)
                .setState(ReplayState.FAILED)
                .setDetail("the running enricher ("
                        + (maker == null ? "unknown" : maker.getVersion() + " rules " + maker.getRules())
                        + ") has another result, which is live; run the version that compared")
                .build();
    }

    /** Takes the results of a comparison away. */
    public Replay discard(String replayId) {
        Replay compared = compared(replayId);
        remove(staged(replayId));
        Replay receipt = receipts.as(compared, ReplayPhase.DISCARDED);
        journal.write(receipt);
        return receipt;
    }

    private Replay compared(String replayId) {
        Replay replay = journal.find(replayId)
                .orElseThrow(
                        () -> new ReplayException(ReplayException.Kind.UNKNOWN, "there is no comparison " + replayId));
        if (replay.getPhase() != ReplayPhase.COMPARED) {
            throw new ReplayException("replay " + replayId + " is " + replay.getPhase() + " and no open comparison");
        }
        return replay;
    }

    private List<ReplayResult> staged(String replayId) {
        Map<String, ReplayResult> staged = new LinkedHashMap<>();
        scan.read(cluster.topics().replayResults(), (record, key, result) -> {
            if (!key.startsWith(replayId + "#")) {
                return;
            }
            if (result == null) {
                staged.remove(key);
            } else {
                staged.put(key, result);
            }
        });
        return List.copyOf(staged.values());
    }

    /** Those whose document is as it was when they were made, and withdrawn or not as it was then. */
    private List<ReplayResult> current(List<ReplayResult> staged) {
        Map<String, ReplayCandidate> live = new Candidates(scan).documents();
        try (var events = new LiveEvents(scan)) {
            return staged.stream()
                    .filter(result -> {
                        ReplayCandidate document = live.get(result.getDocumentId());
                        return document == null ? result.getLiveDigest().isEmpty() : isOf(events.at(document), result);
                    })
                    .toList();
        }
    }

    private static boolean isOf(Enriched live, ReplayResult result) {
        return Digest.of(live).equals(result.getLiveDigest())
                && Objects.equals(live.getWithdrawn(), result.getEnriched().getWithdrawn());
    }

    private void remove(List<ReplayResult> staged) {
        staged.forEach(
                result -> journal.write(results.record(result.getReplayId() + "#" + result.getDocumentId(), null)));
        journal.flush();
    }

    @Override
    public void close() {
        replays.close();
        journal.close();
    }
}
