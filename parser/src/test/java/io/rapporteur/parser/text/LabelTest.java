package io.rapporteur.parser.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class LabelTest {

    static Stream<Arguments> readsLabels() {
        return Stream.of(
                argumentSet("a number", "12. Urges", "NUMBER 12 4"),
                argumentSet("a number before a tab", "3.\tUrges", "NUMBER 3 3"),
                argumentSet("a number before emphasis", "3.*Urges*", "NUMBER 3 2"),
                argumentSet("a number alone", "7.", "NUMBER 7 2"),
                argumentSet("a comma that was a point", "1, Approves", "NUMBER 1 3"),
                argumentSet("a comma in running text", "1, 2 and 3", "none"),
                argumentSet("a decimal", "1.5 per cent", "none"),
                argumentSet("a year", "2018. The", "none"),
                argumentSet("a letter", "(b) To go", "BRACKETED b 4"),
                argumentSet("a Roman numeral", "(viii) To go", "BRACKETED viii 7"),
                argumentSet("a double letter", "(aa) To go", "BRACKETED aa 5"),
                argumentSet("a letter without its first bracket", "b) To go", "BRACKETED b 3"),
                argumentSet("a bracketed word", "(the tide) rose", "none"),
                argumentSet("a bracketed year", "(2008) and", "none"),
                argumentSet("a dash", "\u2013 the tide", "BULLET  2"),
                argumentSet("a hyphenated word", "-word", "none"));
    }

    @ParameterizedTest
    @MethodSource
    void readsLabels(String text, String expected) {
        assertThat(Label.at(text, 0, text.length())
                        .map(label -> label.kind() + " " + label.value() + " " + label.end())
                        .orElse("none"))
                .isEqualTo(expected);
    }
}
