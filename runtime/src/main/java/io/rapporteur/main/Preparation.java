package io.rapporteur.main;

import io.rapporteur.provision.Provisioning;
import io.rapporteur.service.Cluster;
import io.rapporteur.service.Failures;
import io.rapporteur.service.Restarts;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What must be there before a service serves. What is away is waited for, with a line for each attempt, so long and no longer. */
public final class Preparation {

    private static final Logger LOGGER = LoggerFactory.getLogger(Preparation.class);

    private final Runnable steps;
    private final Predicate<Throwable> mayPass;
    private final Restarts attempts = new Restarts();

    private Preparation(Runnable steps, Predicate<Throwable> mayPass) {
        this.steps = steps;
        this.mayPass = mayPass;
    }

    /** Says what the brokers lack, creates topics and subjects that are missing and checks the others. */
    public static Preparation of(Cluster cluster) {
        return new Preparation(
                () -> {
                    Provisioning.shortcomings(cluster).forEach(Preparation::warn);
                    Provisioning.run(cluster);
                },
                Failures::isTransient);
    }

    /** Steps of a service's own, safe to repeat; {@code mayPass} tells which failures are worth another attempt. */
    public static Preparation of(Runnable steps, Predicate<Throwable> mayPass) {
        return new Preparation(steps, mayPass);
    }

    /** Runs the steps until they succeed; throws the last failure when it will not pass, or has not in some minutes. */
    public void run() throws InterruptedException {
        while (true) {
            try {
                steps.run();
                return;
            } catch (RuntimeException e) {
                TimeUnit.MILLISECONDS.sleep(pause(e).toMillis());
            }
        }
    }

    private Duration pause(RuntimeException failure) {
        Optional<Duration> pause =
                mayPass.test(failure) ? attempts.pauseAfterFailure(System.nanoTime()) : Optional.empty();
        if (pause.isEmpty()) {
            throw failure;
        }
        LOGGER.atWarn()
                .addKeyValue("reason", failure.getMessage())
                .addKeyValue("pause", pause.get())
                .log("not ready to start, trying again");
        return pause.get();
    }

    private static void warn(String shortcoming) {
        LOGGER.atWarn().addKeyValue("reason", shortcoming).log("the cluster gives less than is needed");
    }
}
