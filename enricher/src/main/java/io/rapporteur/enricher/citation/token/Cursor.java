package io.rapporteur.enricher.citation.token;

import io.rapporteur.model.language.Term;

/**
 * A place among tokens that moves on as a grammar reads. It belongs to the call that made it: a grammar takes a position, moves a
 * cursor of its own, and gives a value that says where it ended.
 */
public final class Cursor {

    private final Tokens tokens;
    private int position;

    public Cursor(Tokens tokens, int position) {
        this.tokens = tokens;
        this.position = position;
    }

    /** The token it is at. */
    public int position() {
        return position;
    }

    /** Whether this mark is next. */
    public boolean peek(char mark) {
        return tokens.is(position, mark);
    }

    /** Whether a word with this part is next. */
    public boolean peek(Term term) {
        return tokens.is(position, term);
    }

    /** Whether words with these parts are next, one behind the other. */
    public boolean peek(Term term, Term behind) {
        return tokens.is(position, term) && tokens.is(position + 1, behind);
    }

    /** Whether a number is next. */
    public boolean peekNumber() {
        return tokens.isNumber(position);
    }

    /** Moves over the next token, whatever it is; gives it. */
    public int next() {
        return position++;
    }

    /** Moves over the next tokens, whatever they are. */
    public void next(int count) {
        position += count;
    }

    /** Moves over a mark that may stand here; says whether it did. */
    public boolean skip(char mark) {
        return moved(peek(mark) ? 1 : 0);
    }

    /** Moves over a word that may stand here; says whether it did. */
    public boolean skip(Term term) {
        return moved(peek(term) ? 1 : 0);
    }

    /** Moves over two words that may stand here, one behind the other; says whether they did. */
    public boolean skip(Term term, Term behind) {
        return moved(peek(term, behind) ? 2 : 0);
    }

    /** Moves over all words with one of two parts. */
    public void skipAll(Term term, Term other) {
        while (peek(term) || peek(other)) {
            position++;
        }
    }

    /** Moves over a hyphen or a dash that may stand here; says whether it did. */
    public boolean skipDash() {
        return moved(peek('-') || peek('\u2013') ? 1 : 0);
    }

    /** Moves to the next mark of this kind, over so many tokens at most; without one stays and says so. */
    public boolean find(char mark, int max) {
        int end = Math.min(tokens.size(), position + max);
        for (int at = position; at < end; at++) {
            if (tokens.is(at, mark)) {
                position = at;
                return true;
            }
        }
        return false;
    }

    private boolean moved(int distance) {
        position += distance;
        return distance > 0;
    }
}
