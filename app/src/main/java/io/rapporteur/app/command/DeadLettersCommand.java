package io.rapporteur.app.command;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

@Command(
        name = "dead-letters",
        mixinStandardHelpOptions = true,
        versionProvider = VersionProvider.class,
        header = "Look at what could not be processed, send it again or give it up.",
        description =
                "Open letters are those that nobody has redriven or dropped; docs/dead-letters.md lists the reasons.",
        synopsisSubcommandLabel = "COMMAND",
        commandListHeading = "%nCommands:%n",
        optionListHeading = "%nOptions:%n",
        descriptionHeading = "%n",
        usageHelpAutoWidth = true,
        footer = {
            "",
            "Examples:",
            "  rapporteur dead-letters list --stage ingest --newer-than 1d",
            "  rapporteur dead-letters show rapporteur.dead-letters-2-17",
            "  rapporteur dead-letters redrive --reason UNEXPECTED",
            "  rapporteur dead-letters drop --name '*.tmp' --note 'not documents'"
        })
final class DeadLettersCommand implements Runnable {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "name a command: list, show, redrive or drop");
    }
}
