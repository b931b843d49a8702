package io.rapporteur.enricher.citation.grammar;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.rapporteur.enricher.citation.token.Tokens;
import io.rapporteur.model.organ.Numbering.Form;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NumberGrammarTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1325 (2000) on      | YEAR    | 1325(2000)     | 2000 | ''  | on",
                "161 A (1961)        | YEAR    | 161(1961)A     | 1961 | A   | ''",
                "217 A (III)         | ROMAN   | 217(III)A      | 3    | A   | ''",
                "217 (III) A         | ROMAN   | 217(III)A      | 3    | A   | ''",
                "217 (III) A new     | ROMAN   | 217(III)       | 3    | ''  | A new",
                "2625 (XXV)          | ROMAN   | 2625(XXV)      | 25   | ''  | ''",
                "3201 (S-VI)         | ROMAN   | 3201(S-VI)     | -1   | ''  | ''",
                "1001 (ES-I)         | ROMAN   | 1001(ES-I)     | -1   | ''  | ''",
                "61/180 of           | SESSION | 61/180         | 61   | ''  | of",
                "61/ 180 of          | SESSION | 61/180         | 61   | ''  | of",
                "61/180-182          | SESSION | 61/180         | 61   | ''  | -182",
                "61/180A             | SESSION | 61/180A        | 61   | A   | ''",
                "61/180 A and B      | SESSION | 61/180A        | 61   | A   | and B",
                "61/180 A of         | SESSION | 61/180A        | 61   | A   | of",
                "70/1 A new era      | SESSION | 70/1           | 70   | ''  | A new era",
                "2010/12             | YEARLY  | 2010/12        | 2010 | ''  | ''",
                "2010/12 B.          | YEARLY  | 2010/12B       | 2010 | B   | .",
                "1/CP.16             | CLIMATE | 1/CP.16        | -1   | ''  | ''",
                "5/CMA.2             | CLIMATE | 5/CMA.2        | -1   | ''  | ''",
                "3/CMP.1             | CLIMATE | 3/CMP.1        | -1   | ''  | ''",
                "ES-11/1             | SESSION | ES-11/1        | -1   | ''  | ''",
                "S-26/2 A            | SESSION | S-26/2A        | -1   | A   | ''"
            })
    void readsEveryForm(String words, Form form, String value, int session, String letter, String rest) {
        Tokens tokens = English.tokens(words);

        CitedNumber number = requireNonNull(NumberGrammar.at(tokens, 0));

        assertThat(number.form()).isEqualTo(form);
        assertThat(number.value()).isEqualTo(value);
        assertThat(number.session()).isEqualTo(session);
        assertThat(number.letter()).isEqualTo(letter);
        assertThat(English.rest(tokens, number.end())).isEqualTo(rest);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "12345 (2000)",
                "0 (2000)",
                "1325 (1945)",
                "1325 (2100)",
                "1325 (2000",
                "1325 2000",
                "1325 (XL",
                "61 /180",
                "61/ A",
                "61 / 180",
                "1234/5",
                "061/5",
                "61/0",
                "61/05",
                "61/1800",
                "70/1/Add.1",
                "24/7-hour",
                "24/7hour",
                "1/XY.16",
                "1/CP 16",
                "S 26/2",
                "S-26",
                "s-26/2",
                "X-26/2",
                "article 5"
            })
    void refusesWhatIsNoNumber(String words) {
        assertThat(NumberGrammar.at(English.tokens(words), 0)).isNull();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"A/64/293 | 2", "No.61/5 | 2", "1.61/5 | 2", "x-61/5 | 2", "A/S-26/2 | 2"})
    void takesTheTailOfSomethingElseForNone(String words, int at) {
        assertThat(NumberGrammar.at(English.tokens(words), at)).isNull();
    }

    @Test
    void takesAHyphenBetweenTwoNumbersForARange() {
        Tokens tokens = English.tokens("61/1-61/5");

        assertThat(NumberGrammar.at(tokens, 0)).extracting(CitedNumber::value).isEqualTo("61/1");
        assertThat(NumberGrammar.at(tokens, 4)).extracting(CitedNumber::value).isEqualTo("61/5");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "58.16 of | 58.16 | of",
                "999.99   | 999.99 | ''",
                "1000.1   | -     | ''",
                "58.160   | -     | ''",
                "58 .16   | -     | ''",
                "58. 16   | -     | ''",
                "x.16     | -     | ''"
            })
    void readsNumbersWithAPoint(String words, String value, String rest) {
        Tokens tokens = English.tokens(words);

        CitedNumber number = NumberGrammar.dotted(tokens, 0);

        assertThat(number == null ? "-" : number.value()).isEqualTo(value);
        assertThat(number == null ? "" : English.rest(tokens, number.end())).isEqualTo(rest);
    }

    @Test
    void countsOnInTheSameSession() {
        CitedNumber session = new CitedNumber(Form.SESSION, "61/5", 61, "", 3);
        CitedNumber climate = new CitedNumber(Form.CLIMATE, "5/CP.16", -1, "", 5);

        assertThat(session).extracting(CitedNumber::series, CitedNumber::item).containsExactly("61", 5);
        assertThat(climate).extracting(CitedNumber::series, CitedNumber::item).containsExactly("CP.16", 5);
        assertThat(session.plus(2, 7))
                .extracting(CitedNumber::value, CitedNumber::session, CitedNumber::end)
                .containsExactly("61/7", 61, 7);
        assertThat(climate.plus(1, 7)).extracting(CitedNumber::value).isEqualTo("6/CP.16");
    }

    @Test
    void changesTheLetteredPart() {
        CitedNumber part = new CitedNumber(Form.SESSION, "68/1A", 68, "A", 4);

        assertThat(part.part("B", 6))
                .extracting(CitedNumber::value, CitedNumber::letter, CitedNumber::end)
                .containsExactly("68/1B", "B", 6);
    }

    @Test
    void isTheSameNumberWhereverItEnds() {
        CitedNumber number = new CitedNumber(Form.YEAR, "1325(2000)", 2000, "", 4);

        assertThat(number)
                .isEqualTo(new CitedNumber(Form.YEAR, "1325(2000)", 2000, "", 9))
                .hasSameHashCodeAs(new CitedNumber(Form.YEAR, "1325(2000)", 2000, "", 9))
                .isNotEqualTo(new CitedNumber(Form.YEAR, "1326(2000)", 2000, "", 4));
        assertThat(number.ofCouncil()).isEqualTo(1325);
    }

    @Test
    void knowsLettersAndYears() {
        Tokens tokens = English.tokens("A b AB É 1945 1946 2099 2100 199");

        assertThat(tuple(
                        NumberGrammar.isLetter(tokens, 0),
                        NumberGrammar.isLetter(tokens, 1),
                        NumberGrammar.isLetter(tokens, 2),
                        NumberGrammar.isLetter(tokens, 3)))
                .isEqualTo(tuple(true, false, false, false));
        assertThat(tuple(
                        NumberGrammar.isYear(tokens, 4),
                        NumberGrammar.isYear(tokens, 5),
                        NumberGrammar.isYear(tokens, 6),
                        NumberGrammar.isYear(tokens, 7),
                        NumberGrammar.isYear(tokens, 8)))
                .isEqualTo(tuple(false, true, true, false, false));
    }
}
