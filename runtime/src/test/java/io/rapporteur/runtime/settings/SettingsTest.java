package io.rapporteur.runtime.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SettingsTest {

    @Test
    void readsWhatIsSetAndFallsBackToDefaults() {
        var settings = new Settings(Map.of("RAPPORTEUR_REGISTRY_URL", "http://registry:8081", "HOME", "/root"));

        String registry = settings.required(Setting.REGISTRY_URL);
        int threads = settings.number(Setting.THREADS);

        assertThat(settings.checked(() -> registry + " " + threads)).isEqualTo("http://registry:8081 1");
    }

    @Test
    void tellsEveryProblemAtOnce() {
        var settings = new Settings(Map.of(
                "RAPPORTEUR_THREADS", "many",
                "RAPPORTEUR_TOPICS", "make",
                "RAPPORTEUR_CLIENT_PROPERTIES", "/no/such/file",
                "RAPPORTEUR_REGISTRY_UR", "x",
                "RAPPORTEUR_COLOUR_OF_THE_LOGS", "green"));
        settings.required(Setting.BOOTSTRAP_SERVERS);
        settings.number(Setting.THREADS);
        settings.choice(Setting.TOPICS);
        settings.as(Setting.CLIENT_PROPERTIES, file -> PropertiesFile.read(Path.of(file)));

        assertThatThrownBy(() -> settings.checked(() -> ""))
                .isInstanceOf(InvalidSettingsException.class)
                .hasMessage(String.join(
                        System.lineSeparator(),
                        "RAPPORTEUR_BOOTSTRAP_SERVERS must be set",
                        "RAPPORTEUR_THREADS must be a whole number from 1 to 64, got: many",
                        "RAPPORTEUR_TOPICS must be one of create, check, off, got: make",
                        "RAPPORTEUR_CLIENT_PROPERTIES: must be a readable properties file, got: /no/such/file"
                                + " (java.nio.file.NoSuchFileException: /no/such/file)",
                        "RAPPORTEUR_COLOUR_OF_THE_LOGS is set, but there is no such setting; --help lists them",
                        "RAPPORTEUR_REGISTRY_UR is set, but there is no such setting: did you mean"
                                + " RAPPORTEUR_REGISTRY_URL?"));
    }

    @Test
    void toleratesSettingsOfOtherServices() {
        var settings = new Settings(Map.of("RAPPORTEUR_API_PORT", "8080"));

        assertThat(settings.checked(() -> settings.number(Setting.THREADS))).isEqualTo(1);
    }

    @Test
    void refusesANumberOutOfRange() {
        var settings = new Settings(Map.of("RAPPORTEUR_THREADS", "0"));
        settings.number(Setting.THREADS);

        assertThatThrownBy(() -> settings.checked(() -> "")).hasMessageContaining("from 1 to 64, got: 0");
    }

    @Test
    void neverPrintsASecret() {
        assertThat("password " + new Secret("hunter2")).isEqualTo("password ***");
    }
}
