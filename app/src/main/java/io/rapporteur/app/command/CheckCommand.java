package io.rapporteur.app.command;

import io.rapporteur.app.check.Check;
import io.rapporteur.app.check.CheckPage;
import io.rapporteur.app.check.CheckReport;
import io.rapporteur.app.check.Fault;
import io.rapporteur.app.follow.TopicReader;
import io.rapporteur.app.terminal.CommandException;
import io.rapporteur.app.terminal.Console;
import io.rapporteur.app.terminal.Json;
import io.rapporteur.runtime.service.Cluster;
import io.rapporteur.runtime.service.Database;
import io.rapporteur.runtime.service.Exit;
import java.util.function.Consumer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "check",
        header = "Compare topics and tables, and mend what differs.",
        description = {
            "Everything stays live: what changes meanwhile is left out and counted as in flight. Exits with 1 when faults are"
                    + " left. Records that are no events are told and counted; they are no faults.",
            "--repair mends what the pipeline can mend itself and checks again; what it cannot mend is named with what to do."
        },
        footer = {
            "",
            "Examples:",
            "  rapporteur check",
            "  rapporteur check --json --all | jq .kind",
            "  rapporteur check --repair"
        })
final class CheckCommand extends BaseCommand {

    private static final int EXAMPLES = 5;

    @Mixin
    private ClusterOptions options = new ClusterOptions();

    @Option(names = "--repair", description = "Mend what can be mended, and check again.")
    private boolean repair;

    @Option(
            names = "--accept-loss",
            description = "With --repair, delete documents from the database of which there is no event any more.")
    private boolean acceptLoss;

    @Option(names = "--all", description = "Name all faults, not only the first of each kind.")
    private boolean all;

    @Option(
            names = "--json",
            description = "Print JSON lines: one for each fault that is named, the last with the numbers.")
    private boolean json;

    @Mixin
    private WaitOptions waiting = new WaitOptions();

    CheckCommand(Console console) {
        super(console);
    }

    @Override
    protected Exit run() throws InterruptedException {
        if (acceptLoss && !repair) {
            throw new CommandException(Exit.USAGE, "--accept-loss must be given with --repair");
        }
        Cluster cluster = options.cluster();
        // It makes temporary tables, and a repair deletes rows: neither is for the reader.
        Database database = options.ownedDatabase();
        CheckReport report;
        try (var reading = new TopicReader(cluster, console())) {
            var check = new Check(cluster, database, waiting.patience(), reading);
            report = repair
                    ? check.repair(
                            EXAMPLES, named(), acceptLoss, done -> console().say(done))
                    : check.look(EXAMPLES, named());
        }
        print(report);
        return repair && report.total() > 0 ? again(cluster, database, report) : exit(report);
    }

    /** Once more, to see what is left. */
    private Exit again(Cluster cluster, Database database, CheckReport before) throws InterruptedException {
        CheckReport after;
        try (var reading = TopicReader.silent(cluster, console())) {
            after = new Check(cluster, database, waiting.patience(), reading).look(EXAMPLES, named());
        }
        print(after);
        console().say("found " + before.total() + ", left " + after.total());
        return exit(after);
    }

    private static Exit exit(CheckReport report) {
        return report.total() == 0 ? Exit.OK : Exit.FAILED;
    }

    private Consumer<Fault> named() {
        if (!all) {
            return fault -> {};
        }
        return json
                ? fault -> console().print(Json.line(CheckPage.json(fault)))
                : fault -> console().print(fault.kind().label() + " " + fault.name() + " " + fault.detail());
    }

    private void print(CheckReport report) {
        if (json) {
            if (!all) {
                report.examples().forEach(fault -> console().print(Json.line(CheckPage.json(fault))));
            }
            console().print(Json.line(CheckPage.json(report)));
        } else {
            CheckPage.lines(report, console().style()).forEach(console()::print);
        }
        console().say(report.tally());
    }
}
