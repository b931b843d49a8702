package io.rapporteur.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import org.junit.jupiter.api.Test;

final class ChoiceTest {

    @Test
    void takesContainersWhereNothingIsInTheirWay() {
        assertThat(Choice.of("", Optional::empty).told())
                .isEqualTo("backing-services: containers (a Docker engine answers and has the images)");
    }

    @Test
    void takesEmbeddedServicesElseAndSaysWhy() {
        assertThat(Choice.of("", ChoiceTest::noEngine).told())
                .isEqualTo("backing-services: embedded (no Docker engine answers)");
    }

    @Test
    void looksForNoEngineWhenEmbeddedServicesAreAskedFor() {
        assertThat(Choice.of("embedded", ChoiceTest::mustNotLook).told())
                .isEqualTo("backing-services: embedded (-Dbacking-services=embedded)");
    }

    @Test
    void takesContainersThatAreAskedFor() {
        assertThat(Choice.of("containers", Optional::empty).kind()).isEqualTo(BackingServicesKind.CONTAINERS);
    }

    @Test
    void refusesContainersThatAreAskedForAndCannotBeHad() {
        assertThatThrownBy(() -> Choice.of("containers", ChoiceTest::noEngine))
                .hasMessageStartingWith("-Dbacking-services=containers must find a Docker engine")
                .hasMessageContaining("got: no Docker engine answers; without the option");
    }

    @Test
    void refusesAKindThatDoesNotExist() {
        assertThatThrownBy(() -> Choice.of("Docker", Optional::empty))
                .hasMessage("-Dbacking-services must be embedded or containers, got: Docker");
    }

    private static Optional<String> noEngine() {
        return Optional.of("no Docker engine answers");
    }

    private static Optional<String> mustNotLook() {
        throw new AssertionError("must not be asked");
    }
}
