package io.rapporteur.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class BackingServicesSettingsTest {

    @Test
    void prefersTheUsualPorts() {
        assertThat(BackingServicesSettings.in(Path.of("data")))
                .isEqualTo(new BackingServicesSettings(Optional.of(Path.of("data")), 9092, 8081, 5432));
    }

    @Test
    void hasNoFolderWhenEphemeral() {
        assertThat(BackingServicesSettings.ephemeral().folder()).isEmpty();
    }

    @Test
    void refusesAPortThatDoesNotExist() {
        assertThatThrownBy(() -> BackingServicesSettings.ephemeral().withPorts(9092, 65_536, 5432))
                .hasMessage("registry port must be from 0 to 65535, got: 65536");
    }
}
