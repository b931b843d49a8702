package io.rapporteur.runtime.main;

import io.rapporteur.runtime.provision.Provisioning;
import io.rapporteur.runtime.retry.Retries;
import io.rapporteur.runtime.retry.RetryPause;
import io.rapporteur.runtime.retry.RetryPolicy;
import io.rapporteur.runtime.service.Cluster;
import io.rapporteur.runtime.service.Failures;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What must be there before a service serves. What is away is waited for, with a line for each attempt, for some minutes. */
public final class Preparation {

    private static final Logger LOGGER = LoggerFactory.getLogger(Preparation.class);

    private final List<Runnable> steps;
    private final Predicate<Throwable> mayPass;
    private final Retries retries = RetryPolicy.SERVICE.begin(System.nanoTime());
    private final RetryPause pause = RetryPause.whole();

    private Preparation(List<Runnable> steps, Predicate<Throwable> mayPass) {
        this.steps = steps;
        this.mayPass = mayPass;
    }

    /** Says what the brokers lack and does with topics and subjects what the mode says. */
    static Preparation of(Cluster cluster, Provisioning.Mode topics) {
        return new Preparation(
                List.of(
                        () -> Provisioning.shortcomings(cluster).forEach(Preparation::warn),
                        () -> Provisioning.run(cluster, topics)),
                Failures::isTransient);
    }

    /** A step of a service's own, safe to repeat; {@code mayPass} tells which failures are worth another attempt. */
    public static Preparation of(Runnable step, Predicate<Throwable> mayPass) {
        return new Preparation(List.of(step), mayPass);
    }

    /** Runs each step until it succeeds; throws the last failure when it will not pass, or has not in some minutes. */
    public void run() throws InterruptedException {
        for (Runnable step : steps) {
            boolean done = false;
            while (!done) {
                done = succeeds(step);
            }
        }
    }

    private boolean succeeds(Runnable step) throws InterruptedException {
        try {
            step.run();
            return true;
        } catch (RuntimeException e) {
            return pause.isStoppedWithin(pauseAfter(e));
        }
    }

    private Duration pauseAfter(RuntimeException failure) {
        Optional<Duration> next =
                mayPass.test(failure) ? retries.pauseAfterFailure(System.nanoTime()) : Optional.empty();
        if (next.isEmpty()) {
            throw failure;
        }
        LOGGER.atWarn()
                .addKeyValue("reason", failure.getMessage())
                .addKeyValue("pause", next.get())
                .log("not ready to start, trying again");
        return next.get();
    }

    private static void warn(String shortcoming) {
        LOGGER.atWarn().addKeyValue("reason", shortcoming).log("the cluster gives less than is needed");
    }
}
