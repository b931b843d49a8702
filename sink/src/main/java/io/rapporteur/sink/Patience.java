package io.rapporteur.sink;

import io.rapporteur.runtime.service.Stage;
import io.rapporteur.sink.store.SqlFailures;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tries again what may pass, with growing pauses, for a bounded time; a stop ends the waiting at once. */
final class Patience {

    private static final Logger LOGGER = LoggerFactory.getLogger(Patience.class);
    private static final Duration FIRST_PAUSE = Duration.ofMillis(100);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);

    private final Duration limit;
    private final CountDownLatch stop;
    private volatile boolean waiting;
    private volatile String lastFailure = "";

    Patience(Duration limit, CountDownLatch stop) {
        this.limit = limit;
        this.stop = stop;
    }

    /** Something that may fail for the moment. */
    interface Attempt<T> {
        T run() throws Exception;
    }

    /**
     * The result of the first attempt that succeeds.
     *
     * @throws Exception the last failure: at once when it will not pass, else when the time is up or the sink is stopped
     */
    <T> T until(Attempt<T> attempt) throws Exception {
        long deadline = System.nanoTime() + limit.toNanos();
        Duration pause = FIRST_PAUSE;
        while (true) {
            try {
                T result = attempt.run();
                waiting = false;
                return result;
            } catch (Exception e) {
                if (!SqlFailures.isTransient(e) || System.nanoTime() > deadline || stopped(pause)) {
                    throw e;
                }
                lastFailure = e.toString();
                waiting = true;
                LOGGER.atWarn()
                        .addKeyValue("stage", Stage.SINK.id())
                        .addKeyValue("reason", e.toString())
                        .log("trying again");
            }
            pause = pause.multipliedBy(2);
            pause = pause.compareTo(LONGEST_PAUSE) < 0 ? pause : LONGEST_PAUSE;
        }
    }

    /** Whether something has failed that is to be tried again. */
    boolean isWaiting() {
        return waiting;
    }

    /** What failed last. */
    String lastFailure() {
        return lastFailure;
    }

    private boolean stopped(Duration pause) throws InterruptedException {
        return stop.await(pause.toMillis(), TimeUnit.MILLISECONDS);
    }
}
