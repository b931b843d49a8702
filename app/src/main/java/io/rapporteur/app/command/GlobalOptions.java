package io.rapporteur.app.command;

import picocli.CommandLine.Option;

/** Options that every command takes. */
final class GlobalOptions {

    @Option(
            names = {"-v", "--verbose"},
            description = "Say more: log from INFO on, stack traces of failures.")
    private boolean verbose;

    boolean verbose() {
        return verbose;
    }
}
