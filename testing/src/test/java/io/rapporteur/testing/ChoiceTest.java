package io.rapporteur.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import org.junit.jupiter.api.Test;

final class ChoiceTest {

    @Test
    void takesContainersWhereNothingIsInTheirWay() {
        assertThat(Choice.of("", Optional::empty).told())
                .isEqualTo("parts: containers (a Docker engine answers and has the images)");
    }

    @Test
    void takesEmbeddedPartsElseAndSaysWhy() {
        assertThat(Choice.of("", ChoiceTest::noEngine).told()).isEqualTo("parts: embedded (no Docker engine answers)");
    }

    @Test
    void looksForNoEngineWhenEmbeddedPartsAreAskedFor() {
        assertThat(Choice.of("embedded", ChoiceTest::mustNotLook).told())
                .isEqualTo("parts: embedded (-Dparts=embedded)");
    }

    @Test
    void takesContainersThatAreAskedFor() {
        assertThat(Choice.of("containers", Optional::empty).kind()).isEqualTo(PartsKind.CONTAINERS);
    }

    @Test
    void refusesContainersThatAreAskedForAndCannotBeHad() {
        assertThatThrownBy(() -> Choice.of("containers", ChoiceTest::noEngine))
                .hasMessageStartingWith("-Dparts=containers must find a Docker engine")
                .hasMessageContaining("got: no Docker engine answers; without the option");
    }

    @Test
    void refusesAKindThatDoesNotExist() {
        assertThatThrownBy(() -> Choice.of("Docker", Optional::empty))
                .hasMessage("-Dparts must be embedded or containers, got: Docker");
    }

    private static Optional<String> noEngine() {
        return Optional.of("no Docker engine answers");
    }

    private static Optional<String> mustNotLook() {
        throw new AssertionError("must not be asked");
    }
}
