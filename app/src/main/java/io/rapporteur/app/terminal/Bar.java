package io.rapporteur.app.terminal;

import io.rapporteur.runtime.text.Printable;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/** A bar that is drawn over itself, for a person who looks at standard error. What it says of data is printable. */
public final class Bar implements AutoCloseable {

    private static final int UPDATE_MS = 200;

    private final ProgressBar bar;

    /**
     * A bar that has begun.
     *
     * @param what what it counts
     * @param eta whether to say how long it will still take
     */
    public Bar(String what, long total, boolean eta) {
        ProgressBarBuilder builder = new ProgressBarBuilder()
                .setTaskName(Printable.line(what))
                .setInitialMax(total)
                .setStyle(ProgressBarStyle.ASCII)
                .setUpdateIntervalMillis(UPDATE_MS);
        bar = eta ? builder.build() : builder.hideEta().build();
    }

    /** So many are finished of as many as are known by now. */
    public void at(long finished, long total) {
        bar.maxHint(total);
        bar.stepTo(finished);
    }

    /** Says something behind the bar. */
    public void say(String text) {
        bar.setExtraMessage(" " + Printable.line(text));
    }

    @Override
    public void close() {
        bar.setExtraMessage("");
        bar.close();
    }
}
