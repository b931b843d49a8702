package io.rapporteur.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CitationKeyTest {

    @Test
    void readsWhatItWrites() {
        var key = new CitationKey("A#1@en", 7);

        assertThat(key).hasToString("A#1@en#7");
        assertThat(CitationKey.parse("A#1@en#7")).isEqualTo(key);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "A", "A#", "A#x", "A#99999999999"})
    void refusesWhatIsNone(String text) {
        assertThatThrownBy(() -> CitationKey.parse(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("document#ordinal");
    }
}
