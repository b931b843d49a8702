package io.rapporteur.replay.stream;

import io.rapporteur.enricher.stream.DocumentEnricher;
import io.rapporteur.event.Maker;
import io.rapporteur.event.Replay;
import io.rapporteur.event.ReplayOutcome;
import io.rapporteur.event.ReplayPhase;
import io.rapporteur.parser.stream.ReceivedReader;
import io.rapporteur.replay.Plan;
import io.rapporteur.replay.ReplayAccount;
import io.rapporteur.replay.ReplayCandidate;
import io.rapporteur.replay.Selection;
import io.rapporteur.replay.Selector;
import io.rapporteur.replay.SourceRecord;
import io.rapporteur.replay.Start;
import io.rapporteur.runtime.service.EventScan;
import java.time.Clock;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Replays on a cluster whose services are running: prepared, run, paused, resumed, cancelled. */
public final class Replays implements AutoCloseable {

    private final EventScan scan;
    private final Journal journal;
    private final Receipts receipts;
    private final Sources sources;

    /**
     * Replays on a cluster.
     *
     * @param scan says what happens to records that cannot be read
     */
    public Replays(EventScan scan, Clock clock) {
        this.scan = scan;
        journal = new Journal(scan);
        receipts = new Receipts(clock);
        sources = new Sources(scan);
    }

    /**
     * A plan with what it was made for.
     *
     * @param chosen what the selector found
     * @param earlier how it stands, when the same has been begun before
     */
    public record Prepared(Plan plan, Collection<ReplayCandidate> chosen, Optional<Replay> earlier) {

        /** The same with a receipt that says what was asked for in the words of whoever asks. */
        public Prepared askedAs(String words) {
            return new Prepared(plan.askedAs(words), chosen, earlier);
        }
    }

    /**
     * Finds what a replay would do; changes nothing.
     *
     * @param force whether a replay of the same thing that has ended is to be run once more
     */
    public Prepared prepare(Selector selector, Start start, boolean force) {
        return prepare(selector, start, "replay", force);
    }

    Prepared prepare(Selector selector, Start start, String purpose, boolean force) {
        var candidates = new Candidates(scan);
        Collection<ReplayCandidate> all = selector.failed()
                ? candidates.letters(selector::names)
                : candidates.documents().values();
        Selection selection = selector.select(all);
        Start from = selector.failed() ? Start.DEAD_LETTERS : start;
        var items = new ReplayItems(ReplayItems.MAX);
        selection.chosen().forEach(one -> items.add(one.item(from)));
        if (from == Start.STORED) {
            sources.linksOf(Set.copyOf(items.all()), items::add);
        }
        Map<String, SourceRecord> records = sources.find(from, items.all());
        Map<String, Replay> earlier = journal.all();
        int run = 1;
        Plan plan = Plan.of(selector, selection, from, records, code(), purpose);
        while (force && earlier.containsKey(plan.replayId())) {
            run++;
            plan = Plan.of(selector, selection, from, records, code(), purpose + " " + run);
        }
        return new Prepared(plan, selection.chosen(), Optional.ofNullable(earlier.get(plan.replayId())));
    }

    private static List<String> code() {
        return List.of(ReceivedReader.MAKER, DocumentEnricher.MAKER).stream()
                .map(Maker::toString)
                .toList();
    }

    /** Runs a replay from its beginning. */
    public Replay run(Prepared prepared, RunOptions options) {
        Replay begun = receipts.begin(prepared.plan(), prepared.chosen());
        journal.write(begun);
        journal.write(prepared.plan());
        return run(begun, prepared.plan(), new ReplayAccount(prepared.plan().expected()), options, false);
    }

    /** Goes on with a replay that was paused, or whose process was killed. */
    public Replay resume(String replayId, RunOptions options) {
        Replay begun = begun(replayId);
        if (begun.getPhase() != ReplayPhase.PAUSED && begun.getPhase() != ReplayPhase.RUNNING) {
            throw new ReplayException("replay " + replayId + " is " + begun.getPhase() + " and cannot be resumed");
        }
        List<ReplayOutcome> written = journal.outcomes(replayId);
        Map<String, Set<String>> expected = expected(written);
        ReplayAccount account = account(begun, written, expected);
        Map<String, String> digests = new TreeMap<>();
        written.stream().filter(Replays::isOfAnItem).forEach(item -> digests.put(item.getItem(), item.getDigest()));
        Plan plan = plan(begun, expected, digests);
        Replay again = receipts.at(begun, account, ReplayPhase.RUNNING);
        journal.write(again);
        return run(begun, plan, account, options, true);
    }

