package io.rapporteur.embedded;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Kills, stops and robs real processes. */
final class SupervisorTest {

    private static final Duration ASK_EVERY = Duration.ofSeconds(1);
    private static final Duration SILENCE = Duration.ofSeconds(3);
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    // To make one takes long, so that each test leaves it as it was.
    @TempDir
    private static Path folder;

    private final EmbeddedDatabase database;
    private final List<String> told = new CopyOnWriteArrayList<>();
    private final Supervisor supervisor;

    SupervisorTest() {
        database = EmbeddedDatabase.start(folder, Ports.ANY);
        supervisor = Supervisor.over(List.of(database), ASK_EVERY, SILENCE, told::add);
    }

    @AfterEach
    void stop() {
        supervisor.close();
        database.close();
    }

    @Test
    void startsAKilledServerAgainOnTheSamePortWithAllThatWasCommitted() throws Exception {
        Sql.on(database).run("create table killed as select 'A/RES/64/293' as symbol");

        kill();

        awaitTold(1);
        assertThat(told).first().asString().matches("database was ended by signal 9; started again in \\d+\\.\\d s");
        assertThat(Sql.on(database).ask("select symbol from killed")).isEqualTo("A/RES/64/293");
    }

    /** A server refuses to start while those that its predecessor has left at work hold the memory that they shared. */
    @Test
    void doesNotWaitForWhatAKilledServerLeftAtWork() throws Exception {
        long server = server();
        var query = CompletableFuture.runAsync(() -> run("select pg_sleep(600)"));
        await().atMost(PATIENCE).until(() -> isAtWork());
        // Noted with the next question.
        int before = descendants();
        await().pollDelay(ASK_EVERY.multipliedBy(2)).atMost(PATIENCE).until(() -> descendants() >= before);

        signal("KILL", server);

        awaitTold(1);
        assertThat(query).failsWithin(PATIENCE);
        assertThat(supervisor.failed()).isNotDone();
    }

    @Test
    void killsAServerThatDoesNotAnswerAndStartsItAgain() throws Exception {
        Sql.on(database).run("create table stopped as select 1 as number");

        signal("STOP", server());

        awaitTold(1);
        assertThat(told).first().asString().startsWith("database did not answer for 3 s (");
        assertThat(Sql.on(database).ask("select number from stopped")).isEqualTo("1");
    }

    @Test
    void givesUpOnAServerThatIsKilledAgainAndAgain() throws Exception {
        for (int restart = 1; restart <= RestartIntensity.MAX_RESTARTS; restart++) {
            kill();
            awaitTold(restart);
        }
        kill();

        assertThat(failure())
                .isEqualTo(
                        "the database cannot be kept running, 5 restarts did not help:" + " it was ended by signal 9");
    }

    @Test
    void saysWhatTheServerSaidWhenItCannotBeStartedAgain() throws Exception {
        Path settings = folder.resolve("data/postgresql.conf");
        String right = Files.readString(settings, UTF_8);
        Files.writeString(settings, "no_such_setting = 1\n", UTF_8);

        kill();

        assertThat(failure())
                .startsWith(
                        "the database cannot be kept running, 5 restarts did not help: it could not be" + " started: ")
                .contains("postgres.log ends:", "no_such_setting");
        Files.writeString(settings, right, UTF_8);
    }

    @Test
    void makesNoNewFolderInThePlaceOfOneThatIsGone() throws Exception {
        long server = server();
        Files.move(folder.resolve("data"), folder.resolve("elsewhere"));

        signal("KILL", server);

        assertThat(failure())
                .isEqualTo("the database was ended by signal 9 and cannot be started again: its folder "
                        + folder.toRealPath().resolve("data") + " is gone");
        assertThat(folder.resolve("data")).doesNotExist();
        Files.move(folder.resolve("elsewhere"), folder.resolve("data"));
    }

    @Test
    void leavesAServerThatIsStoppedInOrderStopped() throws Exception {
        supervisor.close();
        database.close();

        assertThat(database.isRunning()).isFalse();
        assertThat(told).isEmpty();
        assertThat(supervisor.failed()).isNotDone();
    }

    private void kill() throws IOException, InterruptedException {
        signal("KILL", server());
    }

    private long server() throws IOException {
        return Program.firstNumber(Files.readString(folder.resolve("postgres.pid"), UTF_8))
                .orElseThrow();
    }

    private static void signal(String name, long process) throws IOException, InterruptedException {
        assertThat(new ProcessBuilder("kill", "-s", name, String.valueOf(process))
                        .inheritIO()
                        .start()
                        .waitFor())
                .isZero();
    }

    private boolean isAtWork() throws Exception {
        return !Sql.on(database)
                .ask("select count(*) from pg_stat_activity where wait_event = 'PgSleep'")
                .equals("0");
    }

    private static int descendants() {
        return (int) ProcessHandle.current().descendants().count();
    }

    private void run(String command) {
        try {
            Sql.on(database).run(command);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private void awaitTold(int lines) {
        await().atMost(PATIENCE).until(() -> told.size() == lines);
    }

    private String failure() throws Exception {
        try {
            supervisor.failed().get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
            throw new AssertionError("the supervisor must give up, told: " + told);
        } catch (ExecutionException e) {
            assertThat(e.getCause()).isInstanceOf(BackingServiceFailedException.class);
            return String.valueOf(Objects.requireNonNull(e.getCause()).getMessage());
        }
    }
}
