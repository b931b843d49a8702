package io.rapporteur.model.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ScriptTest {

    @Test
    void readsTheFirstAndTheLastLetter() {
        assertThat(Script.parse("0370-03ff")).isEqualTo(new Script('\u0370', '\u03ff'));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0370", "03ff-0370", "greek-greek", "0370-03ff-0400", ""})
    void refusesWhatIsNoStretchOfLetters(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> Script.parse(text));
    }
}
