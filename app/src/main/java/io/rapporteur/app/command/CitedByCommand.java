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
        name = "cited-by",
        header = "List who cites a document, held or not: place, function, pinpoint.",
        description = "The symbol may be written in any case and spacing.",
        footer = {
            "",
            "Examples:",
            "  rapporteur cited-by A/RES/64/293",
            "  rapporteur cited-by 's/res/2331 (2016)' --json"
        })
final class CitedByCommand extends BaseCommand {

    @Mixin
    private ClusterOptions options = new ClusterOptions();

    @Mixin
    private CitationOptions listing = new CitationOptions();

    @Parameters(paramLabel = "SYMBOL", description = "Symbol, or id of a treaty.")
    private String symbol = "";

    CitedByCommand(Console console) {
        super(console);
    }

    @Override
    protected Exit run() {
        return StoredTables.inOneMoment(options.database(), tables -> {
            Optional<CitationList> found = new StoredCitations(tables).citedBy(symbol, listing.limit());
            if (found.isEmpty()) {
                console()
                        .say(console().style().red("rapporteur:") + " " + symbol + " is neither cited nor stored here");
                return Exit.FAILED;
            }
            listing.print(found.get(), CitationPage::citedBy, console());
            return Exit.OK;
        });
    }
}
