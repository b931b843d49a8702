package io.rapporteur.parser.lexicon;

import static org.assertj.core.api.Assertions.assertThat;

import io.rapporteur.model.language.Languages;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LexiconTest {

    private final Lexicon lexicon = new Lexicon(Languages.english());

    @ParameterizedTest
    @CsvSource({
        "ADVERB, further",
        "MANNER, in the strongest terms",
        "NOTE_OPENER, ibid",
        "NOTE_OPENER, A/",
        "CONJUNCTION, and",
        "ARTICLE, the",
        "POSSESSIVE, its",
        "POSSESSIVE, their",
        "ANNEX, annex",
        "ANNEX, appendix",
        "ANNEX, attachment",
        "RESOLUTION, resolution",
        "DECISION, decision",
        "NUMBER_LEAD, paragraph",
        "NUMBER_LEAD, May",
        "OPENING_ADJECTIVE, mindful"
    })
    void takesTheWordsOfAClassFromTheTablesOfTheLanguage(WordClass words, String phrase) {
        assertThat(lexicon.match(words, phrase, 0)).isEqualTo(phrase.length());
        assertThat(lexicon.startsWith(words, phrase + " and more")).isTrue();
        assertThat(lexicon.startsWith(words, "x" + phrase)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "RESOLUTION, decision",
        "DECISION, resolution",
        "ARTICLE, its",
        "OPENING_ADJECTIVE, urging",
        "ADVERB, in the strongest terms"
    })
    void keepsTheClassesApart(WordClass words, String phrase) {
        assertThat(lexicon.match(words, phrase, 0)).isNegative();
    }

    @Test
    void tellsFiniteVerbsFromParticiples() {
        assertThat(lexicon.verb("Urges States", 0))
                .hasValueSatisfying(verb -> assertThat(verb.finite()).isTrue());
        assertThat(lexicon.verb("Urging States", 0))
                .hasValueSatisfying(verb -> assertThat(verb.finite()).isFalse());
        assertThat(lexicon.verb("Mindful of States", 0)).isEmpty();
        assertThat(lexicon.verb("States", 0)).isEmpty();
    }

    @Test
    void knowsTheWordsThatBelongToAVerb() {
        assertThat(lexicon.verb("Takes note of it", 0))
                .hasValueSatisfying(verb ->
                        assertThat(verb.complements().match("note of it", 0)).isEqualTo(4));
        assertThat(lexicon.verb("Urges note of it", 0))
                .hasValueSatisfying(verb ->
                        assertThat(verb.complements().match("note of it", 0)).isNegative());
        assertThat(lexicon.verb("Expresses", 0))
                .hasValueSatisfying(verb -> assertThat(verb.feeling()).isTrue());
        assertThat(lexicon.verb("Urges", 0))
                .hasValueSatisfying(verb -> assertThat(verb.feeling()).isFalse());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Urges States", "Urging States", "Mindful of it", "Further urges", "Once again", "Having met"})
    void dismissesNoWordThatMayOpenAParagraph(String text) {
        assertThat(lexicon.mayOpen(text, 0)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"States", "The tide", "", "1. Urges"})
    void dismissesWordsThatOpenNone(String text) {
        assertThat(lexicon.mayOpen(text, 0)).isFalse();
    }

    @Test
    void joinsClausesByACommaOrAWordForAnd() {
        assertThat(lexicon.joints()).contains(", ", " and ");
    }

    @Test
    void knowsAnOrdinalByTheLettersBehindItsNumber() {
        assertThat(lexicon.isOrdinal(2)).isTrue();
        assertThat(lexicon.isOrdinal(0)).isFalse();
        assertThat(lexicon.isOrdinal(3)).isFalse();
    }

    @Test
    void endsAWordBehindItsLettersAndInnerHyphens() {
        assertThat(Lexicon.wordEnd("follow-up of", 0)).isEqualTo(9);
        assertThat(Lexicon.wordEnd("a", 0)).isEqualTo(1);
        assertThat(Lexicon.wordEnd("-up", 0)).isZero();
        assertThat(Lexicon.wordEnd("up", 2)).isEqualTo(2);
        assertThat(Lexicon.wordEnd("go up", 2)).isEqualTo(2);
    }

    @Test
    void readsALanguageWithoutPhrasesInEnglish() {
        assertThat(Lexicon.of("xx")).isSameAs(Lexicon.of("en"));
        assertThat(Lexicon.of("fr")).isSameAs(Lexicon.of("en"));
    }
}