    private static Map<String, Set<String>> expected(List<ReplayOutcome> written) {
        Map<String, Set<String>> expected = new TreeMap<>();
        written.stream().filter(Replays::isOfAnItem).forEach(item -> expected.put(item.getItem(), documents(item)));
        return expected;
    }

    /** How it stands by what was written down; letters that came through before their process could say so are closed. */
    private ReplayAccount account(Replay begun, List<ReplayOutcome> written, Map<String, Set<String>> expected) {
        var account = new ReplayAccount(expected);
        written.forEach(account::enter);
        if (Start.of(begun.getStage()) == Start.DEAD_LETTERS) {
            try (var letters = new SentLetters(scan, begun.getReplayId(), journal)) {
                letters.closeRest(account.done());
            }
        }
        return account;
    }

    /** What a replay has written down itself, each item once: what the enricher tells of its documents bears its maker. */
    private static boolean isOfAnItem(ReplayOutcome outcome) {
        return outcome.getMadeBy() == null;
    }

    private static Set<String> documents(ReplayOutcome item) {
        String documents = item.getDocumentId() == null ? "" : item.getDocumentId();
        return documents.isEmpty() ? Set.of() : Set.of(documents.split(" ", -1));
    }

    /** The rest of a plan, its records looked up anew: the same bytes may lie elsewhere by now. */
    private Plan plan(Replay begun, Map<String, Set<String>> expected, Map<String, String> digests) {
        Start start = Start.of(begun.getStage());
        var records = new TreeMap<String, SourceRecord>();
        sources.find(start, digests.keySet())
                .forEach((item, found) -> records.put(
                        item,
                        new SourceRecord(
                                item,
                                found.source(),
                                found.partition(),
                                found.offset(),
                                digests.get(item),
                                found.target())));
        return new Plan(
                begun.getReplayId(),
                begun.getSelection(),
                start,
                (int) begun.getRequested(),
                records,
                expected,
                begun.getMissing(),
                begun.getGone());
    }

    private Replay run(Replay begun, Plan plan, ReplayAccount account, RunOptions options, boolean resumed) {
        ReplayPhase phase;
        try (var run = new ReplayRun(scan, plan, account, journal, options, resumed)) {
            phase = run.run();
        }
        Replay receipt = receipts.at(begun, account, phase);
        journal.write(receipt);
        return receipt;
    }

    /** Stops a replay for good, also one that runs in another process; what is done stays done. */
    public Replay cancel(String replayId) {
        return stop(replayId, ReplayPhase.CANCELLED);
    }

    /** Stops a replay that runs in another process, so that it can be resumed. */
    public Replay pause(String replayId) {
        return stop(replayId, ReplayPhase.PAUSED);
    }

    private Replay stop(String replayId, ReplayPhase phase) {
        Replay begun = begun(replayId);
        if (begun.getPhase() != ReplayPhase.RUNNING && begun.getPhase() != ReplayPhase.PAUSED) {
            throw new ReplayException("replay " + replayId + " is " + begun.getPhase() + " already");
        }
        List<ReplayOutcome> written = journal.outcomes(replayId);
        ReplayAccount account = account(begun, written, expected(written));
        Replay receipt = receipts.at(begun, account, phase);
        journal.write(receipt);
        return receipt;
    }

    private Replay begun(String replayId) {
        return journal.find(replayId)
                .orElseThrow(() -> new ReplayException(ReplayException.Kind.UNKNOWN, "there is no replay " + replayId));
    }

    /** How every replay stands, the oldest first. */
    public List<Replay> all() {
        return journal.all().values().stream()
                .sorted(Comparator.comparing(Replay::getBegan))
                .toList();
    }

    @Override
    public void close() {
        journal.close();
    }
}
