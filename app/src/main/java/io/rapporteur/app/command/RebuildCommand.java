package io.rapporteur.app.command;

import io.rapporteur.app.replay.RebuildPage;
import io.rapporteur.app.replay.ReplayProgress;
import io.rapporteur.app.terminal.CommandException;
import io.rapporteur.app.terminal.Console;
import io.rapporteur.app.terminal.Json;
import io.rapporteur.runtime.service.Database;
import io.rapporteur.runtime.service.Exit;
import io.rapporteur.sink.Rebuild;
import io.rapporteur.sink.RebuildReport;
import io.rapporteur.sink.migration.ShadowSchema;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "rebuild",
        header = "Fill the database anew from the events, beside the tables in use, and switch to it.",
        description = {
            "Everything goes on meanwhile. The switch is one transaction; readers see the old tables or the new ones. Rows"
                    + " whose events the topics no longer hold, such as older revisions, are carried over.",
            "Nothing is switched when a document in use would be lost or a record cannot be stored. The tables that were"
                    + " in use stay as the schema " + ShadowSchema.BEFORE + " until the next switch, or --drop-before."
        },
        footer = {"", "Examples:", "  rapporteur rebuild", "  rapporteur rebuild --drop-before"})
final class RebuildCommand extends BaseCommand {

    @Mixin
    private ClusterOptions options = new ClusterOptions();

    @Option(
            names = "--accept-loss",
            description = "Switch also when documents would be lost or records cannot be stored.")
    private boolean acceptLoss;

    @Option(names = "--drop-before", description = "Only remove the tables that were in use before the last switch.")
    private boolean dropBefore;

    @Option(names = "--json", description = "Print the receipt as JSON.")
    private boolean json;

    RebuildCommand(Console console) {
        super(console);
    }

    @Override
    protected Exit run() {
        Database database = options.ownedDatabase();
        try {
            return dropBefore ? drop(database) : rebuild(database);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw failed(e);
        } catch (CommandException e) {
            throw e;
        } catch (Exception e) {
            throw failed(e);
        }
    }

    private static CommandException failed(Exception e) {
        return new CommandException(
                Exit.FAILED, "not rebuilt, the tables in use are as they were: " + e.getMessage(), e);
    }

    private Exit drop(Database database) throws Exception {
        boolean there = Rebuild.dropBefore(database);
        console()
                .say(there ? "removed the schema " + ShadowSchema.BEFORE : "there is no schema " + ShadowSchema.BEFORE);
        return Exit.OK;
    }

    private Exit rebuild(Database database) throws Exception {
        RebuildReport report;
        try (var progress = new ReplayProgress(console(), "stored", 0)) {
            report = new Rebuild(options.cluster(), database, progress::at).run(acceptLoss);
        }
        if (json) {
            console().print(Json.page(RebuildPage.json(report)));
        } else {
            RebuildPage.lines(report, console().style()).forEach(console()::print);
        }
        console().say(RebuildPage.tally(report));
        return report.switched() ? Exit.OK : Exit.FAILED;
    }
}
