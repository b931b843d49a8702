package io.rapporteur.app.command;

import io.rapporteur.app.follow.TopicReader;
import io.rapporteur.app.letters.LetterReport;
import io.rapporteur.app.terminal.Console;
import io.rapporteur.replay.redrive.Letters;
import io.rapporteur.runtime.service.Exit;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "drop",
        header = "Give letters up: they are no longer open.",
        description = "The bytes stay in the topic; what was decided, when and by whom is recorded.",
        footer = {"", "Example:", "  rapporteur dead-letters drop --reason EMPTY --older-than 30d --note 'empty scans'"
        })
final class DeadLettersDropCommand extends BaseCommand {

    @Mixin
    private ClusterOptions options = new ClusterOptions();

    @Mixin
    private LetterOptions letters = new LetterOptions();

    @Mixin
    private DecisionOptions decision = new DecisionOptions();

    @Option(names = "--json", description = "Print one JSON object.")
    private boolean json;

    DeadLettersDropCommand(Console console) {
        super(console);
    }

    @Override
    protected Exit run() {
        try (var reading = new TopicReader(options.cluster(), console())) {
            return LetterReports.print(
                    LetterReport.of(
                            new Letters(reading.scan()).drop(decision.checked(letters.filter()), decision.note())),
                    json,
                    console());
        }
    }
}
