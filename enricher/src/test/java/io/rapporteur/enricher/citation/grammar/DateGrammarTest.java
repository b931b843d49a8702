package io.rapporteur.enricher.citation.grammar;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import io.rapporteur.enricher.citation.grammar.DateGrammar.Dated;
import io.rapporteur.enricher.citation.lexicon.Lexicon;
import io.rapporteur.enricher.citation.token.Tokens;
import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DateGrammarTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en | of 20 December 2006 on            | 2006-12-20 | on",
                "en | dated 3 May 1999                  | 1999-05-03 | ''",
                "en | , both of 1 June 2010,            | 2010-06-01 | ','",
                "en | of 20 December, 2006              | 2006-12-20 | ''",
                "fr | du 1er mai 2006                   | 2006-05-01 | ''",
                "fr | en date du 20 décembre 2006       | 2006-12-20 | ''",
                "es | de 20 de mayo de 2006             | 2006-05-20 | ''",
                "es | de fecha 20 de mayo de 2006       | 2006-05-20 | ''"
            })
    void readsADateWithTheWordsThatAttachIt(String language, String words, LocalDate date, String rest) {
        Tokens tokens = new Tokens(Lexicon.of(language).vocabulary()).read(words);

        Dated dated = requireNonNull(DateGrammar.attached(tokens, 0));

        assertThat(dated.date()).isEqualTo(date);
        assertThat(tokens.isNumber(dated.start())).isTrue();
        assertThat(English.rest(tokens, dated.end())).isEqualTo(rest);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "20 December 2006",
                ", 20 December 2006",
                "of December 2006",
                "of 120 December 2006",
                "of 20 Decembre 2006",
                "of 20 December",
                "of 20 December 06",
                "of 20 December twenty",
                "of 31 February 2001",
                "of of of 20 December 2006",
                "in 20 December 2006"
            })
    void readsNoDateWithoutThem(String words) {
        assertThat(DateGrammar.attached(English.tokens(words), 0)).isNull();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "of 15 June, and    | 1965-06-15 | ', and'",
                ", of 15 June       | 1965-06-15 | ''",
                "of 115 June        | -          | ''",
                "of June            | -          | ''",
                "of 15 days         | -          | ''",
                "of 31 June         | -          | ''",
                "15 June            | -          | ''"
            })
    void takesTheYearOfANumberThatCarriesIt(String words, String date, String rest) {
        Tokens tokens = English.tokens(words);

        Dated dated = DateGrammar.yearless(tokens, 0, 1965);

        assertThat(dated == null ? "-" : dated.date().toString()).isEqualTo(date);
        assertThat(dated == null ? "" : English.rest(tokens, dated.end())).isEqualTo(rest);
    }
}
