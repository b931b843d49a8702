package io.rapporteur.runtime.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class RawSettingsTest {

    @TempDir
    private Path folder;

    @Test
    void takesOptionsBeforeVariablesAndVariablesBeforeTheFile() throws IOException {
        Path file = folder.resolve("rapporteur.properties");
        Files.writeString(file, "RAPPORTEUR_THREADS=1\nRAPPORTEUR_PARTITIONS=1\nRAPPORTEUR_TOPICS=off\n# a remark\n");
        Map<String, String> environment = Map.of(
                "RAPPORTEUR_SETTINGS_FILE",
                file.toString(),
                "RAPPORTEUR_THREADS",
                "2",
                "RAPPORTEUR_PARTITIONS",
                "2",
                "HOME",
                "/root");

        Map<String, String> given =
                RawSettings.of(List.of("--threads", "3", "--registry-url=http://r?a=b"), environment);

        assertThat(given)
                .containsEntry("RAPPORTEUR_THREADS", "3")
                .containsEntry("RAPPORTEUR_PARTITIONS", "2")
                .containsEntry("RAPPORTEUR_TOPICS", "off")
                .containsEntry("RAPPORTEUR_REGISTRY_URL", "http://r?a=b");
    }

    static Stream<Arguments> refusesOptions() {
        return Stream.of(
                argumentSet("no option", List.of("parser"), "must begin with --, got: parser"),
                argumentSet("without its value", List.of("--threads"), "--threads must have a value"),
                argumentSet(
                        "a secret",
                        List.of("--database-password=x"),
                        "set RAPPORTEUR_DATABASE_PASSWORD or a line of the settings file"));
    }

    @ParameterizedTest
    @MethodSource
    void refusesOptions(List<String> options, String message) {
        assertThatThrownBy(() -> RawSettings.of(options, Map.of()))
                .isInstanceOf(InvalidSettingsException.class)
                .hasMessageContaining(message);
    }

    @Test
    void namesAFileThatIsNotThere() {
        assertThatThrownBy(() -> RawSettings.of(List.of("--settings-file", "/no/such/file"), Map.of()))
                .isInstanceOf(InvalidSettingsException.class)
                .hasMessageContaining(
                        "RAPPORTEUR_SETTINGS_FILE: must be a readable properties file, got: /no/such/file");
    }

    @Test
    void refusesLinesThatAreNoSettings() throws IOException {
        Path file = folder.resolve("rapporteur.properties");
        Files.writeString(file, "registry.url=http://registry\n");

        assertThatThrownBy(() -> RawSettings.of(List.of("--settings-file", file.toString()), Map.of()))
                .isInstanceOf(InvalidSettingsException.class)
                .hasMessage(file + ": names must begin with RAPPORTEUR_, got: registry.url");
    }
}
