package io.rapporteur.app.command;

import io.rapporteur.app.follow.TopicReader;
import io.rapporteur.app.letters.LetterPage;
import io.rapporteur.app.terminal.CommandException;
import io.rapporteur.app.terminal.Console;
import io.rapporteur.app.terminal.Json;
import io.rapporteur.app.terminal.Texts;
import io.rapporteur.replay.letters.FoundLetter;
import io.rapporteur.replay.redrive.Letters;
import io.rapporteur.runtime.service.Cluster;
import io.rapporteur.runtime.service.Exit;
import io.rapporteur.schemas.record.RecordPosition;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "show", header = "Show everything about a letter, open or not.")
final class DeadLettersShowCommand extends BaseCommand {

    @Mixin
    private ClusterOptions options = new ClusterOptions();

    @Option(names = "--save", paramLabel = "FILE", description = "Write the original bytes to this new file.")
    private @Nullable Path save;

    @Option(names = "--json", description = "Print one JSON object.")
    private boolean json;

    @Parameters(paramLabel = "ID", description = "The letter: topic-partition-offset.")
    private RecordPosition id = new RecordPosition("", 0, 0);

    DeadLettersShowCommand(Console console) {
        super(console);
    }

    @Override
    protected Exit run() throws IOException {
        Cluster cluster = options.cluster();
        String topic = cluster.topics().deadLetters().name();
        if (!id.topic().equals(topic)) {
            throw new CommandException(Exit.USAGE, "ID must be of topic " + topic + ", got: " + id);
        }
        Optional<FoundLetter> found;
        try (var reading = new TopicReader(cluster, console())) {
            found = new Letters(reading.scan()).find(id);
        }
        if (found.isEmpty()) {
            console().say(console().style().red("rapporteur:") + " there is no letter " + id);
            return Exit.FAILED;
        }
        if (json) {
            console().print(Json.page(LetterPage.json(found.get())));
        } else {
            LetterPage.lines(found.get(), console().style()).forEach(console()::print);
        }
        if (save != null) {
            save(found.get(), save);
        }
        return Exit.OK;
    }

    private void save(FoundLetter found, Path file) throws IOException {
        byte[] bytes = found.read().value() == null ? new byte[0] : found.read().value();
        if (Files.exists(file)) {
            throw new CommandException(Exit.USAGE, "--save must be a new file, got: " + Texts.path(file));
        }
        Files.write(file, bytes);
        console().say("wrote " + bytes.length + " bytes to " + Texts.path(file));
    }
}
