package io.rapporteur.sink;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rapporteur.runtime.service.Database;
import io.rapporteur.runtime.settings.InvalidSettingsException;
import io.rapporteur.runtime.settings.Secret;
import io.rapporteur.runtime.settings.Settings;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SinkSettingsTest {

    private static final String URL = "jdbc:postgresql://127.0.0.1:5432/documents";

    @Test
    void takesDefaultsForAllButTheDatabase() {
        assertThat(read(Map.of("RAPPORTEUR_DATABASE_URL", URL, "RAPPORTEUR_DATABASE_USER", "rapporteur")))
                .isEqualTo(SinkSettings.defaults(new Database(URL, "rapporteur", new Secret(""))));
    }

    @Test
    void readsEverything() {
        assertThat(read(Map.of(
                        "RAPPORTEUR_DATABASE_URL", URL,
                        "RAPPORTEUR_DATABASE_USER", "rapporteur",
                        "RAPPORTEUR_DATABASE_PASSWORD", "told",
                        "RAPPORTEUR_SINK_BATCH_RECORDS", "10",
                        "RAPPORTEUR_SINK_BATCH_BYTES", "2048",
                        "RAPPORTEUR_SINK_PATIENCE_SECONDS", "5")))
                .isEqualTo(new SinkSettings(
                        new Database(URL, "rapporteur", new Secret("told")), 10, 2048, Duration.ofSeconds(5)));
    }

    @Test
    void namesEveryProblem() {
        assertThatThrownBy(() -> read(Map.of(
                        "RAPPORTEUR_DATABASE_USER", "rapporteur",
                        "RAPPORTEUR_SINK_BATCH_RECORDS", "0",
                        "RAPPORTEUR_SINK_PATIENCE_SECONDS", "241")))
                .isInstanceOf(InvalidSettingsException.class)
                .hasMessageContaining("RAPPORTEUR_DATABASE_URL must be set")
                .hasMessageContaining("RAPPORTEUR_SINK_BATCH_RECORDS must be a whole number from 1 to 100000, got: 0")
                .hasMessageContaining(
                        "RAPPORTEUR_SINK_PATIENCE_SECONDS must be a whole number from 1 to 240, got: 241");
    }

    @Test
    void neverPrintsThePassword() {
        assertThat(new Database(URL, "rapporteur", new Secret("told")).toString())
                .doesNotContain("told");
    }

    private static SinkSettings read(Map<String, String> environment) {
        var settings = new Settings(environment);
        SinkSettings sink = SinkSettings.from(settings);
        return settings.checked(() -> sink);
    }
}
