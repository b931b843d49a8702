package io.rapporteur.enricher.citation.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rapporteur.model.language.Term;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class VocabularyTest {

    private final Vocabulary vocabulary = new Vocabulary();

    private int id(String word) {
        return vocabulary.id(word.toCharArray(), 0, word.length());
    }

    @Test
    void knowsAWordInAnyCase() {
        int id = vocabulary.add("Résolution");

        assertThat(id).isNotEqualTo(Vocabulary.UNKNOWN);
        assertThat(id("résolution")).isEqualTo(id);
        assertThat(id("RÉSOLUTION")).isEqualTo(id);
        assertThat(vocabulary.add("résolution")).isEqualTo(id);
    }

    @Test
    void knowsNoOtherWord() {
        vocabulary.add("resolution");

        assertThat(id("resolutions")).isEqualTo(Vocabulary.UNKNOWN);
        assertThat(id("resolutioo")).isEqualTo(Vocabulary.UNKNOWN);
        assertThat(id("r")).isEqualTo(Vocabulary.UNKNOWN);
    }

    @Test
    void tellsApartWordsThatDifferWhereNobodyLooksFirst() {
        int one = vocabulary.add("abcdefghijklmnop");
        int other = vocabulary.add("abcdefghijklmnqp");

        assertThat(one).isNotEqualTo(other);
        assertThat(id("abcdefghijklmnop")).isEqualTo(one);
        assertThat(id("abcdefghijklmnqp")).isEqualTo(other);
    }

    @Test
    void takesATypographicApostropheForAPlainOne() {
        int id = vocabulary.add("l'");

        assertThat(id("l\u2019")).isEqualTo(id);
    }

    @Test
    void knowsPartOfSpeechValueAndLabel() {
        vocabulary.define("May", Term.MONTH, "5");
        vocabulary.define("article", Term.ARTICLE, "art");

        assertThat(vocabulary.term(id("may"))).isEqualTo(Term.MONTH);
        assertThat(vocabulary.value(id("may"))).isEqualTo(5);
        assertThat(vocabulary.term(id("article"))).isEqualTo(Term.ARTICLE);
        assertThat(vocabulary.label(id("article"))).isEqualTo("art");
        assertThat(vocabulary.value(id("article"))).isZero();
        assertThat(vocabulary.term(vocabulary.add("plan"))).isEqualTo(Term.NONE);
        assertThat(vocabulary.label(vocabulary.add("plan"))).isEmpty();
    }

    @Test
    void refusesAWordWithTwoTerms() {
        vocabulary.define("May", Term.MONTH, "5");

        assertThatThrownBy(() -> vocabulary.define("may", Term.ARTICLE, ""))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("a word must have one term, got for 'may': MONTH and ARTICLE");
    }

    @Test
    void knowsWhetherWordsAreCutOffByAnApostrophe() {
        vocabulary.define("de", Term.OF, "");
        assertThat(vocabulary.isEliding()).isFalse();

        vocabulary.define("d'", Term.OF, "");
        vocabulary.define("le", Term.THE, "");
        assertThat(vocabulary.isEliding()).isTrue();
    }

    @Test
    void keepsAllWordsAsItGrows() {
        int[] ids =
                IntStream.range(0, 10_000).map(i -> vocabulary.add("word" + i)).toArray();
        vocabulary.define("late", Term.MONTH, "7");

        assertThat(IntStream.range(0, 10_000).allMatch(i -> id("word" + i) == ids[i]))
                .isTrue();
        assertThat(ids).doesNotHaveDuplicates();
        assertThat(vocabulary.term(ids[9_999])).isEqualTo(Term.NONE);
        assertThat(vocabulary.label(ids[9_999])).isEmpty();
        assertThat(vocabulary.value(id("late"))).isEqualTo(7);
        assertThat(id("word10000")).isEqualTo(Vocabulary.UNKNOWN);
    }
}
