package io.rapporteur.model.organ;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CouncilYearsTest {

    private final CouncilYears years = CouncilYears.known();

    @ParameterizedTest
    @CsvSource({"1, 1946", "15, 1946", "16, 1947", "1325, 2000", "1540, 2004", "-1, 0", "0, 0", "999999, 0"})
    void tellsTheYearOfANumber(int number, int year) {
        assertThat(years.of(number)).isEqualTo(year);
    }

    @Test
    void theNumbersRunOnFromYearToYear() {
        int[] known = IntStream.iterate(1, number -> years.of(number) > 0, number -> number + 1)
                .map(years::of)
                .toArray();

        assertThat(known).hasSizeGreaterThan(2000).isSorted();
        assertThat(IntStream.of(known).distinct())
                .containsExactly(IntStream.rangeClosed(1946, known[known.length - 1])
                        .boxed()
                        .toArray(Integer[]::new));
    }
}
