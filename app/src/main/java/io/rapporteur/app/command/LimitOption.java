package io.rapporteur.app.command;

import io.rapporteur.app.terminal.CommandException;
import io.rapporteur.runtime.service.Exit;
import picocli.CommandLine.Option;

/** How much to print. */
final class LimitOption {

    @Option(
            names = "--limit",
            paramLabel = "N",
            defaultValue = "50",
            description = "Print no more than so many (default: ${DEFAULT-VALUE}).")
    private int limit = 50;

    int value() {
        if (limit < 1) {
            throw new CommandException(Exit.USAGE, "--limit must be >= 1, got: " + limit);
        }
        return limit;
    }

    /** A sentence on what was left out, or how much there is. */
    static String account(long shown, long total, String what) {
        return shown < total ? shown + " of " + total + " " + what + "; --limit shows more" : total + " " + what;
    }
}
