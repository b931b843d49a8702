package io.rapporteur.app.command;

import io.rapporteur.app.status.Status;
import io.rapporteur.app.status.StatusPage;
import io.rapporteur.app.terminal.Console;
import io.rapporteur.app.terminal.Json;
import io.rapporteur.runtime.service.Exit;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "status",
        header = "Tell how far each stage has come and what waits for it.",
        description =
                "Where a stage stands is told in offsets, of which marks of transactions have some too; the lag counts"
                        + " records alone as long as it is small. Rates come from two looks, a second apart.",
        footer = {"", "Examples:", "  rapporteur status", "  rapporteur status --json | jq .deadLetters"})
final class StatusCommand extends BaseCommand {

    @Mixin
    private ClusterOptions options = new ClusterOptions();

    @Option(names = "--json", description = "Print one JSON object.")
    private boolean json;

    StatusCommand(Console console) {
        super(console);
    }

    @Override
    protected Exit run() throws InterruptedException {
        Status status = Status.of(options.cluster(), options.database());
        if (json) {
            console().print(Json.page(status));
        } else {
            StatusPage.lines(status, console().style()).forEach(console()::print);
        }
        return Exit.OK;
    }
}
