package io.rapporteur.api;

import java.io.IOException;
import java.time.Duration;

/** When an answer must be out: while it is written it holds a connection to the database, which others wait for. */
final class Deadline {

    static final Duration MAX_TIME = Duration.ofMinutes(2);

    private final long end = System.nanoTime() + MAX_TIME.toNanos();

    /** Fails when it has passed. */
    void check() throws IOException {
        if (System.nanoTime() > end) {
            throw new IOException("the answer was not read within " + MAX_TIME.toSeconds() + " s");
        }
    }
}
