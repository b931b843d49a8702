package io.rapporteur.model.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.entry;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class TableTest {

    @Test
    void leavesCommentsAndBlankLinesOutAndCountsThemAsLines() {
        List<Row> rows = read("# head\n\na\tb\n \nc\t\n", 2);

        assertThat(rows)
                .containsExactly(new Row("words.tsv:3", List.of("a", "b")), new Row("words.tsv:5", List.of("c", "")));
    }

    @Test
    void readsUtf8() {
        assertThat(read("résolution\n", 1).get(0).text(0)).isEqualTo("résolution");
    }

    @Test
    void refusesARowWithTooFewColumnsWithFileLineAndReason() {
        assertThatIllegalStateException()
                .isThrownBy(() -> read("a\tb\nc\n", 2))
                .withMessage("words.tsv:2: a row must have 2 columns, got: 1");
    }

    @Test
    void refusesARowWithTooManyColumns() {
        assertThatIllegalStateException()
                .isThrownBy(() -> read("a\tb\t\n", 2))
                .withMessage("words.tsv:1: a row must have 2 columns, got: 3");
    }

    @Test
    void partsAColumnAtItsStrokes() {
        Row row = read("one|two words||three\t\n", 2).get(0);

        assertThat(row.parts(0)).containsExactly("one", "two words", "three");
        assertThat(row.parts(1)).isEmpty();
    }

    @Test
    void saysFileLineAndReasonOfAValueThatCannotBeRead() {
        Row row = read("1946\tnone\n", 2).get(0);

        assertThat(row.<Integer>value(0, Integer::valueOf)).isEqualTo(1946);
        assertThatIllegalStateException()
                .isThrownBy(() -> row.value(1, Integer::valueOf))
                .withMessageStartingWith("words.tsv:1: ")
                .withMessageContaining("none")
                .withCauseInstanceOf(NumberFormatException.class);
    }

    @Test
    void refusesAKeyThatStandsTwice() {
        assertThat(Table.map(TableTest.class, "once.tsv")).containsOnly(entry("A/", "GA"), entry("S/", "SC"));
        assertThatIllegalStateException()
                .isThrownBy(() -> Table.map(TableTest.class, "twice.tsv"))
                .withMessage("twice.tsv:3: A/ must stand once");
    }

    private static List<Row> read(String text, int columns) {
        return Table.rows(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), "words.tsv", columns);
    }
}
