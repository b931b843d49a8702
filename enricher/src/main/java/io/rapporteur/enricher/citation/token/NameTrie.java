package io.rapporteur.enricher.citation.token;

import io.rapporteur.model.language.Trie;
import org.jspecify.annotations.Nullable;

/**
 * Names of several words, found word by word: the longest name that begins at a token. A capital in the name must be a capital
 * in the text; a small letter may be either, so that "supplementing" also finds "Supplementing".
 */
public final class NameTrie<T> {

    /** A name that was found: what it names and the token behind it. */
    public record Match<T>(T value, int end) {}

    /** What a name stands for and which of its tokens need a capital. */
    private static final class Name<T> {

        final T value;
        final boolean[] capitals;

        Name(T value, boolean[] capitals) {
            this.value = value;
            this.capitals = capitals;
        }
    }

    private final Vocabulary vocabulary;
    private final Tokens cutter;
    private final Trie<Name<T>> names = new Trie<>();

    public NameTrie(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
        this.cutter = new Tokens(vocabulary);
    }

    /** Adds a name; gives what else the same words meant before, which is replaced. */
    @Nullable
    public T add(String phrase, T value) {
        cutter.read(phrase);
        for (int i = 0; i < cutter.size(); i++) {
            if (cutter.type(i) != Tokens.MARK) {
                vocabulary.add(cutter.slice(i, i + 1));
            }
        }
        cutter.read(phrase);
        if (cutter.size() == 0) {
            throw new IllegalArgumentException("a name must have a word, got: '" + phrase + "'");
        }
        boolean[] capitals = new boolean[cutter.size()];
        int[] codes = new int[cutter.size()];
        for (int i = 0; i < cutter.size(); i++) {
            capitals[i] = cutter.isCapital(i);
            codes[i] = i == 0 ? cutter.id(0) : code(cutter, i);
        }
        Name<T> before = names.put(codes, new Name<>(value, capitals));
        if (before == null || !before.value.equals(value)) {
            return before == null ? null : before.value;
        }
        for (int i = 0; i < capitals.length; i++) {
            capitals[i] &= before.capitals[i];
        }
        return null;
    }

    /** The longest name that begins at a token, or null. */
    @Nullable
    public Match<T> longest(Tokens tokens, int from) {
        int state = begins(tokens, from);
        Match<T> best = null;
        int at = from;
        while (state != Trie.NONE) {
            at++;
            Name<T> name = names.value(state);
            if (name != null && hasCapitals(name, tokens, from)) {
                best = new Match<>(name.value, at);
            }
            state = at < tokens.size() ? names.next(state, code(tokens, at)) : Trie.NONE;
        }
        return best;
    }

    /** The state behind the first word; none where no name begins here. */
    private int begins(Tokens tokens, int from) {
        int id = tokens.type(from) == Tokens.MARK ? Vocabulary.UNKNOWN : tokens.id(from);
        return names.first(id);
    }

    private static <T> boolean hasCapitals(Name<T> name, Tokens tokens, int from) {
        for (int i = 0; i < name.capitals.length; i++) {
            if (name.capitals[i] && !tokens.isCapital(from + i)) {
                return false;
            }
        }
        return true;
    }

    /** Words and numbers go by their vocabulary number, marks by their character; the two must not meet. */
    private static int code(Tokens tokens, int at) {
        if (tokens.type(at) != Tokens.MARK) {
            return tokens.id(at);
        }
        char mark = tokens.first(at);
        return -(mark == '\u2019' ? '\'' : mark == '\u2013' ? '-' : mark);
    }
}
