package io.rapporteur.enricher.citation.token;

import static org.assertj.core.api.Assertions.assertThat;

import io.rapporteur.enricher.citation.lexicon.Lexicon;
import io.rapporteur.model.language.Term;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TokensTest {

    private static Tokens tokens(String words) {
        return tokens("en", words);
    }

    private static Tokens tokens(String language, String words) {
        return new Tokens(Lexicon.of(language).vocabulary()).read(words);
    }

    private static List<String> slices(Tokens tokens) {
        return IntStream.range(0, tokens.size())
                .mapToObj(i -> tokens.slice(i, i + 1))
                .toList();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en | its resolution 61/180, of 20 May   | its~resolution~61~/~180~,~of~20~May",
                "en | A/RES/60/1                         | A~/~RES~/~60~/~1",
                "en | 44th                               | 44~th",
                "en | résolution                         | résolution",
                "en | the Board's plan                   | the~Board~'~s~plan",
                "fr | l'Assemblée                        | l'~Assemblée",
                "fr | l’Assemblée                        | l’~Assemblée",
                "fr | aujourd'hui                        | aujourd~'~hui",
                "fr | l' Assemblée                       | l~'~Assemblée",
                "fr | l'                                 | l~'",
                "ar | القرار ٦٠/١                        | القرار~60~/~1",
                "ar | والقرارA/60                        | والقرار~A~/~60",
                "zh | 第60/1号决议                         | 第~60~/~1~号~决~议"
            })
    void areWordsNumbersAndMarks(String language, String words, String expected) {
        assertThat(slices(tokens(language, words))).containsExactly(expected.split("~"));
    }

    @Test
    void knowWhatStandsAtEachPlace() {
        Tokens tokens = tokens("The resolution 61/180");

        assertThat(tokens.isWord(0)).isTrue();
        assertThat(tokens.isCapital(0)).isTrue();
        assertThat(tokens.isCapital(1)).isFalse();
        assertThat(tokens.isNumber(2)).isTrue();
        assertThat(tokens.isWord(2)).isFalse();
        assertThat(tokens.is(3, '/')).isTrue();
        assertThat(tokens.is(3, ',')).isFalse();
        assertThat(tokens.is(1, Term.RESOLUTION)).isTrue();
        assertThat(tokens.is(0, Term.RESOLUTION)).isFalse();
        assertThat(tokens.term(2)).isEqualTo(Term.NONE);
        assertThat(tokens.value(4)).isEqualTo(180);
        assertThat(tokens.value(1)).isEqualTo(-1);
        assertThat(tokens.first(1)).isEqualTo('r');
        assertThat(tokens.last(1)).isEqualTo('n');
        assertThat(tokens.length(1)).isEqualTo(10);
    }

    @Test
    void haveNothingBeforeTheFirstAndBehindTheLast() {
        Tokens tokens = tokens("The resolution");

        assertThat(List.of(tokens.isWord(-1), tokens.isWord(2), tokens.isNumber(2), tokens.is(2, ',')))
                .containsOnly(false);
        assertThat(List.of(tokens.isCapital(-1), tokens.isCapital(2), tokens.isUpper(2), tokens.isGlued(2)))
                .containsOnly(false);
        assertThat(List.of(tokens.length(-1), tokens.length(2))).containsOnly(0);
        assertThat(List.of(tokens.first(-1), tokens.first(2))).containsOnly('\0');
        assertThat(tokens.start(2)).isEqualTo(14);
        assertThat(tokens.end(2)).isEqualTo(14);
        assertThat(tokens.slice(2, 3)).isEmpty();
        assertThat(tokens.slice(1, 5)).isEqualTo("resolution");
        assertThat(tokens.term(2)).isEqualTo(Term.NONE);
        assertThat(tokens.value(2)).isEqualTo(-1);
        assertThat(tokens.month(2)).isZero();
    }

    @Test
    void knowWhetherASpacePartsThem() {
        Tokens tokens = tokens("A/60 /1");

        assertThat(IntStream.range(0, 5).mapToObj(tokens::isGlued)).containsExactly(false, true, true, false, true);
    }

    @Test
    void knowCapitalsAndWordsOfCapitals() {
        Tokens tokens = tokens("WHA Wha wHA É 12 Éa");

        assertThat(IntStream.range(0, 6).mapToObj(tokens::isUpper))
                .containsExactly(true, false, false, true, false, false);
        assertThat(IntStream.range(0, 6).mapToObj(tokens::isCapital))
                .containsExactly(true, true, false, true, false, true);
    }

    @Test
    void knowMonthsByTheirNumber() {
        Tokens tokens = tokens("May 5 resolution December");

        assertThat(IntStream.range(0, 4).mapToObj(tokens::month)).containsExactly(5, 0, 0, 12);
    }

    @Test
    void knowMostWordsForPlain() {
        Tokens tokens = tokens("zweihundert Zweihundert resolution 5");

        assertThat(IntStream.range(0, 4).mapToObj(tokens::isPlain)).containsExactly(true, false, false, false);
    }

    @Test
    void holdNoNumberLargerThanAnythingKnown() {
        assertThat(tokens("99999999").value(0)).isEqualTo(99_999_999);
        assertThat(tokens("100000000").value(0)).isEqualTo(99_999_999);
        assertThat(tokens("99999999999999999999").value(0)).isEqualTo(99_999_999);
        assertThat(tokens("9999999").value(0)).isEqualTo(9_999_999);
    }

    @Test
    void areFoundByTheirPlaceInTheText() {
        Tokens tokens = tokens("its plan 61/180");

        assertThat(tokens.at(0)).isZero();
        assertThat(tokens.at(4)).isEqualTo(1);
        assertThat(tokens.at(5)).isEqualTo(2);
        assertThat(tokens.at(12)).isEqualTo(4);
        assertThat(tokens.at(15)).isEqualTo(5);
    }

    @Test
    void areReadAnewForEachText() {
        Tokens tokens = tokens("one two three ".repeat(200));
        assertThat(tokens.size()).isEqualTo(600);

        tokens.read("a b");

        assertThat(tokens.size()).isEqualTo(2);
        assertThat(tokens.text()).isEqualTo("a b");
        assertThat(slices(tokens)).containsExactly("a", "b");
    }

    @Test
    void areAsManyAsATextOfMarksHasCharacters() {
        assertThat(tokens("/".repeat(1_000)).size()).isEqualTo(1_000);
    }

    @Test
    void tellTheScriptsThatPutNoSpaceBetweenWords() {
        assertThat(Tokens.isUnspaced('决')).isTrue();
        assertThat(Tokens.isUnspaced('\u2e80')).isTrue();
        assertThat(Tokens.isUnspaced('\u2e7f')).isFalse();
        assertThat(Tokens.isUnspaced('\ud800')).isFalse();
        assertThat(List.of(Tokens.isArabic('\u0600'), Tokens.isArabic('\u06ff')))
                .containsOnly(true);
        assertThat(List.of(Tokens.isArabic('\u05ff'), Tokens.isArabic('\u0700')))
                .containsOnly(false);
    }
}
