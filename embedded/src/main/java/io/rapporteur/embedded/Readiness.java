package io.rapporteur.embedded;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** Waits for a child process to answer. */
final class Readiness {

    private static final Duration PAUSE = Duration.ofMillis(40);

    private Readiness() {}

    /** A question that throws until there is an answer. */
    interface Question<T> {
        T ask() throws IOException, SQLException, InterruptedException;
    }

    /** Asks until there is an answer, the program has ended or the time is over. */
    static <T> T await(Duration limit, ChildProcess process, Question<T> question) {
        long end = System.nanoTime() + limit.toNanos();
        try {
            while (true) {
                process.checkRunning();
                try {
                    return question.ask();
                } catch (IOException | SQLException notYet) {
                    if (System.nanoTime() > end) {
                        throw new IllegalStateException("no answer within " + limit.toSeconds() + " s", notYet);
                    }
                }
                TimeUnit.MILLISECONDS.sleep(PAUSE.toMillis());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting for an answer", e);
        }
    }
}
