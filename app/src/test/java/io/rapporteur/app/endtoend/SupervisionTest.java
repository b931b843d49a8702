package io.rapporteur.app.endtoend;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.rapporteur.app.Main;
import io.rapporteur.app.instance.Instance;
import io.rapporteur.app.instance.InstanceFile;
import io.rapporteur.testing.TestProgram;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code run} does when what it has started is killed. */
class SupervisionTest {

    private static final int DOCUMENTS = 150;
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final int PORTION = 30;

    @TempDir
    private Path folder;

    @Test
    void startsKilledPartsAgainWhileDocumentsFlowAndEndsWithTheReasonWhenThatDoesNotHelp() throws Exception {
        Path data = folder.resolve("data");
        Path input = Files.createDirectory(folder.resolve("input"));
        Resolutions.files(input, 2, 2 + DOCUMENTS);
        try (var run = TestProgram.java(Main.class, Map.of(), "run", "--data", data.toString(), input.toString())) {
            run.awaitLines(line -> line.startsWith("stored "), PORTION);
            kill(data, "postgres");
            run.awaitLines(line -> line.startsWith("database was ended by signal 9; started again in "), 1);
            run.awaitLines(line -> line.startsWith("stored "), 2 * PORTION);
            kill(data, "registry");
            run.awaitLines(line -> line.startsWith("registry was ended by signal 9; started again in "), 1);
            run.awaitLines(line -> line.equals("serving until Ctrl-C"), 1);

            assertThat(run.lines())
                    .contains("requested 1, found %d, done %d, failed 0".formatted(DOCUMENTS, DOCUMENTS));
            Instance instance = new InstanceFile(data).running();
            checkStoredOnce(instance);
            await().atMost(PATIENCE)
                    .untilAsserted(() -> assertThat(health(instance)).startsWith("200 {\"status\":\"UP\""));

            assertThat(endOfKills(run, data)).isEqualTo(3);
            assertThat(run.lines())
                    .anyMatch(line -> line.startsWith(
                            "rapporteur: the database cannot be kept running, 5 restarts did not help: it "));
        }
        assertThat(data.resolve("instance.json")).doesNotExist();
    }

    @Test
    void endsInTheMiddleOfReadingWhenSomethingIsLostForGood() throws Exception {
        Path data = folder.resolve("data");
        Path input = Files.createDirectory(folder.resolve("input"));
        Resolutions.files(input, 2, 2 + 4 * DOCUMENTS);
        try (var run = TestProgram.java(Main.class, Map.of(), "run", "--data", data.toString(), input.toString())) {
            run.awaitLines(line -> line.startsWith("stored "), 1);
            Path pidFile = data.resolve("postgres/postgres.pid");
            ProcessHandle server = pid(pidFile).flatMap(ProcessHandle::of).orElseThrow();
            Files.move(data.resolve("postgres/data"), data.resolve("postgres/elsewhere"));
            server.destroyForcibly();

            assertThat(run.exit()).isEqualTo(3);
            assertThat(run.lines())
                    .anyMatch(line ->
                            line.startsWith("rapporteur: the database was ended by signal 9 and cannot be started"
                                            + " again: its folder ")
                                    && line.endsWith(" is gone"))
                    .noneMatch(line -> line.startsWith("requested "));
        }
    }

    /** Kills the database whenever there is one, until the instance ends. */
    private static int endOfKills(TestProgram run, Path data) throws Exception {
        await().pollInterval(Duration.ofMillis(100)).atMost(PATIENCE).until(() -> {
            kill(data, "postgres");
            return run.lines().stream().anyMatch(line -> line.startsWith("rapporteur: "));
        });
        return run.exit();
    }

    private static void kill(Path data, String program) throws IOException {
        pid(data.resolve(program).resolve(program + ".pid"))
                .flatMap(ProcessHandle::of)
                .ifPresent(ProcessHandle::destroyForcibly);
    }

    /** Whoever has ended takes its file away. */
    private static Optional<Long> pid(Path file) throws IOException {
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try {
            String number = Files.readString(file).strip();
            return number.isEmpty() ? Optional.empty() : Optional.of(Long.valueOf(number));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
    }

    private static void checkStoredOnce(Instance instance) throws Exception {
        var sql = new Sql(instance.database());
        assertThat(sql.number("SELECT count(*) FROM rapporteur.documents")).isEqualTo(DOCUMENTS);
        assertThat(sql.number("SELECT count(*) FROM rapporteur.revisions")).isEqualTo(DOCUMENTS);
        assertThat(sql.column("SELECT reason || detail FROM rapporteur.dead_letters"))
                .isEmpty();
        assertThat(new Records(instance.cluster())
                        .all("rapporteur.enriched").stream()
                                .collect(Collectors.groupingBy(
                                        event -> new String(event.key(), UTF_8), Collectors.counting())))
                .hasSize(DOCUMENTS)
                .allSatisfy((document, events) -> assertThat(events).isEqualTo(1));
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(
                        sql.number("SELECT count(*) FROM rapporteur.links WHERE state = 'HELD'"))
                .isEqualTo(DOCUMENTS - 1));
    }

    private static String health(Instance instance) throws Exception {
        HttpResponse<String> answer = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create(instance.apiUrl() + "/health"))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
        return answer.statusCode() + " " + answer.body();
    }
}
