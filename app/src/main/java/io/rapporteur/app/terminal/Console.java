package io.rapporteur.app.terminal;

import java.io.PrintWriter;
import java.util.Objects;

/**
 * Where a command prints: results to {@code out}, everything that is said about the work to {@code err}, so that results can be
 * piped.
 *
 * @param style colour of {@code out}; plain unless a person looks at it
 * @param interactive whether a person looks at {@code err}, so that a line may be drawn again and again
 */
public record Console(PrintWriter out, PrintWriter err, Style style, boolean interactive) {

    public Console {
        Objects.requireNonNull(out, "out");
        Objects.requireNonNull(err, "err");
        Objects.requireNonNull(style, "style");
    }

    /** Prints a line of the result. */
    public void print(String line) {
        out.println(line);
        out.flush();
    }

    /** Says something about the work. */
    public void say(String line) {
        err.println(line);
        err.flush();
    }
}
