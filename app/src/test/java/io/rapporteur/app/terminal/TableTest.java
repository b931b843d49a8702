package io.rapporteur.app.terminal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class TableTest {

    @Test
    void alignsWordsLeftAndNumbersRight() {
        var table = new Table("name", "count", "note").row("alpha", 7, "x").row("b", 1234, "");

        assertThat(table.lines(Style.PLAIN)).containsExactly("name   count  note", "alpha      7  x", "b       1234  ");
    }

    @Test
    void paintsItsHeadOnATerminalOnly() {
        assertThat(new Table("a").lines(Style.COLOURED)).containsExactly("\u001b[1ma\u001b[0m");
    }

    @Test
    void refusesARowOfAnotherWidth() {
        assertThatThrownBy(() -> new Table("a", "b").row("c"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("2 cells, got: 1");
    }
}
