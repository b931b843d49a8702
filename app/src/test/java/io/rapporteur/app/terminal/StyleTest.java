package io.rapporteur.app.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class StyleTest {

    @Test
    void coloursOnlyWhereAPersonLooksAndHasNotAskedOtherwise() {
        assertThat(Style.of(true, "")).isEqualTo(Style.COLOURED);
        assertThat(Style.of(true, "1")).isEqualTo(Style.PLAIN);
        assertThat(Style.of(false, "")).isEqualTo(Style.PLAIN);
        assertThat(Style.PLAIN.red("x")).isEqualTo("x");
    }
}
