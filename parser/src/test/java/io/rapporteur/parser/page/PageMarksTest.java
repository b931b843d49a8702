package io.rapporteur.parser.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.rapporteur.parser.lexicon.Lexicon;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PageMarksTest {

    @ParameterizedTest
    @ValueSource(strings = {"2/7", "90-01971 (E)     080290", "*9001971*", "2/2                  90-01971"})
    void knowsThePageFoot(String line) {
        assertThat(PageMarks.isPageFoot(line)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"7/2", "90/17 and 90/18", "1990", "(E)"})
    void leavesOtherNumbersAlone(String line) {
        assertThat(PageMarks.isPageFoot(line)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"A/RES/90/17", "S/RES/4748 (2061)", "UNEP/EA.9/Res.4"})
    void knowsALineThatIsASymbol(String line) {
        assertThat(PageMarks.isSymbol(line)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"12", "- 12 -", "Page 12", "[12]"})
    void knowsALoneNumber(String line) {
        assertThat(PageMarks.isLoneNumber(line, Lexicon.of("en"))).isTrue();
    }
}
