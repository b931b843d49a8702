package io.rapporteur.app.command;

import io.rapporteur.app.follow.TopicReader;
import io.rapporteur.app.terminal.Console;
import io.rapporteur.app.terminal.Json;
import io.rapporteur.app.withdrawal.WithdrawalDesk;
import io.rapporteur.app.withdrawal.WithdrawalReport;
import io.rapporteur.replay.withdrawal.Withdrawals;
import io.rapporteur.runtime.service.Exit;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "withdraw",
        header = "Take documents back that should not be here, and wait until rows and links have followed.",
        description =
                "The document and its citations are gone for readers, links to it wait again; its revisions are kept."
                        + " The same bytes dropped again do not bring it back; --undo does, and so does a corrected file.",
        footer = {
            "",
            "Examples:",
            "  rapporteur withdraw A/RES/64/293 --reason 'a draft by mistake'",
            "  rapporteur withdraw --undo A/RES/64/293@en"
        })
final class WithdrawCommand extends BaseCommand {

    @Mixin
    private ClusterOptions options = new ClusterOptions();

    @Option(
            names = "--reason",
            paramLabel = "TEXT",
            description = "Why; recorded with the decision and shown to readers.")
    private @Nullable String reason;

    @Option(names = "--undo", description = "Bring documents back that are withdrawn.")
    private boolean undo;

    @Mixin
    private WaitOptions waiting = new WaitOptions();

    @Option(names = "--json", description = "Print one JSON object.")
    private boolean json;

    @Parameters(
            arity = "1..*",
            paramLabel = "SYMBOL",
            description = "Symbols, for the document in every language, or document ids.")
    private List<String> names = new ArrayList<>();

    WithdrawCommand(Console console) {
        super(console);
    }

    @Override
    protected Exit run() throws InterruptedException {
        try (var reading = new TopicReader(options.cluster(), console())) {
            var desk = new WithdrawalDesk(
                    new Withdrawals(reading.scan(), Clock.systemUTC()), options.database(), waiting.patience());
            WithdrawalReport report = undo ? desk.undo(names, reason) : desk.withdraw(names, reason);
            if (json) {
                console().print(Json.page(report));
            } else {
                report.lines(console().style()).forEach(console()::print);
            }
            console().say(report.tally().line());
            return report.tally().exit();
        }
    }
}
