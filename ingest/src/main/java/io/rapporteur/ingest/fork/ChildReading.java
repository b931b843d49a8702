package io.rapporteur.ingest.fork;

import java.io.IOException;
import java.io.StreamCorruptedException;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One file in one child: asked by one thread, watched over by another. */
final class ChildReading {

    private final Child child;
    private final ForkSettings settings;
    private final boolean fresh;
    private final Duration processorTimeBefore;
    private final long began = System.nanoTime();
    private volatile @Nullable Ending ending;

    ChildReading(Child child, ForkSettings settings) {
        this.child = child;
        this.settings = settings;
        this.fresh = child.isFresh();
        this.processorTimeBefore = child.processorTime().orElse(Duration.ZERO);
    }

    /** What came of it: the child's answer, or how it ended without one. */
    Result read(Request request) {
        try {
            return new Result(child.ask(request), null);
        } catch (StreamCorruptedException e) {
            child.kill();
            return ended(new Ending.Crashed("it answered nonsense: " + e.getMessage()));
        } catch (IOException e) {
            // Its pipe is closed: it is ending, or has ended.
            child.kill();
            return ended(ending(child.exitStatus()));
        }
    }

    private Result ended(Ending asSeenHere) {
        Ending asDecided = ending;
        return new Result(null, asDecided == null ? asSeenHere : asDecided);
    }

    private Ending ending(int status) {
        if (status == ChildMain.OUT_OF_MEMORY) {
            return new Ending.OutOfMemory(fresh);
        }
        return Ending.BY_OTHERS.contains(status)
                ? new Ending.Lost("a child process was ended from outside (exit status " + status + ")")
                : new Ending.Crashed("exit status " + status);
    }

    /** Looks at the clocks and ends what has used up its time. */
    void check() {
        Duration passed = Duration.ofNanos(System.nanoTime() - began);
        Optional<Duration> used = child.processorTime().map(now -> now.minus(processorTimeBefore));
        if (used.isPresent() && used.get().compareTo(settings.processorTime()) > 0) {
            end(new Ending.OutOfTime());
        } else if (passed.compareTo(settings.patience()) > 0) {
            end(new Ending.Lost(
                    "a child process did not answer in " + settings.patience().toSeconds()
                            + " s, in which it had "
                            + used.map(time -> time.toSeconds() + " s").orElse("an unknown part") + " of a processor"));
        }
    }

    private void end(Ending how) {
        if (ending == null) {
            ending = how;
        }
        child.kill();
    }

    /** An answer or an ending: one of the two. */
    record Result(@Nullable Answer answer, @Nullable Ending ending) {}
}
