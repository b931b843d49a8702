package io.rapporteur.enricher.citation.grammar;

import static org.assertj.core.api.Assertions.assertThat;

import io.rapporteur.enricher.citation.result.CitationKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TitleGrammarTest {

    @ParameterizedTest
    @ValueSource(strings = {"Convention", "Declaration", "Programme", "Treaty", "Protocol"})
    void knowsTheHeadOfATitle(String word) {
        assertThat(TitleGrammar.isHeadNoun(English.tokens(word), 0)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"convention", "Tide", "Assembly", "2061"})
    void takesNoOtherWordForOne(String word) {
        assertThat(TitleGrammar.isHeadNoun(English.tokens(word), 0)).isFalse();
    }

    @Test
    void tellsTreatiesFromDeclarations() {
        assertThat(TitleGrammar.kindOf(English.tokens("Treaty"), 0)).isEqualTo(CitationKind.TREATY);
        assertThat(TitleGrammar.kindOf(English.tokens("Convention"), 0)).isEqualTo(CitationKind.TREATY);
        assertThat(TitleGrammar.kindOf(English.tokens("Declaration"), 0)).isEqualTo(CitationKind.DECLARATION);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Convention on the High Seas",
                "Convention Relating to Tides",
                "Convention of Norland",
                "Convention for the Tides",
                "Convention to the Tides"
            })
    void goesOnBehindItsHead(String words) {
        assertThat(TitleGrammar.goesOn(English.tokens(words), 0)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Convention",
                "Convention the Security Council has",
                "Convention and Protocol",
                "Convention in Norland",
                "Convention by Norland",
                "Convention its Parties",
                "Convention on tides",
                "Convention applies to Norland",
                "Convention, Norland"
            })
    void doesNotGoOnIntoTheSentence(String words) {
        assertThat(TitleGrammar.goesOn(English.tokens(words), 0)).isFalse();
    }

    @Test
    void findsTheBracketThatClosesAShortDefinition() {
        assertThat(TitleGrammar.closing(English.tokens("(the Plan)"), 0)).isEqualTo(3);
        assertThat(TitleGrammar.closing(English.tokens("(" + "word ".repeat(13) + ")"), 0))
                .isEqualTo(14);
        assertThat(TitleGrammar.closing(English.tokens("(" + "word ".repeat(14) + ")"), 0))
                .isEqualTo(-1);
        assertThat(TitleGrammar.closing(English.tokens("(the Plan"), 0)).isEqualTo(-1);
    }
}
