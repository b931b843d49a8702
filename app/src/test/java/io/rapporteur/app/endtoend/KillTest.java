package io.rapporteur.app.endtoend;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.rapporteur.app.Main;
import io.rapporteur.app.command.Cli;
import io.rapporteur.app.instance.Instance;
import io.rapporteur.app.instance.InstanceFile;
import io.rapporteur.testing.TestProgram;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a start finds when the one before was killed at the worst moment. */
class KillTest {

    private static final int DOCUMENTS = 250;
    private static final int STORED_BEFORE_THE_KILL = 50;
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @TempDir
    private Path folder;

    @Test
    void losesAndDoublesNothingWhenKilledInTheMiddle() throws Exception {
        Path data = folder.resolve("data");
        Path input = Files.createDirectory(folder.resolve("input"));
        Resolutions.files(input, 2, 2 + DOCUMENTS);
        try (var killed = TestProgram.java(Main.class, Map.of(), "run", "--data", data.toString(), input.toString())) {
            killed.awaitLines(line -> line.startsWith("stored "), STORED_BEFORE_THE_KILL);
            killed.kill();
            assertThat(killed.lines()).noneMatch(line -> line.startsWith("requested"));
        }

        try (var next = TestProgram.java(Main.class, Map.of(), "run", "--data", data.toString(), input.toString())) {
            next.awaitLines(line -> line.equals("serving until Ctrl-C"), 1);

            assertThat(next.lines())
                    .contains("requested 1, found %d, done %d, failed 0".formatted(DOCUMENTS, DOCUMENTS));
            checkStored(new InstanceFile(data).running());
            Cli checked = Cli.run("check", "--data", data.toString());
            assertThat(checked.exit()).as(checked.err() + checked.out()).isZero();
            Cli second = Cli.run("run", "--data", data.toString());
            assertThat(second.exit()).isEqualTo(1);
            assertThat(second.err()).contains("is in use by process");
            assertThat(next.stop(10)).isTrue();
        }
        assertThat(data.resolve("instance.json")).doesNotExist();
    }

    private static void checkStored(Instance instance) throws Exception {
        var sql = new Sql(instance.database());
        assertThat(sql.number("SELECT count(*) FROM rapporteur.documents")).isEqualTo(DOCUMENTS);
        assertThat(sql.number("SELECT count(*) FROM rapporteur.revisions")).isEqualTo(DOCUMENTS);
        assertThat(sql.number("SELECT count(*) FROM rapporteur.citations"))
                .isEqualTo((long) DOCUMENTS * Resolutions.CITATIONS);
        assertThat(sql.number("SELECT count(*) FROM rapporteur.dead_letters")).isZero();
        assertThat(new Records(instance.cluster())
                        .all("rapporteur.enriched").stream()
                                .collect(Collectors.groupingBy(
                                        event -> new String(event.key(), UTF_8), Collectors.counting())))
                .hasSize(DOCUMENTS)
                .allSatisfy((document, events) -> assertThat(events).isEqualTo(1));
        // Each but the first cites one that is held.
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(
                        sql.number("SELECT count(*) FROM rapporteur.links WHERE state = 'HELD'"))
                .isEqualTo(DOCUMENTS - 1));
    }
}
