package io.rapporteur.app.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.rapporteur.testing.TestProgram;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The launcher around a program in the place of the JVM, which ends as the test says. */
class LauncherTest {

    private static final int HUP = 1;
    private static final int INT = 2;

    @TempDir
    private Path folder;

    private Path launcher;
    private Path plan;

    @BeforeEach
    void putALauncherBesideABuildThatIsNewest() throws IOException {
        Path home = Files.createDirectories(folder.resolve("clone"));
        Files.createDirectories(home.resolve("app/target/lib"));
        launcher = home.resolve("rapporteur");
        Files.copy(Path.of(System.getProperty("rapporteur.root", ""), "rapporteur"), launcher);
        Files.writeString(home.resolve("pom.xml"), "");
        Files.writeString(home.resolve("app/target/built"), "");
        plan = folder.resolve("plan");
        executable(
                Files.createDirectories(folder.resolve("jdk/bin")).resolve("java"),
                """
                #!/bin/sh
                # Takes the first line of the plan and ends as it says.
                echo "started with $(printf '%s\\n' "$@" | sed -n 's/^-Drapporteur.kept=.*/a folder/p')"
                kept=$(printf '%s\\n' "$@" | sed -n 's/^-Drapporteur.kept=//p')
                end=$(head -n 1 "$PLAN")
                sed -i 1d "$PLAN"
                case $end in
                    said*) echo "${end#said }" >"$kept/ended"; exit "${end#said }" ;;
                    killed) kill -KILL $$ ;;
                    serves) trap 'echo "stopped in order"; exit 143' TERM; echo serving; while :; do sleep 0.1; done ;;
                    *) exit "$end" ;;
                esac
                """);
    }

    @Test
    void startsAgainWhatWasKilledAndSaysWhy() throws Exception {
        List<String> lines = run(0, "killed", "said 0");

        assertThat(lines)
                .containsExactly(
                        "started with a folder",
                        "rapporteur: signal 9 ended it (status 137): starting it again in 1 s",
                        "started with a folder");
    }

    @Test
    void startsAgainWhatWasOutOfMemoryOrHadARecordInWorkForTooLong() throws Exception {
        assertThat(run(0, "3", "5", "said 0"))
                .contains(
                        "rapporteur: it was out of memory (status 3): starting it again in 1 s",
                        "rapporteur: one record was in work for too long, or brought it to its limits (status 5): starting"
                                + " it again in 2 s");
    }

    @Test
    void letsBeWhatEndedByItself() throws Exception {
        assertThat(run(3, "said 3")).containsExactly("started with a folder");
        assertThat(run(1, "said 1")).containsExactly("started with a folder");
        assertThat(run(1, "1")).as("a JVM that does not start").containsExactly("started with a folder");
    }

    @Test
    void stopsInOrderWhenItIsAskedToAndStartsNothingAgain() throws Exception {
        assertThat(stopped("TERM")).isEqualTo(143);
    }

    @Test
    void stopsInOrderAtCtrlC() throws Exception {
        assumeThat(isIgnored(INT))
                .as("a build in the background hands that signal to nobody")
                .isFalse();

        assertThat(stopped("INT")).isEqualTo(130);
    }

    @Test
    void stopsInOrderWhenItsTerminalIsGone() throws Exception {
        assumeThat(isIgnored(HUP))
                .as("a build under nohup hands that signal to nobody")
                .isFalse();

        assertThat(stopped("HUP")).isEqualTo(129);
    }

    @Test
    void leavesNoFolderBehind() throws Exception {
        run(0, "killed", "said 0");

        try (var left = Files.list(folder.resolve("tmp"))) {
            assertThat(left).isEmpty();
        }
    }

    private List<String> run(int status, String... ends) throws Exception {
        Files.writeString(plan, String.join("\n", ends) + "\n");
        try (var child = TestProgram.start(List.of(command()))) {
            assertThat(child.exit()).as(String.join("\n", child.lines())).isEqualTo(status);
            assertThat(Files.readString(plan)).as("what was not played").isEmpty();
            return child.lines();
        }
    }

    /** The status with which it ends when it gets a signal while it serves. */
    private int stopped(String signal) throws Exception {
        Files.writeString(plan, "serves\n");
        Process process =
                new ProcessBuilder(command()).redirectErrorStream(true).start();
        try (BufferedReader lines = process.inputReader()) {
            assertThat(lines.readLine()).isEqualTo("started with a folder");
            assertThat(lines.readLine()).isEqualTo("serving");
            new ProcessBuilder("kill", "-" + signal, Long.toString(process.pid()))
                    .start()
                    .waitFor();
            assertThat(lines.lines()).containsExactly("stopped in order");
            return process.waitFor();
        } finally {
            process.destroyForcibly();
        }
    }

    private static boolean isIgnored(int signal) throws IOException {
        String mask = Files.readAllLines(Path.of("/proc/self/status")).stream()
                .filter(line -> line.startsWith("SigIgn:"))
                .map(line -> line.replaceAll("SigIgn:\\s*", ""))
                .findFirst()
                .orElse("0");
        return ((Long.parseUnsignedLong(mask, 16) >> (signal - 1)) & 1) == 1;
    }

    private String[] command() throws IOException {
        return new String[] {
            "env",
            "PLAN=" + plan,
            "JAVA_HOME=" + folder.resolve("jdk"),
            "TMPDIR=" + Files.createDirectories(folder.resolve("tmp")),
            "RAPPORTEUR_JAVA_OPTS=",
            launcher.toString(),
            "run"
        };
    }

    private static void executable(Path file, String text) throws IOException {
        Files.writeString(file, text);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }
}
