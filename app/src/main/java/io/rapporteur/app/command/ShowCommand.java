package io.rapporteur.app.command;

import io.rapporteur.app.instance.StoredTables;
import io.rapporteur.app.page.DocumentPage;
import io.rapporteur.app.page.PageJson;
import io.rapporteur.app.page.PageLines;
import io.rapporteur.app.page.StoredPages;
import io.rapporteur.app.terminal.Console;
import io.rapporteur.app.terminal.ManyLines;
import io.rapporteur.query.StoredWithdrawal;
import io.rapporteur.runtime.service.Exit;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "show",
        header = "Show a stored document: structure, citations, what it cites and what cites it.",
        description = "Citations are coloured, or stand in [brackets] where there is no colour.",
        footer = {
            "",
            "Examples:",
            "  rapporteur show A/RES/64/293",
            "  rapporteur show A/RES/64/293@en --json | jq .cites"
        })
final class ShowCommand extends BaseCommand {

    @Mixin
    private ClusterOptions options = new ClusterOptions();

    @Option(names = "--json", description = "Print one JSON object.")
    private boolean json;

    @Option(names = "--explain", description = "Say of each citation which rule decided and what else was considered.")
    private boolean explain;

    @Parameters(paramLabel = "SYMBOL", description = "Symbol or document id.")
    private String symbol = "";

    ShowCommand(Console console) {
        super(console);
    }

    @Override
    protected Exit run() {
        return StoredTables.inOneMoment(options.database(), tables -> {
            var pages = new StoredPages(tables);
            Optional<DocumentPage> page = pages.find(symbol);
            if (page.isEmpty()) {
                pages.withdrawal(symbol).ifPresentOrElse(this::sayWithdrawn, () -> sayMissing(pages));
                return Exit.FAILED;
            }
            ManyLines lines = console().lines();
            if (json) {
                PageJson.print(page.get(), lines);
            } else {
                PageLines.print(page.get(), console().style(), explain, lines);
                lines.flush();
            }
            return Exit.OK;
        });
    }

    private void sayWithdrawn(StoredWithdrawal withdrawal) {
        console()
                .say(console().style().red("rapporteur:") + " document " + withdrawal.documentId() + " was "
                        + withdrawal.inWords());
        console().say("It comes back with: rapporteur withdraw --undo '" + withdrawal.documentId() + "'");
    }

    private void sayMissing(StoredPages pages) {
        long citations = pages.citations(symbol.replaceAll("\\s+", ""));
        String cited = citations == 0
                ? ""
                : "; it is cited here " + citations + (citations == 1 ? " time" : " times") + ": drop it to hold it";
        console().say(console().style().red("rapporteur:") + " no document " + symbol + " is stored" + cited);
        List<String> like = pages.like(symbol);
        if (!like.isEmpty()) {
            console().say("Stored are: " + String.join(", ", like));
        }
    }
}
