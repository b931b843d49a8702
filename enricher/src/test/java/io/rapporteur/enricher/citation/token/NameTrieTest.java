package io.rapporteur.enricher.citation.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rapporteur.enricher.citation.token.NameTrie.Match;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class NameTrieTest {

    private final Vocabulary vocabulary = new Vocabulary();
    private final NameTrie<String> names = new NameTrie<>(vocabulary);

    private @Nullable Match<String> find(String text) {
        return names.longest(new Tokens(vocabulary).read(text), 0);
    }

    @Test
    void findsTheLongestNameThatBeginsHere() {
        names.add("Tidal Board", "board");
        names.add("Tidal Board of Norland", "norland");

        assertThat(find("Tidal Board of Norland and")).isEqualTo(new Match<>("norland", 4));
        assertThat(find("Tidal Board of Suderland")).isEqualTo(new Match<>("board", 2));
        assertThat(find("Tidal Board")).isEqualTo(new Match<>("board", 2));
        assertThat(find("Tidal")).isNull();
        assertThat(find("the Tidal Board")).isNull();
    }

    @Test
    void asksForTheCapitalsThatTheNameHas() {
        names.add("Plan supplementing the Charter", "plan");

        assertThat(find("Plan supplementing the Charter")).isEqualTo(new Match<>("plan", 4));
        assertThat(find("Plan Supplementing The Charter")).isEqualTo(new Match<>("plan", 4));
        assertThat(find("plan supplementing the Charter")).isNull();
        assertThat(find("Plan supplementing the charter")).isNull();
    }

    @Test
    void asksForThoseCapitalsOnlyThatAllWritingsHave() {
        names.add("Tidal Plan", "plan");
        assertThat(names.add("Tidal plan", "plan")).isNull();

        assertThat(find("Tidal plan")).isEqualTo(new Match<>("plan", 2));
        assertThat(find("Tidal Plan")).isEqualTo(new Match<>("plan", 2));
        assertThat(find("tidal plan")).isNull();
    }

    @Test
    void saysWhatTheSameWordsMeantBefore() {
        assertThat(names.add("Tidal Plan", "one")).isNull();
        assertThat(names.add("Tidal Plan", "two")).isEqualTo("one");

        assertThat(find("Tidal Plan")).isEqualTo(new Match<>("two", 2));
    }

    @Test
    void takesOneKindOfApostropheAndDashForAnother() {
        names.add("Children's Plan 2061-2070", "plan");

        assertThat(find("Children\u2019s Plan 2061\u20132070")).isEqualTo(new Match<>("plan", 7));
        assertThat(find("Children's Plan 2061/2070")).isNull();
    }

    @Test
    void beginsNoNameAtAMark() {
        names.add("Plan", "plan");

        assertThat(find("(Plan")).isNull();
    }

    @Test
    void refusesANameWithoutAWord() {
        assertThatThrownBy(() -> names.add(" ", "plan"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a name must have a word, got: ' '");
    }
}
