package io.rapporteur.app.command;

import io.rapporteur.app.citations.CitationList.Listing;
import io.rapporteur.app.citations.CitationPage;
import io.rapporteur.app.citations.StoredCitations;
import io.rapporteur.app.instance.StoredTables;
import io.rapporteur.app.terminal.Console;
import io.rapporteur.query.Wanted;
import io.rapporteur.runtime.service.Exit;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "wanted",
        header = "List the documents that are cited most and not held: what to drop next.",
        footer = {"", "Examples:", "  rapporteur wanted", "  rapporteur wanted --limit 500 --json | jq -r .[].target"})
final class WantedCommand extends BaseCommand {

    @Mixin
    private ClusterOptions options = new ClusterOptions();

    @Mixin
    private LimitOption limit = new LimitOption();

    @Option(names = "--json", description = "Print one JSON array.")
    private boolean json;

    WantedCommand(Console console) {
        super(console);
    }

    @Override
    protected Exit run() {
        return StoredTables.inOneMoment(options.database(), tables -> {
            var citations = new StoredCitations(tables);
            Listing<Wanted> wanted = citations.wanted(limit.value());
            long shown = json
                    ? CitationPage.json(wanted, console().lines())
                    : CitationPage.wanted(wanted, console().style(), console().lines());
            console().say(LimitOption.account(shown, citations.wantedInAll(), "documents are wanted"));
            return Exit.OK;
        });
    }
}
