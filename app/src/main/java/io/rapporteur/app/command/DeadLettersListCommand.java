package io.rapporteur.app.command;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.rapporteur.app.follow.Reading;
import io.rapporteur.app.letters.LetterList;
import io.rapporteur.app.letters.LetterOutcome;
import io.rapporteur.app.letters.LetterPage;
import io.rapporteur.app.letters.Letters;
import io.rapporteur.app.terminal.Console;
import io.rapporteur.app.terminal.Json;
import io.rapporteur.runtime.service.Exit;
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
        try (var reading = new Reading(options.cluster(), console())) {
            return list(new Letters(reading.scan()).list(letters.filter()));
        }
    }

    private Exit list(LetterList list) {
        if (json) {
            console().print(Json.page(object(list)));
        } else if (!list.letters().isEmpty()) {
            LetterPage.table(list.letters(), console().style()).forEach(console()::print);
        }
        list.report().letters().stream()
                .map(LetterOutcome::failure)
                .filter(Objects::nonNull)
                .forEach(failure -> console().say(failure.line(console().style())));
        console().say(list.letters().size() + " open");
        return list.report().tally().exit();
    }

    private static ObjectNode object(LetterList list) {
        ObjectNode object = Json.mapper().createObjectNode();
        object.set("tally", Json.mapper().valueToTree(list.report().tally()));
        list.letters().forEach(open -> object.withArray("letters").add(LetterPage.json(open)));
        return object;
    }
}
