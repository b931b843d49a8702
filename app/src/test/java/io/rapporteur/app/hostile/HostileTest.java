package io.rapporteur.app.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Nothing that a file says, and nobody who asks, stops the others. Every build tries the short form; {@code scripts/hostile}
 * starts either, and prints the table.
 */
class HostileTest {

    static final boolean LONG = "long".equals(System.getProperty("hostile"));
    private static final boolean BY_HAND = System.getProperty("hostile") != null;
    private static final String ONLY = System.getProperty("hostile.only", "");
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    @TempDir
    private Path folder;

    @Test
    void nothingThatComesInByAnyDoorStopsTheOthers() throws Exception {
        Path report = Files.createDirectories(Path.of("target")).resolve("hostile.txt");
        try (var out = new PrintStream(Files.newOutputStream(report), true, StandardCharsets.UTF_8);
                var target = new Target(folder);
                var doors = new Doors(target)) {
            target.start();
            try (var flow = new OrdinaryFlow(doors)) {
                var run = new HostileRun(target, doors, flow, line -> {
                    out.println(line);
                    if (BY_HAND) {
                        System.out.println(line);
                    }
                });
                for (Attack attack : attacks(doors)) {
                    run.run(attack);
                }
                int sent = flow.finish(PATIENCE);

                List<Outcome> outcomes = run.outcomes();
                String total =
                        "%d inputs, %d wrong; the instance ended %d times; ordinary documents: %d dropped, %d stored, the slowest after %.1f s"
                                .formatted(
                                        outcomes.size(),
                                        outcomes.stream()
                                                .filter(outcome -> !outcome.isRight())
                                                .count(),
                                        target.ends(),
                                        sent,
                                        flow.stored(),
                                        outcomes.stream()
                                                        .map(Outcome::delay)
                                                        .max(Comparator.naturalOrder())
                                                        .orElse(Duration.ZERO)
                                                        .toMillis()
                                                / 1000.0);
                out.println(total);
                System.out.println(total);
                assertThat(outcomes).as(target::tail).isNotEmpty().allMatch(Outcome::isRight);
                assertThat(target.ends()).as("how often the instance ended").isZero();
                assertThat(flow.stored()).isEqualTo(sent);
                // Each once, whatever went on beside it.
                assertThat(doors.ask("SELECT count(*) FROM rapporteur.revisions WHERE name LIKE 'ordinary-%'"))
                        .hasValue(String.valueOf(sent));
            }
        }
    }

    private static List<Attack> attacks(Doors doors) {
        List<Attack> all = new ArrayList<>();
        all.addAll(Texts.all());
        all.addAll(Pdfs.all());
        all.addAll(Containers.all());
        all.addAll(Records.raw());
        all.addAll(Records.junk(doors.cluster().topics()));
        all.addAll(Inbox.all());
        all.addAll(Requests.all());
        // The largest that were stored above.
        all.add(Requests.document("A/RES/99/40@en", false, 5));
        all.add(Requests.document("A/RES/99/34@en", false, 20));
        return all.stream()
                .filter(attack -> LONG || attack.isQuick())
                .filter(attack -> attack.name().contains(ONLY))
                .toList();
    }
}
