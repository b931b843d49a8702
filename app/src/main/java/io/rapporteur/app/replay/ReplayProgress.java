package io.rapporteur.app.replay;

import io.rapporteur.app.terminal.Bar;
import io.rapporteur.app.terminal.Console;
import io.rapporteur.event.ReplayOutcome;
import io.rapporteur.replay.stream.ReplayListener;
import org.jspecify.annotations.Nullable;

/** Shows how a replay or a rebuild goes on: a bar for a terminal, a line now and then for logs and pipes. */
public final class ReplayProgress implements ReplayListener, AutoCloseable {

    /** Lines are told at each of so many steps. */
    private static final int STEPS = 10;

    private final Console console;
    private final String what;
    private final @Nullable Bar bar;
    private int told;

    public ReplayProgress(Console console, String what, int total) {
        this.console = console;
        this.what = what;
        bar = console.interactive() ? new Bar(what, total, true) : null;
    }

    @Override
    public void heard(ReplayOutcome outcome) {
        if (bar != null) {
            bar.say(outcome.getItem());
        }
    }

    @Override
    public void at(int finished, int total) {
        at((long) finished, (long) total);
    }

    /** So many are finished of as many as are known by now. */
    public void at(long finished, long total) {
        if (bar != null) {
            bar.at(finished, total);
            return;
        }
        int step = total == 0 ? 0 : (int) (STEPS * finished / total);
        if (step > told) {
            told = step;
            console.say(what + ": " + finished + " of " + total);
        }
    }

    @Override
    public void close() {
        if (bar != null) {
            bar.close();
        }
    }
}
