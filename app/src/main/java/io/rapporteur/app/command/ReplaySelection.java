package io.rapporteur.app.command;

import io.rapporteur.app.terminal.CommandException;
import io.rapporteur.replay.MakerCondition;
import io.rapporteur.replay.NamePattern;
import io.rapporteur.replay.RawRange;
import io.rapporteur.replay.Selector;
import io.rapporteur.runtime.service.Exit;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which of the history is read again. */
final class ReplaySelection {

    @Option(names = "--document", paramLabel = "SYMBOL", description = "Symbol or document id. Repeatable.")
    private List<String> documents = List.of();

    @Option(names = "--documents", paramLabel = "FILE", description = "Symbols, one in a line; # begins a remark.")
    private @Nullable Path documentFile;

    @Option(names = "--source", paramLabel = "GLOB", description = "Name of the dropped file. Repeatable.")
    private List<NamePattern> sources = List.of();

    @Option(
            names = "--raw",
            paramLabel = "PARTITION:FROM[-TO]",
            description = "Offsets of the topic of dropped files. Repeatable.")
    private List<RawRange> ranges = List.of();

    @Option(names = "--from", paramLabel = "TIME", description = "Dropped at or after this time (ISO 8601, UTC).")
    private @Nullable Instant from;

    @Option(names = "--until", paramLabel = "TIME", description = "Dropped before this time.")
    private @Nullable Instant until;

    @Option(
            names = "--made-by",
            paramLabel = "CONDITION",
            description = "Made by such code: '<1.4', 'parser<1.4', 'enricher rules<3'. Repeatable.")
    private List<MakerCondition> madeBy = List.of();

    @Option(names = "--failed", description = "What ended as dead letters, from where it failed.")
    private boolean failed;

    @Option(names = "--all", description = "Everything.")
    private boolean all;

    Selector selector() {
        List<String> named = new ArrayList<>(documents);
        if (documentFile != null) {
            named.addAll(read(documentFile));
        }
        var selector = new Selector(named, sources, ranges, from, until, madeBy, failed);
        if (selector.isEmpty() != all) {
            throw new CommandException(
                    Exit.USAGE,
                    all
                            ? "--all stands for everything and cannot be narrowed"
                            : "say what to read again: --document, --source, --raw, --from, --made-by, --failed, … or --all");
        }
        return selector;
    }

    private static List<String> read(Path file) {
        try {
            List<String> symbols = Files.readAllLines(file).stream()
                    .map(line -> line.replaceFirst("#.*", "").strip())
                    .filter(line -> !line.isEmpty())
                    .toList();
            if (symbols.isEmpty()) {
                throw new CommandException(Exit.USAGE, "--documents: " + file + " names no document");
            }
            return symbols;
        } catch (IOException e) {
            throw new CommandException(Exit.USAGE, "--documents: " + file + " could not be read: " + e, e);
        }
    }
}
