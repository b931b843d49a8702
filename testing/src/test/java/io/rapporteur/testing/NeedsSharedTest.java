package io.rapporteur.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;
import static org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder.request;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;

final class NeedsSharedTest {

    private final String folder = System.getProperty(SharedDocuments.PROPERTY, "../shared");
    private final PrintStream terminal = System.out;

    @AfterEach
    void restore() {
        System.setProperty(SharedDocuments.PROPERTY, folder);
        System.setOut(terminal);
    }

    @Test
    void saysOnOneLineWhatWasNotRunWithoutTheFolder(@TempDir Path empty) {
        Run run = run(empty);

        assertThat(run.out()).isEqualToIgnoringNewLines("not run without ../shared: All, Some.needs");
        assertThat(run.tests()).isEqualTo(1);
    }

    @Test
    void runsEverythingAndSaysNothingWhereTheFolderIsThere(@TempDir Path shared) throws IOException {
        Files.createDirectory(shared.resolve("gold"));
        Files.createDirectory(shared.resolve("corpus"));

        Run run = run(shared);

        assertThat(run.out()).isEmpty();
        assertThat(run.tests()).isEqualTo(4);
    }

    /** Two executions in one session, as Surefire has them where it hands out the classes one by one. */
    private static Run run(Path shared) {
        System.setProperty(SharedDocuments.PROPERTY, shared.toString());
        var out = new ByteArrayOutputStream();
        System.setOut(new PrintStream(out, true, StandardCharsets.UTF_8));
        long tests = 0;
        try (var session = LauncherFactory.openSession()) {
            for (Class<?> type : new Class<?>[] {All.class, Some.class}) {
                var summary = new SummaryGeneratingListener();
                session.getLauncher()
                        .execute(request().selectors(selectClass(type)).build(), summary);
                tests += summary.getSummary().getTestsSucceededCount();
            }
        }
        return new Run(out.toString(StandardCharsets.UTF_8), tests);
    }

    private record Run(String out, long tests) {}

    @NeedsShared
    static final class All {

        @Test
        void one() {
            assertThat(SharedDocuments.gold()).isDirectory();
        }

        @Test
        void two() {
            assertThat(SharedDocuments.corpus()).isDirectory();
        }
    }

    static final class Some {

        @Test
        @NeedsShared
        void needs() {
            assertThat(SharedDocuments.gold()).isDirectory();
        }

        @Test
        void needsNothing() {
            assertThat(NotRun.class).isFinal();
        }
    }
}
