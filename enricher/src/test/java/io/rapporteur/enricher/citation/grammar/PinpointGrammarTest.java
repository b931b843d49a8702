package io.rapporteur.enricher.citation.grammar;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import io.rapporteur.enricher.citation.grammar.PinpointGrammar.Pinpoint;
import io.rapporteur.enricher.citation.token.Tokens;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PinpointGrammarTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "article 6 of it                                 | art. 6                      | of it",
                "articles 6 and 7                                | arts. 6, 7                  | ''",
                "paras. 4 to 9, and A/79/33                      | paras. 4-9                  | ', and A/79/33'",
                "articles 6 or 7 apply                           | arts. 6, 7                  | apply",
                "art. 6                                          | art. 6                      | ''",
                "paragraph 12                                    | para. 12                    | ''",
                "para. 12 (a)                                    | para. 12 (a)                | ''",
                "paragraph 12 (a) (ii)                           | para. 12 (a)(ii)            | ''",
                "paragraphs 7, 8 and 10                          | paras. 7, 8, 10             | ''",
                "paragraphs 14 to 17                             | paras. 14-17                | ''",
                "paragraphs 14-17                                | paras. 14-17                | ''",
                "paragraphs 14–17                                | paras. 14-17                | ''",
                "paragraph 2 (c) and (d)                         | para. 2 (c), (d)            | ''",
                "subparagraph (c) of paragraph 3                 | para. 3 (c)                 | ''",
                "subparagraphs (c) and (d) of paragraph 3        | para. 3 (c), (d)            | ''",
                "paragraph 4 of article 2                        | art. 2, para. 4             | ''",
                "paragraph 4 in article 2                        | art. 2, para. 4             | ''",
                "article 2, paragraph 4                          | art. 2, para. 4             | ''",
                "article 2, paragraph (a)                        | art. 2, para. (a)           | ''",
                "Article 2. paragraph 4                          | art. 2, para. 4             | ''",
                "Article 2. Paragraph 4                          | art. 2                      | . Paragraph 4",
                "operative paragraph 5                           | para. 5                     | ''",
                "section II                                      | sect. II                    | ''",
                "section II.B                                    | sect. II.B                  | ''",
                "chapter VII, section B                          | chap. VII, sect. B          | ''",
                "Chapter VII                                     | Chapter VII                 | ''",
                "Chapters VI and VII                             | Chapter VI, VII             | ''",
                "annex                                           | annex                       | ''",
                "annex II                                        | annex II                    | ''",
                "Annex II                                        | Annex II                    | ''",
                "annexes I and II                                | annexes I, II               | ''",
                "annex, paragraph 3                              | annex, para. 3              | ''",
                "appendix II                                     | appendix II                 | ''",
                "rule 12                                         | rule 12                     | ''",
                "part III                                        | part III                    | ''",
                "paragraph 7 bis                                 | para. 7 bis                 | ''",
                "paragraph 7 again                               | para. 7                     | again",
                "article 73 e of it                              | art. 73 e                   | of it",
                "article 73 e is                                 | art. 73                     | e is",
                "article 1-A                                     | art. 1-A                    | ''",
                "paragraph 4a                                    | para. 4a                    | ''",
                "paragraph 3 (123)                               | para. 3                     | (123)",
                "paragraph 3 (xviii)                             | para. 3 (xviii)             | ''",
                "paragraph 3 (ab)                                | para. 3                     | (ab)",
                "paragraph 3, 61/180                             | para. 3                     | , 61/180",
                "paragraph 3 and 1325 (2000)                     | para. 3                     | and 1325 (2000)"
            })
    void writesTheCanonicalWay(String words, String text, String rest) {
        Tokens tokens = English.tokens(words);

        Pinpoint pinpoint = requireNonNull(PinpointGrammar.at(tokens, 0));

        assertThat(pinpoint.text()).isEqualTo(text);
        assertThat(English.rest(tokens, pinpoint.end())).isEqualTo(rest);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"article", "paragraph above", "paragraph 61/180", "paragraph 12345", "sections of", "the", "5"})
    void readsNoPartWithoutItsNumber(String words) {
        assertThat(PinpointGrammar.at(English.tokens(words), 0)).isNull();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Article 25 and Chapter VIII of      | art. 25, Chapter VIII    | of",
                "Articles 25 and 26 and article 30   | arts. 25, 26, art. 30    | ''",
                "article 2, in particular article 3  | art. 2, art. 3           | ''",
                "Article 25 and paragraph 3 of       | art. 25                  | and paragraph 3 of",
                "paragraph 3 and Article 25 of       | para. 3                  | and Article 25 of",
                "Article 25 and chapter 3            | art. 25                  | and chapter 3"
            })
    void sharesAnInstrumentAmongArticlesBeforeIt(String words, String text, String rest) {
        Tokens tokens = English.tokens(words);

        Pinpoint pinpoint = requireNonNull(PinpointGrammar.before(tokens, 0));

        assertThat(pinpoint.text()).isEqualTo(text);
        assertThat(English.rest(tokens, pinpoint.end())).isEqualTo(rest);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                ", annex, and                               | annex            | ', and'",
                ", paragraph 4;                             | para. 4          | ;",
                ", including article 4                      | art. 4           | ''",
                "including article 4                        | art. 4           | ''",
                ", in particular article 4                  | art. 4           | ''",
                ", and in particular articles 47 and 49 thereof | arts. 47, 49 | ''",
                "and, in particular, its article 5          | art. 5           | ''",
                "and in particular article 5 hold           | art. 5           | hold",
                ", paragraph 3 thereof                      | para. 3          | ''"
            })
    void readsWhatStandsBehindACitation(String words, String text, String rest) {
        Tokens tokens = English.tokens(words);

        Pinpoint pinpoint = requireNonNull(PinpointGrammar.behind(tokens, 0));

        assertThat(pinpoint.text()).isEqualTo(text);
        assertThat(English.rest(tokens, pinpoint.end())).isEqualTo(rest);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "annex",
                "and annex",
                ", and annex",
                ", its annex",
                ", paragraph 2 of resolution",
                ", paragraph 2, of resolution",
                ", paragraph 2 to resolution",
                ", including",
                ", the annex"
            })
    void leavesToTheNextCitationWhatIsIts(String words) {
        assertThat(PinpointGrammar.behind(English.tokens(words), 0)).isNull();
    }

    @Test
    void readsAListNoLongerThanItsLimit() {
        String words = "paragraphs "
                + IntStream.rangeClosed(1, 60).mapToObj(String::valueOf).collect(Collectors.joining(", "));

        Pinpoint pinpoint = requireNonNull(PinpointGrammar.at(English.tokens(words), 0));

        assertThat(pinpoint.text()).startsWith("paras. 1, 2, ").endsWith(", 41");
    }
}
