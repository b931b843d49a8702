package io.rapporteur.app.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import io.rapporteur.app.command.Cli;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunTest {

    @TempDir
    private Path folder;

    @Test
    void picksUpWhereItStopped() throws Exception {
        String data = folder.resolve("data").toString();
        String first = Resolutions.file(folder, 301).toString();
        String second = Resolutions.file(folder, 302).toString();

        Cli started = Cli.run("run", "--exit", "--data", data, first);
        Cli again = Cli.run(
                "run",
                "--exit",
                "--data",
                data,
                first,
                second,
                folder.resolve("missing.txt").toString());

        assertThat(started.exit()).isZero();
        assertThat(started.err()).contains("ready in", "broker    127.0.0.1:", "registry  http://127.0.0.1:");
        assertThat(started.out()).containsPattern("A/RES/99/301@en .* stored");
        assertThat(again.exit()).isEqualTo(1);
        assertThat(again.out()).containsPattern("A/RES/99/301@en .* already known");
        assertThat(again.out()).containsPattern("A/RES/99/302@en .* stored");
        assertThat(again.err()).contains("missing.txt: NOT_FOUND", "requested 3, found 2, done 2, failed 1");
        assertThat(folder.resolve("data/rapporteur.log")).isNotEmptyFile();
    }
}
