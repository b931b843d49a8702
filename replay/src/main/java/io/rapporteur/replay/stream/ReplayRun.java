package io.rapporteur.replay.stream;

import io.rapporteur.event.ReplayOutcome;
import io.rapporteur.event.ReplayPhase;
import io.rapporteur.event.ReplayState;
import io.rapporteur.replay.Plan;
import io.rapporteur.replay.ReplayAccount;
import io.rapporteur.replay.SourceRecord;
import io.rapporteur.replay.Start;
import io.rapporteur.runtime.service.EventScan;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Sends the records of a plan and follows each to its outcome, with few enough on the way that a pause is one. */
final class ReplayRun implements AutoCloseable {

    /** Items on the way at one time: keeps every stage busy. */
    private static final int WINDOW = 1_000;

    private final Plan plan;
    private final ReplayAccount account;
    private final Journal journal;
    private final RunOptions options;
    private final Sources sources;
    private final Outcomes outcomes;
    private final Emission emission;
    private final SinkProgress sink;
    private final SentLetters letters;
    private final Map<String, Emission.Sent> onTheWay = new HashMap<>();
    private final Set<String> heardEarly = new HashSet<>();
    private int sent;

    ReplayRun(EventScan scan, Plan plan, ReplayAccount account, Journal journal, RunOptions options, boolean resumed) {
        this.plan = plan;
        this.account = account;
        this.journal = journal;
        this.options = options;
        sources = new Sources(scan);
        outcomes = new Outcomes(scan, plan.replayId(), resumed);
        Map<String, SourceRecord> open = new HashMap<>(plan.records());
        open.keySet().retainAll(account.open());
        emission = new Emission(scan, sources, plan.replayId(), open, journal);
        sink = new SinkProgress(scan);
        letters = new SentLetters(scan, plan.replayId(), journal);
    }

    /** Runs until everything has come to its end, or it is stopped: by the user, by another process, or because nothing moves. */
    ReplayPhase run() {
        long lastMove = System.nanoTime();
        while (!account.open().isEmpty()) {
            if (options.stop().getAsBoolean() || (sent >= options.limit() && onTheWay.isEmpty())) {
                return ReplayPhase.PAUSED;
            }
            boolean wasSent = send();
            boolean moved = hear() || wasSent;
            if (outcomes.stopped().isPresent()) {
                return outcomes.stopped().get();
            }
            if (moved) {
                lastMove = System.nanoTime();
            } else if (System.nanoTime() - lastMove > options.patience().toNanos()) {
                return ReplayPhase.PAUSED;
            }
            options.listener()
                    .at(
                            plan.records().size() - account.open().size(),
                            plan.records().size());
        }
        return ReplayPhase.DONE;
    }

    private boolean send() {
        int room = Math.min(WINDOW - onTheWay.size(), options.limit() - sent);
        if (room <= 0) {
            return false;
        }
        if (emission.isDone()) {
            boolean lost = !emission.notFound().isEmpty() && account.open().containsAll(emission.notFound());
            if (lost) {
                emission.notFound().forEach(item -> fail(item, "its record was replaced meanwhile; replay it again"));
            }
            return lost;
        }
        var batch = emission.send(room);
        for (Emission.Sent one : batch) {
            onTheWay.put(one.record().item(), one);
            if (sources.isReadBySink(one.record().target())) {
                sink.await(one.record().item(), Journal.sent(one.place()));
            }
        }
        sent += batch.size();
        return !batch.isEmpty();
    }

    private boolean hear() {
        boolean moved = false;
        for (ReplayOutcome outcome : outcomes.poll()) {
            if (!account.open().contains(outcome.getItem())) {
                continue;
            }
            if (outcome.getState() == ReplayState.FAILED) {
                failAsLetter(outcome);
            } else {
                enter(outcome);
            }
            moved = true;
        }
        for (String item : sink.stored()) {
            if (account.open().contains(item)) {
                ReplayOutcome outcome = outcome(item, ReplayState.UNCHANGED, "");
                journal.write(outcome);
                enter(outcome);
                moved = true;
            }
        }
        return moved;
    }

    private void failAsLetter(ReplayOutcome outcome) {
        boolean sentBefore = plan.start() == Start.DEAD_LETTERS && !onTheWay.containsKey(outcome.getItem());
        if (sentBefore) {
            heardEarly.add(outcome.getItem());
        }
        fail(outcome.getItem(), outcome.getDetail());
    }

    private void fail(String item, String detail) {
        ReplayOutcome outcome = outcome(item, ReplayState.FAILED, detail);
        // First its letter is closed, then it is known to have ended: a process that is killed in
        // between does both again.
        enter(outcome);
        journal.write(outcome);
    }

    private ReplayOutcome outcome(String item, ReplayState state, String detail) {
        return new ReplayOutcome(plan.replayId(), item, plan.documents(item), state, "", 1, detail, null);
    }

    private void enter(ReplayOutcome outcome) {
        Emission.Sent ended = account.enter(outcome) ? onTheWay.remove(outcome.getItem()) : null;
        if (ended != null) {
            letters.close(ended);
        }
        options.listener().heard(outcome);
    }

    @Override
    public void close() {
        letters.closeRest(heardEarly);
        letters.close();
        sink.close();
        emission.close();
        outcomes.close();
        journal.flush();
    }
}
