package io.rapporteur.app.replay;

import io.rapporteur.app.terminal.Console;
import io.rapporteur.event.ReplayOutcome;
import io.rapporteur.replay.stream.ReplayListener;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;

/** Shows how a replay goes on: a bar for a terminal, a line now and then for logs and pipes. */
final class ReplayProgress implements ReplayListener, AutoCloseable {

    /** Lines are told at each of so many steps. */
    private static final int STEPS = 10;

    private final Console console;
    private final String what;
    private final @Nullable ProgressBar bar;
    private int told;

    ReplayProgress(Console console, String what, int total) {
        this.console = console;
        this.what = what;
        bar = console.interactive()
                ? new ProgressBarBuilder()
                        .setTaskName(what)
                        .setInitialMax(total)
                        .setStyle(ProgressBarStyle.ASCII)
                        .setUpdateIntervalMillis(200)
                        .build()
                : null;
    }

    @Override
    public void heard(ReplayOutcome outcome) {
        if (bar != null) {
            bar.setExtraMessage(" " + outcome.getItem());
        }
    }

    @Override
    public void at(int finished, int total) {
        if (bar != null) {
            bar.stepTo(finished);
            return;
        }
        int step = total == 0 ? 0 : (int) ((long) STEPS * finished / total);
        if (step > told) {
            told = step;
            console.say(what + ": " + finished + " of " + total);
        }
    }

    @Override
    public void close() {
        if (bar != null) {
            bar.setExtraMessage("");
            bar.close();
        }
    }
}
