package io.rapporteur.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class PartsSettingsTest {

    @Test
    void prefersTheUsualPorts() {
        assertThat(PartsSettings.in(Path.of("data")))
                .isEqualTo(new PartsSettings(Optional.of(Path.of("data")), 9092, 8081, 5432));
    }

    @Test
    void hasNoFolderWhenEphemeral() {
        assertThat(PartsSettings.ephemeral().folder()).isEmpty();
    }

    @Test
    void refusesAPortThatDoesNotExist() {
        assertThatThrownBy(() -> PartsSettings.ephemeral().withPorts(9092, 65_536, 5432))
                .hasMessage("registry port must be from 0 to 65535, got: 65536");
    }
}
