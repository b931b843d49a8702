package io.rapporteur.runtime.retry;

import java.time.Duration;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Predicate;

/** Runs something until it succeeds, as often as a policy says. */
public final class RetryLoop {

    private final RetryPolicy policy;
    private final Predicate<Exception> mayPass;
    private final RetryPause pause;
    private final BiConsumer<Exception, Duration> told;

    /**
     * A loop that may be used for many things, one after the other.
     *
     * @param mayPass which failures are worth another attempt
     * @param told hears each failure that is followed by a retry, with the pause before it
     */
    public RetryLoop(
            RetryPolicy policy, Predicate<Exception> mayPass, RetryPause pause, BiConsumer<Exception, Duration> told) {
        this.policy = policy;
        this.mayPass = mayPass;
        this.pause = pause;
        this.told = told;
    }

    /** Something that may fail for the moment. */
    public interface Attempt<T> {
        T run() throws Exception;
    }

    /**
     * The result of the first attempt that succeeds.
     *
     * @throws Exception the last failure: at once when it will not pass, else when the policy ends or a stop comes
     */
    public <T> T run(Attempt<T> attempt) throws Exception {
        Retries retries = policy.begin(System.nanoTime());
        while (true) {
            try {
                return attempt.run();
            } catch (Exception e) {
                Optional<Duration> next =
                        mayPass.test(e) ? retries.pauseAfterFailure(System.nanoTime()) : Optional.empty();
                if (next.isEmpty()) {
                    throw e;
                }
                told.accept(e, next.get());
                if (pause.isStoppedWithin(next.get())) {
                    throw e;
                }
            }
        }
    }
}
