package io.rapporteur.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rapporteur.runtime.service.Database;
import io.rapporteur.runtime.settings.InvalidSettingsException;
import io.rapporteur.runtime.settings.Secret;
import io.rapporteur.runtime.settings.Settings;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ApiSettingsTest {

    private static final String URL = "jdbc:postgresql://127.0.0.1:5432/documents";

    @Test
    void listensOnTheLoopbackAddressUnlessTold() {
        assertThat(read(Map.of("RAPPORTEUR_DATABASE_URL", URL, "RAPPORTEUR_DATABASE_USER", "reader")))
                .isEqualTo(new ApiSettings("127.0.0.1", 8080, new Database(URL, "reader", new Secret(""))));
    }

    @Test
    void readsEverything() {
        assertThat(read(Map.of(
                        "RAPPORTEUR_DATABASE_URL", URL,
                        "RAPPORTEUR_DATABASE_USER", "reader",
                        "RAPPORTEUR_DATABASE_PASSWORD", "told",
                        "RAPPORTEUR_API_HOST", "0.0.0.0",
                        "RAPPORTEUR_API_PORT", "80")))
                .isEqualTo(new ApiSettings("0.0.0.0", 80, new Database(URL, "reader", new Secret("told"))));
    }

    @Test
    void namesEveryProblem() {
        assertThatThrownBy(() -> read(Map.of("RAPPORTEUR_API_PORT", "70000")))
                .isInstanceOf(InvalidSettingsException.class)
                .hasMessageContaining("RAPPORTEUR_DATABASE_URL must be set")
                .hasMessageContaining("RAPPORTEUR_API_PORT must be a whole number from 0 to 65535, got: 70000");
    }

    private static ApiSettings read(Map<String, String> environment) {
        var settings = new Settings(environment);
        ApiSettings api = ApiSettings.from(settings);
        return settings.checked(() -> api);
    }
}
