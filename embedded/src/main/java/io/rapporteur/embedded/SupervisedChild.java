package io.rapporteur.embedded;

import java.io.IOException;
import java.sql.SQLException;

/** A child process as its supervisor sees it. */
interface SupervisedChild {

    /** What people call it: {@code database}. */
    String name();

    /** Whether the process is there, answering or not. */
    boolean isRunning();

    /** How the process ended, or that it runs. */
    String condition();

    /** Asks for a sign of life; fails when none comes within some seconds. */
    void ask() throws IOException, SQLException, InterruptedException;

    /**
     * Starts it again on the same port and folder, ending what is left of it; returns when it answers.
     *
     * @throws GoneException when no further attempt can help
     * @throws RuntimeException when this attempt failed, with the end of the program's log
     */
    void restart();
}
