package io.rapporteur.enricher.citation.grammar;

import static org.assertj.core.api.Assertions.assertThat;

import io.rapporteur.enricher.citation.grammar.SymbolGrammar.Symbol;
import io.rapporteur.enricher.citation.token.Tokens;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DamagedSymbolsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "$/17509 of   | S/17509 | $/17509  | of",
                "8/17227      | S/17227 | 8/17227  | ''",
                "S$/21909     | S/21909 | S$/21909 | ''",
                "s/21183,     | S/21183 | s/21183  | ','",
                "S/ 13672     | S/13672 | S/ 13672 | ''",
                "S/123        | S/123   | S/123    | ''"
            })
    void areMendedBehindTheWordDocument(String words, String text, String printed, String rest) {
        Tokens tokens = English.tokens(words);

        Symbol symbol = DamagedSymbols.at(tokens, 0);

        assertThat(symbol).isNotNull().extracting(Symbol::text, Symbol::printed).containsExactly(text, printed);
        assertThat(English.rest(tokens, symbol == null ? 0 : symbol.end())).isEqualTo(rest);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "S/12",
                "S/123456",
                "A/17509",
                "9/17509",
                "S /17509",
                "S/17509/Add.1",
                "S-17509",
                "Ss/17509",
                "$$$/17509",
                "S/abc"
            })
    void areNotGuessedWhereAnythingElseMayStand(String words) {
        assertThat(DamagedSymbols.at(English.tokens(words), 0)).isNull();
    }

    @ParameterizedTest
    @CsvSource({"26G26, 26626", "1O5, 105", "1I5, 115", "1l5, 115", "2Z2, 222", "2S2, 252", "2B2, 282", "1o5, 105"})
    void haveOneLetterThatLooksLikeADigitBetweenDigits(String printed, String mended) {
        assertThat(DamagedSymbols.mended(printed)).isEqualTo(mended);
    }

    @ParameterizedTest
    @ValueSource(strings = {"26626", "2GG2", "G26", "26G", "2G", "2X2", "G"})
    void areLeftAloneWhereMoreIsSpoilt(String printed) {
        assertThat(DamagedSymbols.mended(printed)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"86O, 860", "l2, 12", "1234, 1234", "12345G, 123456", "123456G, 0", "8x, 0", "x, 0"})
    void numberAVolumeInDigitsThatAreLetters(String printed, int number) {
        assertThat(DamagedSymbols.number(printed)).isEqualTo(number);
    }
}
