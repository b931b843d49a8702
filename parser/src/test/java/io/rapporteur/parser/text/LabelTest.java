package io.rapporteur.parser.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
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
                argumentSet("a hyphenated word", "-word", "none"),
                argumentSet("a number of three digits", "123. Urges", "NUMBER 123 5"),
                argumentSet("a number before a bracket", "1.(a) Urges", "NUMBER 1 2"),
                argumentSet("a number before a small letter that is glued to it", "1.a", "none"),
                argumentSet("a number before a small letter", "1. urges", "NUMBER 1 3"),
                argumentSet("a number without a point", "12 Urges", "none"),
                argumentSet("nothing but digits", "12", "none"),
                argumentSet("a comma before a small letter", "1, approves", "none"),
                argumentSet("a comma that is glued to a capital", "1,Approves", "none"),
                argumentSet("a comma at the end", "1, ", "none"),
                argumentSet("a curly bracket that a scanner made", "{a) To go", "BRACKETED a 4"),
                argumentSet("a number in brackets", "(12) To go", "BRACKETED 12 5"),
                argumentSet("three digits in brackets", "(123) to go", "none"),
                argumentSet("a digit and a letter", "(1a) to go", "none"),
                argumentSet("two letters that differ", "(ab) to go", "none"),
                argumentSet("the longest Roman numeral", "(xxviii) To go", "BRACKETED xxviii 9"),
                argumentSet("a longer one", "(xxxviii) To go", "none"),
                argumentSet("a roman number without its first bracket", "iii) word", "BRACKETED iii 5"),
                argumentSet("capitals without their first bracket", "BB) word", "none"),
                argumentSet("a number without its first bracket", "2) word", "BRACKETED 2 3"),
                argumentSet("a number glued to its word", "2)word", "none"),
                argumentSet("two letters without their first bracket", "bb) to go", "BRACKETED bb 4"),
                argumentSet("a bracket that is not closed", "(a", "none"),
                argumentSet("a bracket with nothing in it", "() to go", "none"),
                argumentSet("a letter in brackets alone", "(a)", "BRACKETED a 3"),
                argumentSet("a long dash", "\u2014 the tide", "BULLET  2"),
                argumentSet("a hyphen", "- the tide", "BULLET  2"),
                argumentSet("a dot", "\u2022 the tide", "BULLET  2"),
                argumentSet("a small dot", "\u00b7 the tide", "BULLET  2"),
                argumentSet("a black circle", "\u25cf the tide", "BULLET  2"),
                argumentSet("an asterisk", "* the tide", "none"),
                argumentSet("a dash alone", "\u2013 ", "none"),
                argumentSet("nothing", "", "none"));
    }

    @ParameterizedTest
    @MethodSource
    void readsLabels(String text, String expected) {
        assertThat(Label.at(text, 0, text.length())
                        .map(label -> label.kind() + " " + label.value() + " " + label.end())
                        .orElse("none"))
                .isEqualTo(expected);
    }

    @Test
    void readsTheLabelBehindAnother() {
        assertThat(Label.at("1. (a) Decides", 3, 14)).contains(new Label(Label.Kind.BRACKETED, "a", 7));
    }

    @Test
    void readsNoFurtherThanItsEnd() {
        assertThat(Label.at("1. Urges", 0, 2)).contains(new Label(Label.Kind.NUMBER, "1", 2));
        assertThat(Label.at("12. Urges", 0, 2)).isEmpty();
        assertThat(Label.at("(a) Urges", 0, 2)).isEmpty();
    }

    static Stream<Arguments> readsTheNumberThatIsDue() {
        return Stream.of(
                argumentSet("as it should be", "5. Urges", 5, "5 3"),
                argumentSet("a letter for a digit", "S. Urges", 5, "5 3"),
                argumentSet("a letter for the second digit", "1O. Urges", 10, "10 4"),
                argumentSet("a comma for the point", "5, Urges", 5, "5 3"),
                argumentSet("a lost point", "5 Urges", 5, "5 2"),
                argumentSet("a letter and a lost point", "S Urges", 5, "none"),
                argumentSet("no space behind it", "5.Urges", 5, "none"),
                argumentSet("a small letter behind it", "5. urges", 5, "none"),
                argumentSet("another number", "6. Urges", 5, "none"),
                argumentSet("nothing behind it", "5. ", 5, "none"),
                argumentSet("one capital behind it", "5 U", 5, "5 2"),
                argumentSet("nothing but the number", "5", 5, "none"));
    }

    @ParameterizedTest
    @MethodSource
    void readsTheNumberThatIsDue(String text, int due, String expected) {
        assertThat(Label.due(text, 0, text.length(), due)
                        .map(label -> label.number() + " " + label.end())
                        .orElse("none"))
                .isEqualTo(expected);
    }
}
