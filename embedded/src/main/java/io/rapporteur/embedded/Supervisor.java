package io.rapporteur.embedded;

import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps child processes running: one that has ended, or does not answer for long, is started again, in the order in which they
 * need each other. What cannot be brought back is told once, and the supervisor rests.
 */
final class Supervisor implements AutoCloseable {

    /** Between two questions, and the time-out of each. */
    static final Duration ASK_EVERY = Duration.ofSeconds(5);

    /** Generous: a machine that is short of everything is slow before it is dead. */
    static final Duration MAX_SILENCE = Duration.ofSeconds(30);

    private static final Logger LOGGER = LoggerFactory.getLogger(Supervisor.class);
    private static final Duration LOOK_EVERY = Duration.ofMillis(200);
    private static final Duration CLOSE_TIME = Duration.ofSeconds(8);

    private final List<Supervised> children = new ArrayList<>();
    private final Consumer<String> told;
    private final CountDownLatch stop = new CountDownLatch(1);
    private final CompletableFuture<Void> failed = new CompletableFuture<>();
    private final Thread thread = new Thread(this::watch, "supervisor");

    private Supervisor(
            List<? extends SupervisedChild> inOrder, Duration askEvery, Duration silence, Consumer<String> told) {
        long now = System.nanoTime();
        inOrder.forEach(child -> children.add(new Supervised(child, new Liveness(askEvery, silence, now))));
        this.told = told;
    }

    /**
     * Begins to watch.
     *
     * @param inOrder each after those that it needs
     * @param told hears a sentence for each restart
     */
    static Supervisor over(
            List<? extends SupervisedChild> inOrder, Duration askEvery, Duration silence, Consumer<String> told) {
        var supervisor = new Supervisor(inOrder, askEvery, silence, told);
        supervisor.thread.setDaemon(true);
        supervisor.thread.start();
        return supervisor;
    }

    /** Completes, exceptionally and with a {@link BackingServiceFailedException}, when a child cannot be brought back. */
    CompletableFuture<Void> failed() {
        return failed;
    }

    /** Ends the watching, so that the children may be stopped; a restart under way is broken off. */
    @Override
    public void close() {
        stop.countDown();
        thread.interrupt();
        try {
            thread.join(CLOSE_TIME.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void watch() {
        try {
            while (!stop.await(LOOK_EVERY.toMillis(), TimeUnit.MILLISECONDS)) {
                for (Supervised child : children) {
                    child.look();
                }
            }
        } catch (InterruptedException closed) {
            LOGGER.atDebug().log("supervisor ends");
        } catch (BackingServiceFailedException e) {
            LOGGER.atError().setCause(e).log("a part cannot be brought back");
            failed.completeExceptionally(e);
        } catch (RuntimeException | Error e) {
            LOGGER.atError().setCause(e).log("supervisor stops");
            failed.completeExceptionally(e);
        }
    }

    /** One of the children, with what its restarts follow. */
    private final class Supervised {

        private final SupervisedChild child;
        private final Liveness liveness;
        private final RestartIntensity intensity = new RestartIntensity();

        Supervised(SupervisedChild child, Liveness liveness) {
            this.child = child;
            this.liveness = liveness;
        }

        void look() throws InterruptedException {
            if (!child.isRunning()) {
                restart(child.condition());
            } else if (liveness.isDue(System.nanoTime())) {
                ask();
            }
        }

        private void ask() throws InterruptedException {
            try {
                child.ask();
                liveness.answered(System.nanoTime());
            } catch (IOException | SQLException silence) {
                LOGGER.atInfo()
                        .addKeyValue("part", child.name())
                        .addKeyValue("reason", silence)
                        .log("no answer");
                if (liveness.isTooLongSilent(System.nanoTime())) {
                    restart("did not answer for " + liveness.limit().toSeconds() + " s (" + silence.getMessage() + ")");
                }
            }
        }

        private void restart(String reason) throws InterruptedException {
            long began = System.nanoTime();
            LOGGER.atInfo()
                    .addKeyValue("part", child.name())
                    .addKeyValue("reason", reason)
                    .log("starting again");
            Optional<String> failure = Optional.of(reason);
            for (int attempts = 0; failure.isPresent(); attempts++) {
                pause(attempts, failure.get());
                failure = start(reason);
            }
            liveness.answered(System.nanoTime());
            double seconds = (System.nanoTime() - began) / 1e9;
            told.accept(String.format(Locale.ROOT, "%s %s; started again in %.1f s", child.name(), reason, seconds));
            LOGGER.atInfo().addKeyValue("part", child.name()).log("runs again");
        }

        /** Waits before the next attempt, or gives up: attempts that take long are no reason to try for ever. */
        private void pause(int attempts, String lastFailure) throws InterruptedException {
            Optional<Duration> pause = intensity.pauseAfterFailure(System.nanoTime());
            if (attempts == RestartIntensity.MAX_RESTARTS || pause.isEmpty()) {
                throw new BackingServiceFailedException(
                        "the %s cannot be kept running, %d restarts did not help: it %s"
                                .formatted(child.name(), RestartIntensity.MAX_RESTARTS, lastFailure),
                        null);
            }
            if (stop.await(pause.get().toMillis(), TimeUnit.MILLISECONDS)) {
                throw new InterruptedException("closed");
            }
        }

        /** One attempt, and what it failed with. */
        private Optional<String> start(String reason) throws InterruptedException {
            try {
                child.restart();
                return Optional.empty();
            } catch (GoneException e) {
                throw new BackingServiceFailedException(
                        "the %s %s and cannot be started again: %s".formatted(child.name(), reason, e.getMessage()), e);
            } catch (RuntimeException e) {
                if (stop.getCount() == 0) {
                    throw new InterruptedException("closed");
                }
                LOGGER.atInfo().setCause(e).addKeyValue("part", child.name()).log("not started");
                return Optional.of("could not be started: " + causes(e));
            }
        }

        private static String causes(Throwable failure) {
            var messages = new ArrayList<String>();
            for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
                messages.add(String.valueOf(cause.getMessage()));
            }
            return messages.stream().collect(joining(": "));
        }
    }
}
