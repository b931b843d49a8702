package io.rapporteur.app.drop;

import io.rapporteur.app.drop.Outcome.Failed;
import io.rapporteur.app.drop.Outcome.Unpacked;
import io.rapporteur.app.terminal.Bar;
import io.rapporteur.app.terminal.Console;
import io.rapporteur.runtime.service.Stage;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A bar that is drawn over itself, with what waits for each stage behind it: for a terminal. */
final class BarProgress implements Progress {

    private final Console console;
    private final Bar bar;
    private int finished;
    private int total;
    private final List<Failed> failed = new ArrayList<>();

    BarProgress(Console console, int total) {
        this.console = console;
        this.total = total;
        bar = new Bar("files", total, false);
    }

    @Override
    public void finished(Outcome outcome) {
        finished++;
        if (outcome instanceof Unpacked unpacked) {
            total += unpacked.entries();
        }
        bar.at(finished, total);
        if (outcome instanceof Failed failure) {
            failed.add(failure);
        }
    }

    @Override
    public void at(int finished, Map<Stage, Long> waiting) {
        bar.say("waiting: " + LineProgress.waiting(waiting));
    }

    /** Failures are told when the bar no longer draws over them. */
    @Override
    public void close() {
        bar.close();
        failed.forEach(failure -> console.say(failure.failure().line(console.style())));
    }
}
