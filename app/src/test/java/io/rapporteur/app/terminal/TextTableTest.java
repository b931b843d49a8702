package io.rapporteur.app.terminal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class TextTableTest {

    @Test
    void alignsWordsLeftAndNumbersRight() {
        var table = new TextTable("name", "count", "note").row("alpha", 7, "x").row("b", 1234, "");

        assertThat(table.lines(Style.PLAIN)).containsExactly("name   count  note", "alpha      7  x", "b       1234  ");
    }

    @Test
    void paintsItsHeadOnATerminalOnly() {
        assertThat(new TextTable("a").lines(Style.COLOURED)).containsExactly(Style.COLOURED.bold("a"));
    }

    @Test
    void alignsWhatIsWideWhatIsCombinedAndWhatIsStyled() {
        String flood = "e" + "\u0301".repeat(8);
        var table = new TextTable("name", "note").row("决议", "x").row(flood, "x").row(Style.COLOURED.red("red"), "x");

        assertThat(table.lines(Style.PLAIN))
                .containsExactly("name  note", "决议  x", flood + "     x", Style.COLOURED.red("red") + "   x");
    }

    @Test
    void showsInACellWhatWouldBreakItsRow() {
        var table =
                new TextTable("name", "note").row("a\nb\u001b[2J\u202e", "x").row("b", "y");

        assertThat(table.lines(Style.PLAIN))
                .containsExactly("name                 note", "a\\nb\\u001b[2J\\u202e  x", "b                    y");
    }

    @Test
    void printsRowsOfAnyNumberAsTheyCome() {
        List<String> lines = new ArrayList<>();
        var table = TextTable.running(Style.PLAIN, lines::add, "n", "word");
        for (int i = 0; i < 600; i++) {
            table.row(i, "w");
        }
        assertThat(lines).hasSize(601).last().isEqualTo("599  w");
        table.end();

        assertThat(lines).hasSize(601).startsWith("  n  word", "  0  w");
        assertThat(table.count()).isEqualTo(600);
    }

    @Test
    void printsShortTablesAsALaidOutOne() {
        List<String> lines = new ArrayList<>();
        var running = TextTable.running(Style.PLAIN, lines::add, "name", "n");
        running.row("alpha", 7);
        running.row("b", 123);
        running.end();

        assertThat(lines)
                .isEqualTo(
                        new TextTable("name", "n").row("alpha", 7).row("b", 123).lines(Style.PLAIN));
    }

    @Test
    void refusesARowOfAnotherWidth() {
        assertThatThrownBy(() -> new TextTable("a", "b").row("c"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("2 cells, got: 1");
    }
}
