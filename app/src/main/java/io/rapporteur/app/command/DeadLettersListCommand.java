package io.rapporteur.app.command;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.rapporteur.app.follow.TopicReader;
import io.rapporteur.app.letters.LetterOutcome;
import io.rapporteur.app.letters.LetterPage;
import io.rapporteur.app.letters.LetterReport;
import io.rapporteur.app.terminal.Console;
import io.rapporteur.app.terminal.Json;
import io.rapporteur.replay.letters.OpenLetter;
import io.rapporteur.replay.redrive.LetterAccount;
import io.rapporteur.replay.redrive.Letters;
import io.rapporteur.runtime.service.Exit;
import java.util.List;
import java.util.Objects;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(name = "list", header = "List the open letters, oldest failure first.")
final class DeadLettersListCommand extends BaseCommand {

    @Mixin
    private ClusterOptions options = new ClusterOptions();

    @Mixin
    private LetterOptions letters = new LetterOptions();

    @Option(names = "--json", description = "Print one JSON object.")
    private boolean json;

    DeadLettersListCommand(Console console) {
        super(console);
    }

    @Override
    protected Exit run() {
        try (var reading = new TopicReader(options.cluster(), console())) {
            return list(new Letters(reading.scan()).list(letters.filter()));
        }
    }

    private Exit list(LetterAccount account) {
        List<OpenLetter> open = account.found();
        LetterReport report = LetterReport.of(account);
        if (json) {
            console().print(Json.page(object(report, open)));
        } else if (!open.isEmpty()) {
            LetterPage.table(open, console().style()).forEach(console()::print);
        }
        report.letters().stream()
                .map(LetterOutcome::failure)
                .filter(Objects::nonNull)
                .forEach(failure -> console().say(failure.line(console().style())));
        console().say(open.size() + " open");
        return report.tally().exit();
    }

    private static ObjectNode object(LetterReport report, List<OpenLetter> letters) {
        ObjectNode object = Json.mapper().createObjectNode();
        object.set("tally", Json.mapper().valueToTree(report.tally()));
        letters.forEach(open -> object.withArray("letters").add(LetterPage.json(open)));
        return object;
    }
}
