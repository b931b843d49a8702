package io.rapporteur.model.organ;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NumberingTest {

    @Test
    void aSessionBearsTheYearItBeganAndTheNext() {
        Numbering assembly = Numbering.parse("session:31:1976:1");

        assertThat(years(assembly, 64)).containsExactly(2009, 2010);
        assertThat(years(assembly, 31)).containsExactly(1976, 1977);
    }

    @Test
    void oneOfSeveralSessionsAYearMayHaveBegunAYearEarlier() {
        assertThat(years(Numbering.parse("session:1:2006:3"), 8)).containsExactly(2007, 2008, 2009);
    }

    @Test
    void aSessionBeforeTheFirstBearsNoYear() {
        Numbering assembly = Numbering.parse("session:31:1976:1");

        assertThat(assembly.holds(31)).isTrue();
        assertThat(assembly.holds(30)).isFalse();
        assertThat(years(assembly, 30)).isEmpty();
    }

    @Test
    void irregularSessionsAreCheckedAgainstTheFirstOnly() {
        Numbering conference = Numbering.parse("session:1:2004:0");

        assertThat(conference.agrees(9, 2003)).isFalse();
        assertThat(conference.agrees(9, 2004)).isTrue();
        assertThat(conference.agrees(1, 2099)).isTrue();
    }

    @Test
    void aFormOfWhichNothingIsKnownAgreesWithEveryYear() {
        Numbering council = Numbering.parse("year");

        assertThat(council).isEqualTo(new Numbering(Numbering.Form.YEAR, 0, 0, 0));
        assertThat(council.agrees(1, 1900)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "number", "session:1", "session:1:2:3:4", "session:a:2:3"})
    void refusesWhatIsNoNumbering(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> Numbering.parse(text));
    }

    private static IntStream years(Numbering numbering, int session) {
        return IntStream.range(1900, 2100).filter(year -> numbering.agrees(session, year));
    }
}
