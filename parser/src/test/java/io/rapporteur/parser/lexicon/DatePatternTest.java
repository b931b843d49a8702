package io.rapporteur.parser.lexicon;

import static org.assertj.core.api.Assertions.assertThat;

import io.rapporteur.model.language.DateForm;
import org.junit.jupiter.api.Test;

class DatePatternTest {

    private final DatePattern blank = new DatePattern(new DateForm(" ", " "));
    private final DatePattern words = new DatePattern(new DateForm("a de ", " de "));

    @Test
    void takesAnyCharacterForABlank() {
        assertThat(blank.month("4-May-2061", 1)).isEqualTo(2);
        assertThat(blank.year("4-May-2061", 5)).isEqualTo(6);
        assertThat(blank.month("4", 1)).isNegative();
    }

    @Test
    void asksForTheWordsBetween() {
        assertThat(words.month("4A de maja", 1)).isEqualTo(6);
        assertThat(words.month("4 de maja", 1)).isNegative();
        assertThat(words.month("4a du maja", 1)).isNegative();
        assertThat(words.month("4a de", 1)).isNegative();
        assertThat(words.year("maja de 2061", 4)).isEqualTo(8);
    }

    @Test
    void passesOverTheWordBeforeAMonthAndAnyWhiteSpace() {
        assertThat(blank.monthWord("4  \u00a0May", 1)).isEqualTo(4);
        assertThat(words.monthWord("4  a de  maja", 1)).isEqualTo(9);
        assertThat(words.monthWord("4 maja", 1)).isEqualTo(2);
    }
}
