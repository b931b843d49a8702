package io.rapporteur.parser.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CharsTest {

    @ParameterizedTest
    @ValueSource(chars = {' ', '\t', '\n', '\u0000', '\u00a0', '\u2007', '\u202f', '\ufeff', '\u3000'})
    void takesNoBreakSpacesAndControlCharactersForSpaces(char c) {
        assertThat(Chars.isSpace(c)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(chars = {'a', '1', '-', '!', '\u200b'})
    void takesNothingElseForASpace(char c) {
        assertThat(Chars.isSpace(c)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            chars = {
                '\u00b9', '\u00b2', '\u00b3', '\u2070', '\u2079', '\u1d43', '\u1d5b', '\u1d9c', '\u1dbb', '\u02b0',
                '\u02b8', '\u2071', '\u207f'
            })
    void takesARaisedCharacterForNoLetterOfAWord(char c) {
        assertThat(Chars.isSuperscript(c)).isTrue();
        assertThat(Chars.isLetter(c)).isFalse();
        assertThat(Chars.isLower(c)).isFalse();
        assertThat(Chars.mayCall(c)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(chars = {'1', 'a', '\u206f', '\u207a', '\u1d42', '\u1d5c', '\u1d9b', '\u1dbc', '\u02af', '\u02b9'})
    void takesOtherCharactersForNotRaised(char c) {
        assertThat(Chars.isSuperscript(c)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(chars = {'0', '9', '*', '\u2020', '\u2021', '['})
    void knowsWhatMayCallANote(char c) {
        assertThat(Chars.mayCall(c)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(chars = {'a', '/', ':', ']', '.'})
    void knowsWhatCallsNone(char c) {
        assertThat(Chars.mayCall(c)).isFalse();
    }

    @Test
    void knowsTheDigitsOfRunningText() {
        assertThat("0123456789".chars().allMatch(c -> Chars.isDigit((char) c))).isTrue();
        assertThat("/:a\u00b2\u0661".chars().noneMatch(c -> Chars.isDigit((char) c)))
                .isTrue();
    }

    @Test
    void partsAShortTextIntoItsWords() {
        assertThat(Chars.words("  90th  plenary\u00a0meeting ")).containsExactly("90th", "plenary", "meeting");
        assertThat(Chars.words(" ")).isEmpty();
    }

    @Test
    void skipsNoFurtherThanTheEnd() {
        assertThat(Chars.skipSpaces("  a", 0, 3)).isEqualTo(2);
        assertThat(Chars.skipSpaces("   ", 0, 2)).isEqualTo(2);
        assertThat(Chars.skipDigits("123", 0, 2)).isEqualTo(2);
        assertThat(Chars.skipLetters("abc1", 0, 4)).isEqualTo(3);
        assertThat(Chars.skipLetters("abc", 0, 2)).isEqualTo(2);
        assertThat(Chars.trimEnd("a  ", 0, 3)).isEqualTo(1);
        assertThat(Chars.trimEnd("   ", 1, 3)).isEqualTo(1);
    }

    @Test
    void opensAndClosesQuotationsAsEachLanguagePrintsThem() {
        assertThat("\"\u201c\u2018\u00ab'".chars().allMatch(c -> Chars.isOpeningQuote((char) c)))
                .isTrue();
        assertThat("\"\u201d\u2019\u00bb'".chars().allMatch(c -> Chars.isClosingQuote((char) c)))
                .isTrue();
        assertThat("\u201d\u2019\u00bba".chars().noneMatch(c -> Chars.isOpeningQuote((char) c)))
                .isTrue();
        assertThat("\u201c\u2018\u00aba".chars().noneMatch(c -> Chars.isClosingQuote((char) c)))
                .isTrue();
    }
}
