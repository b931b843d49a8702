package io.rapporteur.enricher.citation.token;

import static org.assertj.core.api.Assertions.assertThat;

import io.rapporteur.enricher.citation.lexicon.Lexicon;
import io.rapporteur.model.language.Term;
import org.junit.jupiter.api.Test;

class CursorTest {

    private static Cursor at(String words) {
        return new Cursor(new Tokens(Lexicon.of("en").vocabulary()).read(words), 0);
    }

    @Test
    void movesOverWhatMayStandThere() {
        Cursor cursor = at(", of the resolution");

        assertThat(cursor.skip('.')).isFalse();
        assertThat(cursor.position()).isZero();
        assertThat(cursor.skip(',')).isTrue();
        assertThat(cursor.skip(Term.THE)).isFalse();
        assertThat(cursor.skip(Term.OF)).isTrue();
        assertThat(cursor.position()).isEqualTo(2);
    }

    @Test
    void movesOverTwoWordsOrNone() {
        Cursor cursor = at("of the of");

        assertThat(cursor.skip(Term.OF, Term.OF)).isFalse();
        assertThat(cursor.position()).isZero();
        assertThat(cursor.skip(Term.OF, Term.THE)).isTrue();
        assertThat(cursor.position()).isEqualTo(2);
    }

    @Test
    void looksAheadWithoutMoving() {
        Cursor cursor = at("of the 5");

        assertThat(cursor.peek(Term.OF)).isTrue();
        assertThat(cursor.peek(Term.OF, Term.THE)).isTrue();
        assertThat(cursor.peek(Term.THE, Term.OF)).isFalse();
        assertThat(cursor.peek('5')).isFalse();
        assertThat(cursor.peekNumber()).isFalse();
        assertThat(cursor.position()).isZero();
        cursor.next(2);
        assertThat(cursor.peekNumber()).isTrue();
        assertThat(cursor.next()).isEqualTo(2);
        assertThat(cursor.position()).isEqualTo(3);
    }

    @Test
    void movesOverHyphensAndDashes() {
        Cursor cursor = at("-–5");

        assertThat(cursor.skipDash()).isTrue();
        assertThat(cursor.skipDash()).isTrue();
        assertThat(cursor.skipDash()).isFalse();
        assertThat(cursor.position()).isEqualTo(2);
    }

    @Test
    void movesOverAllSmallWords() {
        Cursor cursor = at("the to the of");

        cursor.skipAll(Term.THE, Term.TO);

        assertThat(cursor.position()).isEqualTo(3);
    }

    @Test
    void findsAMarkNoFurtherThanItIsTold() {
        Cursor cursor = at("a b c)");

        assertThat(cursor.find(')', 3)).isFalse();
        assertThat(cursor.position()).isZero();
        assertThat(cursor.find(')', 4)).isTrue();
        assertThat(cursor.position()).isEqualTo(3);
    }

    @Test
    void standsStillAtTheEnd() {
        Cursor cursor = at("of");
        cursor.next();

        assertThat(cursor.skip(Term.OF)).isFalse();
        assertThat(cursor.peekNumber()).isFalse();
        assertThat(cursor.find(')', 9)).isFalse();
        assertThat(cursor.position()).isEqualTo(1);
    }
}
