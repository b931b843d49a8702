package io.rapporteur.parser.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.rapporteur.parser.lexicon.Lexicon;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PageMarksTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2/7",
                "90-01971 (E)     080290",
                "*9001971*",
                "2/2                  90-01971",
                "(E) 2/7",
                "90-0197",
                "7/7",
                "12345678 2/7",
                "*12345*"
            })
    void knowsThePageFoot(String line) {
        assertThat(PageMarks.isPageFoot(line)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "7/2",
                "90/17 and 90/18",
                "1990",
                "(E)",
                "",
                "Page 2/7",
                "2/7 pages",
                "*123*",
                "*12345",
                "90-019",
                "900-1971",
                "90-0197123",
                "123456789 2/7",
                "1/2/3",
                "/7",
                "2/",
                "1234/5678",
                "(EN) 2/7"
            })
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

    @ParameterizedTest
    @ValueSource(
            strings = {
                "A/RES",
                "ARES90",
                "a/res/90/17",
                "A/RES/90 17",
                "A/RES/90/17 ",
                "",
                "A/RES/90/17/ADD.1/REV.2/CORR.3/AMEND.4/PART.55"
            })
    void takesNoOtherLineForASymbol(String line) {
        assertThat(PageMarks.isSymbol(line)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"12345", "", "- -", "A 12", "12 a"})
    void takesNoOtherLineForALoneNumber(String line) {
        assertThat(PageMarks.isLoneNumber(line, Lexicon.of("en"))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"___", "- - -", "***", "===", "\u2014\u2014\u2014", "\u2500\u2500\u2500", "\u2013\u2013\u2013"})
    void knowsARule(String line) {
        assertThat(PageMarks.isRule(line, 0, line.length())).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "__", "___a", "...", "    "})
    void takesNoOtherLineForARule(String line) {
        assertThat(PageMarks.isRule(line, 0, line.length())).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"_____", "-----", "- - -"})
    void knowsTheRuleAboveNotes(String line) {
        assertThat(PageMarks.isNoteRule(line, 0, line.length())).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"____", "*****", "=====", "____a"})
    void takesAShortRuleOrOneOfAsterisksForNone(String line) {
        assertThat(PageMarks.isNoteRule(line, 0, line.length())).isFalse();
    }
}
