package io.rapporteur.parser.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MisprintsTest {

    @ParameterizedTest
    @CsvSource({"6, b", "1, i", "S, 5", "10, 10", "1O, 10", "I1, 11"})
    void knowsALabelByTheLettersThatLookAlike(String printed, String intended) {
        assertThat(Misprints.mayBe(printed, intended)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"c, 6", "S, 6", "1, 11", "11, 1", "2O, 10"})
    void takesNoOtherLabelForAMisprint(String printed, String intended) {
        assertThat(Misprints.mayBe(printed, intended)).isFalse();
    }
}
