package io.rapporteur.app.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LabelsTest {

    @ParameterizedTest
    @CsvSource({
        "'1. Urges States', 1, 'Urges States'",
        "'(a) To trim', a, 'To trim'",
        "'¹² See A/1.', 12, 'See A/1.'",
        "'¹See A/1.', 1, 'See A/1.'",
        "'1998 was dry', 1, '1998 was dry'",
        "'Urges States', u1, 'Urges States'",
        "'* Reissued', *, 'Reissued'",
        "'x', '', 'x'",
        "'a', 'abc', 'a'"
    })
    void takesTheLabelAwayAndNothingElse(String text, String label, String stripped) {
        assertThat(Labels.strip(text, label)).isEqualTo(stripped);
    }
}
