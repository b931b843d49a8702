package io.rapporteur.app.command;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

@Command(
        name = "rapporteur",
        mixinStandardHelpOptions = true,
        versionProvider = VersionProvider.class,
        header = "Reads the documents of intergovernmental bodies: structure, citations, links.",
        synopsisSubcommandLabel = "COMMAND",
        commandListHeading = "%nCommands:%n",
        optionListHeading = "%nOptions:%n",
        usageHelpAutoWidth = true,
        footer = {
            "",
            "Examples:",
            "  rapporteur run                      start everything and read the samples",
            "  rapporteur run --exit resolution.pdf",
            "  rapporteur ingest folder/           hand files to a running instance",
            "  rapporteur extract --out out/ folder/",
            "  rapporteur show A/RES/64/293",
            "",
            "Exit status:",
            "  0  everything that was named is done",
            "  1  something that was named was not found or failed",
            "  2  wrong arguments or settings",
            "  3  a service stopped by itself",
            "  4  a service did not stop in its time",
            "",
            "Colour is used on a terminal only; NO_COLOR turns it off."
        })
final class RapporteurCommand implements Runnable {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "name a command");
    }
}
