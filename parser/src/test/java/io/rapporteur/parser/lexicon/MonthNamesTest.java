package io.rapporteur.parser.lexicon;

import static org.assertj.core.api.Assertions.assertThat;

import io.rapporteur.model.language.Month;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MonthNamesTest {

    private final MonthNames months = new MonthNames(List.of(
            new Month(8, List.of("August"), List.of("Aug")),
            new Month(9, List.of("septiembre", "setiembre"), List.of()),
            new Month(5, List.of("May"), List.of())));

    @ParameterizedTest
    @CsvSource({"AUGUST, 8", "septiembre, 9", "setiembre, 9", "Aug, 0", "Augustine, 0", "May, 5"})
    void giveTheNumberOfAMonthThatIsWrittenOut(String text, int month) {
        assertThat(months.at(text, 0)).isEqualTo(month);
    }

    @ParameterizedTest
    @CsvSource({"Auqust, 8", "Auqust., 8", "Auqu5t, 0", "setiemhre, 9", "Mai, 0", "., 0"})
    void giveTheNumberOfAMonthThatAScannerSpoilt(String text, int month) {
        assertThat(months.spoilt(text, 0, text.length())).isEqualTo(month);
    }

    @Test
    void nameAllInLowerCase() {
        assertThat(months.names()).containsExactly("august", "septiembre", "setiembre", "may");
    }
}
