package io.rapporteur.app.command;

import io.rapporteur.replay.NamePattern;
import io.rapporteur.replay.letters.LetterFilter;
import io.rapporteur.runtime.service.Stage;
import io.rapporteur.schemas.deadletter.Reason;
import io.rapporteur.schemas.record.RecordPosition;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which dead letters are meant. */
final class LetterOptions {

    @Option(names = "--id", paramLabel = "ID", arity = "1..*", description = "Letters by id: topic-partition-offset.")
    private List<RecordPosition> ids = List.of();

    @Option(
            names = "--name",
            paramLabel = "GLOB",
            description = "File name; * and ? stand for any characters. Repeatable.")
    private List<NamePattern> names = List.of();

    @Option(
            names = "--stage",
            paramLabel = "STAGE",
            description = "Stage that gave up: ${COMPLETION-CANDIDATES}. Repeatable.")
    private List<Stage> stages = List.of();

    @Option(names = "--reason", paramLabel = "REASON", description = "As in docs/dead-letters.md. Repeatable.")
    private List<Reason> reasons = List.of();

    @Option(
            names = "--older-than",
            paramLabel = "AGE",
            converter = AgeConverter.class,
            description = "First failed longer ago than this: 90s, 30m, 12h, 7d.")
    private @Nullable Duration olderThan;

    @Option(
            names = "--newer-than",
            paramLabel = "AGE",
            converter = AgeConverter.class,
            description = "First failed no longer ago than this.")
    private @Nullable Duration newerThan;

    LetterFilter filter() {
        Instant now = Instant.now();
        return new LetterFilter(
                ids.stream().collect(Collectors.toSet()),
                names,
                stages.stream().map(Stage::id).collect(Collectors.toSet()),
                reasons.stream().map(Reason::name).collect(Collectors.toSet()),
                olderThan == null ? null : now.minus(olderThan),
                newerThan == null ? null : now.minus(newerThan));
    }
}
