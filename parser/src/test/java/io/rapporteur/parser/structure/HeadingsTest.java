package io.rapporteur.parser.structure;

import static org.assertj.core.api.Assertions.assertThat;

import io.rapporteur.parser.lexicon.Lexicon;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HeadingsTest {

    private final Headings headings = new Headings(Lexicon.of("en"));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "A",
                "II",
                "II.",
                "Reporting and review",
                "Tides of 2061",
                "II. Tides",
                "Strengthening the gauges"
            })
    void knowAHeading(String text) {
        assertThat(headings.isHeading(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "reporting and review",
                "1 Reporting",
                "Reporting and review.",
                "Reporting and review,",
                "Reporting and review;",
                "Reporting and review:",
                "Decides to wait"
            })
    void takeASentenceForNone(String text) {
        assertThat(headings.isHeading(text)).isFalse();
    }

    @Test
    void takeALongLineForNone() {
        String line = "Tides and gauges " + "of the north ".repeat(11);

        assertThat(line).hasSize(160);
        assertThat(headings.isHeading(line.strip() + "s")).isTrue();
        assertThat(headings.isHeading(line + "s")).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "A          | 1",
                "A.         | 2",
                "II         | 2",
                "II. Tides  | 3",
                "XXVII      | 5",
                "XXVIII     | 0",
                "A Tides    | 0",
                "VI: Tides  | 0",
                "AB         | 0",
                "Ii         | 0",
                "iI         | 0",
                "tides      | 0",
                "1.         | 0"
            })
    void measureTheNumeralOfASection(String text, int length) {
        assertThat(Headings.sectionNumeral(text)).isEqualTo(length);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Annex",
                "ANNEX",
                "Annex II",
                "Annex 2",
                "Annex [revised]",
                "Annex: the rules",
                "Annex. The rules",
                "Annex*",
                "Appendix",
                "Annex to the letter dated 4 May 2061",
                "Annex Rules of the archive"
            })
    void knowTheHeadingOfAnAnnex(String text) {
        assertThat(headings.isAnnex(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "annex",
                "The annex",
                "Annexes to it",
                "Annex to the rules",
                "Annex II,",
                "Annex II;",
                "Annex II.",
                "Annex - rules",
                "Annex ",
                "Annexed",
                "Annex\u2013II"
            })
    void takeOtherWordsForNone(String text) {
        assertThat(headings.isAnnex(text)).isFalse();
    }

    @Test
    void takeALongLineForNoAnnex() {
        String line = "Annex II " + "Rules of the archive ".repeat(5).strip();

        assertThat(headings.isAnnex(line.substring(0, 110))).isTrue();
        assertThat(headings.isAnnex(line.substring(0, 110) + "s")).isFalse();
    }
}
