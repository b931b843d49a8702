package io.rapporteur.app.replay;

import io.rapporteur.app.follow.AvroJson;
import io.rapporteur.app.follow.TopicReader;
import io.rapporteur.app.terminal.Console;
import io.rapporteur.app.terminal.Json;
import io.rapporteur.event.Replay;
import io.rapporteur.event.ReplayPhase;
import io.rapporteur.replay.Plan;
import io.rapporteur.replay.Selector;
import io.rapporteur.replay.Start;
import io.rapporteur.replay.stream.Comparison;
import io.rapporteur.replay.stream.Comparisons;
import io.rapporteur.replay.stream.Replays;
import io.rapporteur.replay.stream.Replays.Prepared;
import io.rapporteur.replay.stream.RunOptions;
import io.rapporteur.runtime.service.Cluster;
import io.rapporteur.runtime.service.Exit;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;

/**
 * Does what a person asks of replays, and tells it.
 *
 * @param limit records after which a replay pauses
 * @param patience how long nothing may move before it pauses
 * @param json whether results are printed as JSON
 */
public record ReplayDesk(
        Cluster cluster, int limit, Duration patience, ReceiptFile receiptFile, boolean json, Console console) {

    public ReplayDesk {
        Objects.requireNonNull(cluster, "cluster");
        Objects.requireNonNull(patience, "patience");
        Objects.requireNonNull(receiptFile, "receiptFile");
        Objects.requireNonNull(console, "console");
    }

    private TopicReader reading() {
        return new TopicReader(cluster, console);
    }

    /** Says what a replay would do, and does nothing. */
    public Exit foresee(Selector selector, Start start) {
        try (var reading = reading();
                var replays = new Replays(reading.scan(), Clock.systemUTC())) {
            Prepared prepared = replays.prepare(selector, start, false).askedAs(SelectorOptions.text(selector));
            Plan plan = prepared.plan();
            List<String> lines = new ArrayList<>();
            plan.missing().forEach(name -> lines.add(console.style().red("not found") + " " + name));
            plan.expired().forEach(gone -> lines.add(console.style().red("expired") + " " + gone));
            plan.records()
                    .values()
                    .forEach(record -> lines.add("would send " + record.item() + " of " + record.source() + "-"
                            + record.partition() + "-" + record.offset() + " to " + record.target()));
            lines.forEach(console::print);
            console.say("replay " + plan.replayId() + ", nothing sent: requested " + plan.requested() + ", found "
                    + plan.records().size() + ", missing " + plan.missing().size() + ", expired "
                    + plan.expired().size());
            return plan.missing().isEmpty() && plan.expired().isEmpty() ? Exit.OK : Exit.FAILED;
        }
    }

    /** Begins a replay and follows it to its end; one that was begun before is not begun again. */
    public Exit begin(Selector selector, Start start, boolean force) {
        try (var reading = reading();
                var replays = new Replays(reading.scan(), Clock.systemUTC())) {
            Prepared prepared = replays.prepare(selector, start, force).askedAs(SelectorOptions.text(selector));
            if (prepared.earlier().isPresent()) {
                return refuse(prepared.earlier().get());
            }
            int total = prepared.plan().records().size();
            return follow(total, "replayed", options -> replays.run(prepared, options));
        }
    }

    private Exit refuse(Replay earlier) {
        String id = earlier.getReplayId();
        boolean open = earlier.getPhase() == ReplayPhase.PAUSED || earlier.getPhase() == ReplayPhase.RUNNING;
        print(earlier);
        console.say(
                open
                        ? "nothing sent: the same replay is " + ReceiptPage.phase(earlier)
                                + "; rapporteur replay --resume " + id + " goes on with it"
                        : "nothing sent: the same bytes were replayed by the same code before; --force does it once more");
        return open ? Exit.FAILED : ReceiptPage.exit(earlier);
    }

    /** Goes on with a replay that was paused. */
    public Exit resume(String replayId) {
        try (var reading = reading();
                var replays = new Replays(reading.scan(), Clock.systemUTC())) {
            return follow(0, "replayed", options -> replays.resume(replayId, options));
        }
    }

    /** Stops a replay, for good or to be resumed. */
    public Exit stop(String replayId, boolean forGood) {
        try (var reading = reading();
                var replays = new Replays(reading.scan(), Clock.systemUTC())) {
            Replay receipt = forGood ? replays.cancel(replayId) : replays.pause(replayId);
            print(receipt);
            console.say(ReceiptPage.tally(receipt));
            return Exit.OK;
        }
    }

    /** Lists all replays. */
    public Exit list() {
        try (var reading = reading();
                var replays = new Replays(reading.scan(), Clock.systemUTC())) {
            List<Replay> all = replays.all();
            if (json) {
                console.print(Json.page(all.stream().map(AvroJson::of).toList()));
            } else if (!all.isEmpty()) {
                ReceiptPage.table(all, console.style()).forEach(console::print);
            }
            console.say(all.size() + (all.size() == 1 ? " replay" : " replays"));
            return Exit.OK;
        }
    }

    /** Compares what the code of this process reads with what is live, and changes nothing live. */
    public Exit compare(Selector selector, Start start) {
        try (var reading = reading();
                var comparisons = new Comparisons(reading.scan(), Clock.systemUTC())) {
            Prepared prepared = comparisons.prepare(selector, start).askedAs(SelectorOptions.text(selector));
            int total = prepared.plan().records().size();
            Comparison comparison;
            try (var progress = new ReplayProgress(console, "compared", total)) {
                comparison = comparisons.compare(prepared, done -> progress.at(done, total));
            }
            if (json) {
                console.print(Json.page(ComparisonPage.json(comparison)));
            } else {
                ComparisonPage.lines(comparison, console.style()).forEach(console::print);
            }
            Replay receipt = comparison.receipt();
            if (receipt.getChanged() > 0) {
                console.say("rapporteur replay --promote " + receipt.getReplayId() + " makes it live, --discard "
                        + receipt.getReplayId() + " removes it");
            }
            return close(receipt, !json);
        }
    }

    /** Makes the results of a comparison live in one step. */
    public Exit promote(String replayId) {
        try (var reading = reading();
                var comparisons = new Comparisons(reading.scan(), Clock.systemUTC())) {
            return follow(0, "promoted", options -> comparisons.promote(replayId, options));
        }
    }

    /** Takes the results of a comparison away. */
    public Exit discard(String replayId) {
        try (var reading = reading();
                var comparisons = new Comparisons(reading.scan(), Clock.systemUTC())) {
            return close(comparisons.discard(replayId), true);
        }
    }

    private Exit follow(int total, String what, Function<RunOptions, Replay> work) {
        try (var stop = new StopSignal()) {
            Replay receipt;
            try (var progress = new ReplayProgress(console, what, total)) {
                receipt = work.apply(new RunOptions(limit, patience, stop, progress));
            }
            return close(receipt, true);
        }
    }

    private Exit close(Replay receipt, boolean shown) {
        if (shown) {
            print(receipt);
        }
        console.say("receipt " + receiptFile.write(receipt));
        if (receipt.getPhase() == ReplayPhase.PAUSED) {
            console.say("paused; rapporteur replay --resume " + receipt.getReplayId() + " goes on with it");
        }
        console.say(ReceiptPage.tally(receipt));
        return ReceiptPage.exit(receipt);
    }

    private void print(Replay receipt) {
        if (json) {
            console.print(Json.page(AvroJson.of(receipt)));
        } else {
            ReceiptPage.lines(receipt, console.style()).forEach(console::print);
        }
    }
}
