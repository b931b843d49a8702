package io.rapporteur.app.command;

import io.rapporteur.app.citations.CitationList.Listing;
import io.rapporteur.app.citations.CitationPage;
import io.rapporteur.app.citations.FindingLine;
import io.rapporteur.app.instance.StoredTables;
import io.rapporteur.app.terminal.Console;
import io.rapporteur.query.Slice;
import io.rapporteur.runtime.service.Exit;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "findings",
        header =
                "List what cannot be right in the stored documents: links that contradict their words, impossible numbers.",
        footer = {
            "",
            "Examples:",
            "  rapporteur findings",
            "  rapporteur findings --limit 500 --json | jq -r .[].reason"
        })
final class FindingsCommand extends BaseCommand {

    @Mixin
    private ClusterOptions options = new ClusterOptions();

    @Mixin
    private LimitOption limit = new LimitOption();

    @Option(names = "--json", description = "Print one JSON array.")
    private boolean json;

    FindingsCommand(Console console) {
        super(console);
    }

    @Override
    protected Exit run() {
        return StoredTables.inOneMoment(options.database(), tables -> {
            Listing<FindingLine> findings = taker -> tables.findings()
                    .list(null, Slice.first(limit.value()))
                    .forEach(row -> taker.accept(FindingLine.of(row)));
            long shown = json
                    ? CitationPage.json(findings, console().lines())
                    : CitationPage.findings(
                            findings, console().style(), console().lines());
            console().say(LimitOption.account(shown, tables.findings().count(), "findings"));
            return Exit.OK;
        });
    }
}
