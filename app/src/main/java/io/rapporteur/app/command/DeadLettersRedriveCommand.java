package io.rapporteur.app.command;

import io.rapporteur.app.follow.TopicReader;
import io.rapporteur.app.letters.LetterReport;
import io.rapporteur.app.terminal.Console;
import io.rapporteur.replay.redrive.LetterAccount;
import io.rapporteur.replay.redrive.Letters;
import io.rapporteur.replay.redrive.RedriveRules;
import io.rapporteur.runtime.service.Cluster;
import io.rapporteur.runtime.service.Exit;
import io.rapporteur.runtime.service.Version;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "redrive",
        header = "Send the originals again to where they came from, and wait for what becomes of them.",
        description =
                "The same key, bytes, timestamp and headers. What fails again is a new letter with the count raised;"
                        + " what cannot have changed and what was tried too often stays open, and that is said.",
        footer = {
            "",
            "Examples:",
            "  rapporteur dead-letters redrive --reason UNEXPECTED",
            "  rapporteur dead-letters redrive --id rapporteur.dead-letters-2-17 --force"
        })
final class DeadLettersRedriveCommand extends BaseCommand {

    @Mixin
    private ClusterOptions options = new ClusterOptions();

    @Mixin
    private LetterOptions letters = new LetterOptions();

    @Mixin
    private DecisionOptions decision = new DecisionOptions();

    @Option(names = "--force", description = "Send again even what cannot have changed.")
    private boolean force;

    @Option(
            names = "--max-attempts",
            paramLabel = "N",
            defaultValue = "" + RedriveRules.MAX_ATTEMPTS,
            description = "Leave letters parked that were tried so often (default: ${DEFAULT-VALUE}).")
    private int maxAttempts = RedriveRules.MAX_ATTEMPTS;

    @Option(names = "--no-wait", description = "Return when the broker has the originals.")
    private boolean noWait;

    @Mixin
    private WaitOptions waiting = new WaitOptions();

    @Option(names = "--json", description = "Print one JSON object.")
    private boolean json;

    DeadLettersRedriveCommand(Console console) {
        super(console);
    }

    @Override
    protected Exit run() throws InterruptedException {
        Cluster cluster = options.cluster();
        try (var reading = new TopicReader(cluster, console())) {
            LetterAccount account = new Letters(reading.scan())
                    .redrive(
                            decision.checked(letters.filter()),
                            new RedriveRules(cluster.prefix(), Version.current(), force, maxAttempts),
                            decision.note(),
                            noWait ? Optional.empty() : Optional.of(waiting.patience()));
            return LetterReports.print(LetterReport.of(account), json, console());
        }
    }
}
