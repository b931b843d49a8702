package io.rapporteur.app.command;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What is done instead of a plain replay; one of these at most. */
final class ReplayAction {

    @Option(names = "--dry-run", description = "Say what would be sent, and send nothing.")
    boolean dryRun;

    @Option(
            names = "--compare",
            description =
                    "Read it with this version beside what is live, and tell the differences; nothing live changes.")
    boolean compare;

    @Option(names = "--promote", paramLabel = "ID", description = "Make a comparison live, all of it in one step.")
    @Nullable
    String promote;

    @Option(names = "--discard", paramLabel = "ID", description = "Remove a comparison.")
    @Nullable
    String discard;

    @Option(names = "--pause", paramLabel = "ID", description = "Stop a replay so that it can be resumed.")
    @Nullable
    String pause;

    @Option(names = "--resume", paramLabel = "ID", description = "Go on with a replay that was paused or killed.")
    @Nullable
    String resume;

    @Option(names = "--cancel", paramLabel = "ID", description = "Stop a replay for good; what is done stays done.")
    @Nullable
    String cancel;

    @Option(names = "--list", description = "List all replays.")
    boolean list;
}
