package io.rapporteur.model.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.HashSet;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RomanNumeralsTest {

    @Test
    void everyNumeralGivesItsNumberBack() {
        assertThat(IntStream.rangeClosed(1, 99)).allSatisfy(number -> {
            assertThat(RomanNumerals.value(RomanNumerals.of(number))).isEqualTo(number);
            assertThat(RomanNumerals.sum(RomanNumerals.of(number).toUpperCase(Locale.ROOT)))
                    .isEqualTo(number);
        });
    }

    @Test
    void noOtherRowOfItsLettersIsANumeral() {
        Set<String> numerals =
                IntStream.rangeClosed(1, 99).mapToObj(RomanNumerals::of).collect(Collectors.toCollection(HashSet::new));
        Random random = new Random(1946);
        for (int i = 0; i < 20_000; i++) {
            String letters = random.ints(1 + random.nextInt(10), 0, "ivxlcdm".length())
                    .mapToObj(at -> "ivxlcdm".substring(at, at + 1))
                    .collect(Collectors.joining());
            assertThat(RomanNumerals.value(letters) > 0).as(letters).isEqualTo(numerals.contains(letters));
        }
    }

    @ParameterizedTest
    @CsvSource({"1, i", "4, iv", "9, ix", "14, xiv", "40, xl", "88, lxxxviii", "99, xcix"})
    void writesTheCorrectForm(int number, String numeral) {
        assertThat(RomanNumerals.of(number)).isEqualTo(numeral);
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 0, 100})
    void hasNoNumeralBeyondNinetyNine(int number) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RomanNumerals.of(number))
                .withMessage("roman numeral must be from 1 to 99, got: " + number);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "c", "IV", "iiii", "xlx", "i ", "ı", "lxxxviiii"})
    void isNoNumeral(String text) {
        assertThat(RomanNumerals.value(text)).isZero();
    }

    @ParameterizedTest
    @CsvSource({"XXXX, 40", "IIX, 8", "CXX, 120", "XXV, 25", "iv, 0", "XM, 0", "'', 0"})
    void sumsWhatIsPrintedInCapitals(String printed, int sum) {
        assertThat(RomanNumerals.sum(printed)).isEqualTo(sum);
    }
}
