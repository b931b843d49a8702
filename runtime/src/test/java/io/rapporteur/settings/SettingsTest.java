package io.rapporteur.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;

class SettingsTest {

    @Test
    void readsWhatIsSetAndFallsBackToDefaults() {
        var settings = new Settings(Map.of("RAPPORTEUR_REGISTRY_URL", "http://registry:8081", "HOME", "/root"));

        String registry = settings.text("REGISTRY_URL");
        int threads = settings.integer("THREADS", 2, 1, 64);

        assertThat(settings.checked(() -> registry + " " + threads)).isEqualTo("http://registry:8081 2");
    }

    @Test
    void tellsEveryProblemAtOnce() {
        var settings = new Settings(Map.of("RAPPORTEUR_THREADS", "many", "RAPPORTEUR_REGISTRY_UR", "x"));
        settings.text("BOOTSTRAP_SERVERS");
        settings.integer("THREADS", 2, 1, 64);
        settings.text("REGISTRY_URL", "");

        assertThatThrownBy(() -> settings.checked(() -> ""))
                .isInstanceOf(InvalidSettingsException.class)
                .hasMessage(String.join(
                        System.lineSeparator(),
                        "RAPPORTEUR_BOOTSTRAP_SERVERS must be set",
                        "RAPPORTEUR_THREADS must be a whole number from 1 to 64, got: many",
                        "RAPPORTEUR_REGISTRY_UR is set, but there is no such setting: did you mean"
                                + " RAPPORTEUR_REGISTRY_URL?"));
    }

    @Test
    void refusesANumberOutOfRange() {
        var settings = new Settings(Map.of("RAPPORTEUR_THREADS", "0"));
        settings.integer("THREADS", 2, 1, 64);

        assertThatThrownBy(() -> settings.checked(() -> "")).hasMessageContaining("from 1 to 64, got: 0");
    }

    @Test
    void neverPrintsASecret() {
        assertThat("password " + new Secret("hunter2")).isEqualTo("password ***");
    }
}
