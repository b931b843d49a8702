package io.rapporteur.parser.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import io.rapporteur.model.document.ReadingLimits;
import io.rapporteur.parser.lexicon.Lexicon;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class BreaksTest {

    private static final String LONG =
            " of all the tides that the gauges of the northern coast have seen since the records began there";

    private static Breaks breaks(String text) {
        return new Breaks(Layout.of(text, ReadingLimits.DEFAULT), Lexicon.of("en"));
    }

    static Stream<Arguments> knowsTheMarkThatEndsALine() {
        return Stream.of(
                argumentSet("a comma", "the tables,", ','),
                argumentSet("a comma before a raised call", "the tables,\u00b9", ','),
                argumentSet("a comma before a call", "the tables,12", ','),
                argumentSet("a comma before a call that stands apart", "the tables, 123", ','),
                argumentSet("a comma before a number that is no call", "the tables,1234", '4'),
                argumentSet("a full stop before a quotation mark", "the tables.\u201d", '.'),
                argumentSet("a full stop before an asterisk", "the tables.* ", '.'),
                argumentSet("a word before a call", "the tables1", '1'),
                argumentSet("a year", "of 2035", '5'),
                argumentSet("digits alone", "12", '2'),
                argumentSet("nothing but marks of calls", "**", '\0'));
    }

    @ParameterizedTest
    @MethodSource
    void knowsTheMarkThatEndsALine(String line, char mark) {
        assertThat(breaks(line).lastMark(0)).isEqualTo(mark);
    }

    @ParameterizedTest
    @ValueSource(strings = {"to the end of the", "recalls and", "in line with"})
    void knowsASmallWordThatPromisesMore(String line) {
        assertThat(breaks(line).endsWithSmallWord(0)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"of", "the end of gauges", "the end of The", "the end of 5", "the end of,"})
    void takesNoOtherWordForOne(String line) {
        assertThat(breaks(line).endsWithSmallWord(0)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The General Assembly,\n\nRecalling its resolutions,",
                "The General Assembly,\n\n\n1. Decides to wait;",
                "The General Assembly\n\nRecalling its resolutions,",
                "The Tidal Board of Norland\nRecalling its resolutions,",
                "The Tidal board,\n\nRecalling its resolutions,"
            })
    void knowsEnactingWordsAboveAPreamble(String text) {
        assertThat(breaks(text).isEnacting(0)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The General Assembly,",
                "The General Assembly,\n\n",
                "The General Assembly,\n\nall its members,",
                "The General Assembly\n\n1. Decides to wait;",
                "The General Assembly.\n\nRecalling its resolutions,",
                "The general assembly,\n\nRecalling its resolutions,",
                "The Tidal gauges there\n\nRecalling its resolutions,",
                "The ,\n\nRecalling its resolutions,",
                "General Assembly,\n\nRecalling its resolutions,",
                "The Board Of The Tides That The Gauges Of The North Have Seen\n\nRecalling its resolutions,"
            })
    void takesNoOtherLineForEnactingWords(String text) {
        assertThat(breaks(text).isEnacting(0)).isFalse();
    }

    @Test
    void takesALongLineForNoEnactingWords() {
        String organ = "The Board" + LONG;

        assertThat(organ).hasSizeLessThan(110);
        assertThat(breaks(organ + ",\n\nRecalling it,").isEnacting(0)).isTrue();
        assertThat(breaks(organ + " for all,\n\nRecalling it,").isEnacting(0)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Annex", "ANNEX II", "Annex: the rules", "Appendix"})
    void knowsTheHeadingOfAnAnnex(String line) {
        assertThat(breaks(line).isAnnexHeading(0)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"annex", "Annexed to it", "The annex"})
    void takesNoOtherLineForTheHeadingOfAnAnnex(String line) {
        assertThat(breaks(line).isAnnexHeading(0)).isFalse();
    }

    @Test
    void takesALongLineForNoHeading() {
        assertThat(breaks("Annex" + LONG).isAnnexHeading(0)).isTrue();
        assertThat(breaks("Annex" + LONG + " for all years").isAnnexHeading(0)).isFalse();
        assertThat(breaks("Tables" + LONG).mayBeHeading(0)).isTrue();
        assertThat(breaks("Tables" + LONG + " for all years").mayBeHeading(0)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Reporting and review.", "reporting and review", "1 Reporting"})
    void takesALineThatEndsASentenceOrGoesOnInOneForNoHeading(String line) {
        assertThat(breaks(line).mayBeHeading(0)).isFalse();
    }

    @Test
    void knowsTheColumnsOfAMastHeadByAWideGap() {
        assertThat(breaks("United Nations      A/RES/90/17").hasColumns(0)).isTrue();
        assertThat(breaks("United Nations     A/RES/90/17").hasColumns(0)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"| Norland | 1.5 |", "Norland\t1.5\t2", "1.\tNorland\t1.5\t2"})
    void knowsTheRowOfATable(String line) {
        assertThat(breaks(line).isTableRow(0)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Norland\t1.5", "1.\tUrges\tNorland", "Norland | Suderland", " "})
    void takesNoOtherLineForARow(String line) {
        assertThat(breaks(line).isTableRow(0)).isFalse();
    }

    static Stream<Arguments> tellsByTheNextWordWhyALineBroke() {
        return Stream.of(
                argumentSet("it would have fitted", "mmmmmmmmm", "neither"),
                argumentSet("it would not have fitted", "mmmmmmmmmm", "full"),
                argumentSet("it would not, with more behind it", "mmmmmmmmmm m", "full"),
                argumentSet("it would have left a quarter of the line", "mm m", "neither"),
                argumentSet("it would have left more", "m m", "short"));
    }

    /** Lines of 29 characters, and one of 19. */
    @ParameterizedTest
    @MethodSource
    void tellsByTheNextWordWhyALineBroke(String next, String why) {
        String full = "mmmmmmmmm mmmmmmmmm mmmmmmmmm\n";
        Breaks breaks = breaks(full + full + full + full + "mmmmmmmmm mmmmmmmmm\n" + next);

        assertThat(breaks.isFull(4, 5)).isEqualTo(why.equals("full"));
        assertThat(breaks.isCutShort(4, 5)).isEqualTo(why.equals("short"));
    }
}
