package io.rapporteur.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

final class ContainerBackingServicesTest {

    @Test
    void runsTheImagesOfTheComposeFileWithItsSettings() throws Exception {
        List<String> compose =
                Files.readAllLines(Path.of(System.getProperty("rapporteur.root"), "docker-compose.yml")).stream()
                        .map(line -> line.strip().replace("\"", ""))
                        .toList();

        assertThat(compose)
                .containsAll(ContainerBackingServices.IMAGES.stream()
                        .map(image -> "image: " + image)
                        .toList());
        assertThat(compose)
                .containsAll(
                        Stream.of(ContainerBackingServices.BROKER_SETTINGS, ContainerBackingServices.REGISTRY_SETTINGS)
                                .map(Map::entrySet)
                                .flatMap(settings -> settings.stream())
                                .map(setting -> setting.getKey() + ": " + setting.getValue())
                                .toList());
    }
}
