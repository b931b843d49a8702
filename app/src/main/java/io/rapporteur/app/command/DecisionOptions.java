package io.rapporteur.app.command;

import io.rapporteur.app.terminal.CommandException;
import io.rapporteur.replay.letters.LetterFilter;
import io.rapporteur.runtime.service.Exit;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What every decision on letters asks for. */
final class DecisionOptions {

    @Option(names = "--all", description = "Mean every open letter.")
    private boolean all;

    @Option(names = "--note", paramLabel = "TEXT", description = "Why; recorded with the decision.")
    private @Nullable String note;

    @Nullable
    String note() {
        return note;
    }

    /** The filter, unless it means everything and nobody said so. */
    LetterFilter checked(LetterFilter filter) {
        if (filter.isEmpty() && !all) {
            throw new CommandException(
                    Exit.USAGE, "say which letters: --id, --name, --stage, --reason, an age, or --all");
        }
        if (!filter.isEmpty() && all) {
            throw new CommandException(Exit.USAGE, "--all means every letter and takes no filter");
        }
        return filter;
    }
}
