package io.rapporteur.app.command;

import java.time.Duration;
import picocli.CommandLine.Option;

/** How long to wait for outcomes. */
final class WaitOptions {

    @Option(
            names = "--timeout",
            paramLabel = "SECONDS",
            defaultValue = "120",
            description = "Give up when no further file has come to its end for so long (default: ${DEFAULT-VALUE}).")
    private int seconds;

    Duration patience() {
        return Duration.ofSeconds(seconds);
    }
}
