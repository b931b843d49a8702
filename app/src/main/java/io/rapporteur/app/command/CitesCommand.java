package io.rapporteur.app.command;

import io.rapporteur.app.citations.CitationList;
import io.rapporteur.app.citations.CitationPage;
import io.rapporteur.app.citations.StoredCitations;
import io.rapporteur.app.instance.StoredTables;
import io.rapporteur.app.terminal.Console;
import io.rapporteur.runtime.service.Exit;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@Command(
        name = "cites",
        header = "List what a stored document cites: place, function, pinpoint, whether it is held.",
        description = "The symbol may be written in any case and spacing.",
        footer = {"", "Examples:", "  rapporteur cites A/RES/64/293", "  rapporteur cites 's/res/2331 (2016)' --json"})
final class CitesCommand extends BaseCommand {

    @Mixin
    private ClusterOptions options = new ClusterOptions();

    @Mixin
    private CitationOptions listing = new CitationOptions();

    @Parameters(paramLabel = "SYMBOL", description = "Symbol or document id.")
    private String symbol = "";

    CitesCommand(Console console) {
        super(console);
    }

    @Override
    protected Exit run() {
        return StoredTables.inOneMoment(options.database(), tables -> {
            Optional<CitationList> found = new StoredCitations(tables).cites(symbol, listing.limit());
            if (found.isEmpty()) {
                console().say(console().style().red("rapporteur:") + " no document " + symbol + " is stored");
                return Exit.FAILED;
            }
            listing.print(found.get(), CitationPage::cites, console());
            return Exit.OK;
        });
    }
}
