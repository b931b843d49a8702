package io.rapporteur.sink;

import io.rapporteur.runtime.retry.RetryLoop;
import io.rapporteur.runtime.retry.RetryPause;
import io.rapporteur.runtime.retry.RetryPolicy;
import io.rapporteur.runtime.service.Stage;
import io.rapporteur.sink.store.SqlFailures;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tries again what a database, a broker or a registry may take later, and tells whether the sink waits for one of them. */
final class SinkRetries {

    private static final Logger LOGGER = LoggerFactory.getLogger(SinkRetries.class);
    private static final Duration FIRST_PAUSE = Duration.ofMillis(100);
    private static final Duration MAX_PAUSE = Duration.ofSeconds(5);

    private final RetryLoop loop;
    private volatile boolean waiting;
    private volatile String lastFailure = "";

    /**
     * Retries of one sink.
     *
     * @param deadline how long one thing is tried
     * @param stop ends the waiting at once
     */
    SinkRetries(Duration deadline, CountDownLatch stop) {
        loop = new RetryLoop(
                RetryPolicy.exponential(FIRST_PAUSE, MAX_PAUSE).withDeadline(deadline),
                SqlFailures::isTransient,
                new RetryPause(stop),
                this::tell);
    }

    /** The result of the first attempt that succeeds, as {@link RetryLoop#run} says. */
    <T> T run(RetryLoop.Attempt<T> attempt) throws Exception {
        T result = loop.run(attempt);
        waiting = false;
        return result;
    }

    /** Whether something has failed that is to be tried again. */
    boolean isWaiting() {
        return waiting;
    }

    /** What failed last. */
    String lastFailure() {
        return lastFailure;
    }

    private void tell(Exception failure, Duration pause) {
        lastFailure = failure.toString();
        waiting = true;
        LOGGER.atWarn()
                .addKeyValue("stage", Stage.SINK.id())
                .addKeyValue("reason", failure.toString())
                .log("trying again");
    }
}
