package io.rapporteur.app.command;

import io.rapporteur.app.terminal.Console;
import io.rapporteur.runtime.service.Exit;
import java.util.Objects;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** What every command has: the console, the options that all share, and an exit that becomes the process's status. */
@Command(
        mixinStandardHelpOptions = true,
        versionProvider = VersionProvider.class,
        sortOptions = false,
        optionListHeading = "%nOptions:%n",
        parameterListHeading = "%n",
        descriptionHeading = "%n",
        usageHelpAutoWidth = true)
abstract class BaseCommand implements Callable<Integer> {

    @Mixin
    private GlobalOptions global = new GlobalOptions();

    private final Console console;

    BaseCommand(Console console) {
        this.console = Objects.requireNonNull(console, "console");
    }

    /** Does the work. */
    protected abstract Exit run() throws Exception;

    protected final Console console() {
        return console;
    }

    final boolean verbose() {
        return global.verbose();
    }

    @Override
    public final Integer call() throws Exception {
        return run().code();
    }
}
