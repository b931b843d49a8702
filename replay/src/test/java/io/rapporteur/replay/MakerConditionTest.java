package io.rapporteur.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import io.rapporteur.event.Maker;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class MakerConditionTest {

    private static final List<Maker> MAKERS =
            List.of(new Maker("parser", "1.10.0", "4"), new Maker("enricher", "1.4", "12"));

    static Stream<Arguments> holdsForOneOfTheMakers() {
        return Stream.of(
                argumentSet("any service", "<1.5", true),
                argumentSet("numbers as numbers, not as text", "parser<1.9", false),
                argumentSet("missing parts are zero", "enricher=1.4.0", true),
                argumentSet("rules", "enricher rules<13", true),
                argumentSet("rules of the other service", "parser rules>=5", false),
                argumentSet("at most", "enricher<=1.4", true),
                argumentSet("above", "enricher>1.4", false),
                argumentSet("spaces", " parser  >= 1.10 ", true));
    }

    @ParameterizedTest
    @MethodSource
    void holdsForOneOfTheMakers(String condition, boolean holds) {
        assertThat(MakerCondition.parse(condition).test(MAKERS)).isEqualTo(holds);
    }

    @ParameterizedTest
    @ValueSource(strings = {"<1.4", "parser<=1.4", "enricher rules>=3", "rules=2", "parser rules>1.0"})
    void isWrittenAsItIsRead(String condition) {
        assertThat(MakerCondition.parse(condition)).hasToString(condition);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1.4", "<", "sink<1.4", "parser enricher<1", "parser < "})
    void refusesWhatIsNoCondition(String text) {
        assertThatThrownBy(() -> MakerCondition.parse(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("made-by must be [parser|enricher] [rules] and <, <=, =, >= or > a version")
                .hasMessageEndingWith("got: " + text);
    }
}
