package io.rapporteur.enricher.citation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Names of several words, found word by word: the longest name that begins at a token. A capital in the name must be a capital
 * in the text; a small letter may be either, so that "supplementing" also finds "Supplementing".
 */
final class NameTrie<T> {

    /** A name that was found: what it names and the token behind it. */
    record Match<T>(T value, int end) {}

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
    private final Map<Long, Integer> steps = new HashMap<>();
    private final List<@Nullable Name<T>> names = new ArrayList<>();
    private boolean[] begins = new boolean[1 << 11];

    NameTrie(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
        this.cutter = new Tokens(vocabulary);
        names.add(null);
    }

    /** Adds a name; gives what else the same words meant before, which is replaced. */
    @Nullable
    T add(String phrase, T value) {
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
        int state = 0;
        for (int i = 0; i < cutter.size(); i++) {
            capitals[i] = cutter.isCapital(i);
            state = steps.computeIfAbsent(step(state, code(cutter, i)), unused -> {
                names.add(null);
                return names.size() - 1;
            });
        }
        markBeginning(cutter.id(0));
        Name<T> before = names.get(state);
        if (before != null && before.value.equals(value)) {
            for (int i = 0; i < capitals.length; i++) {
                capitals[i] &= before.capitals[i];
            }
        }
        names.set(state, new Name<>(value, capitals));
        return before == null || before.value.equals(value) ? null : before.value;
    }

    /** The longest name that begins at a token, or null. */
    @Nullable
    Match<T> longest(Tokens tokens, int from) {
        if (tokens.type(from) == Tokens.MARK || !begins(tokens.id(from))) {
            return null;
        }
        Match<T> best = null;
        int state = 0;
        for (int at = from; at < tokens.size(); at++) {
            Integer next = steps.get(step(state, code(tokens, at)));
            if (next == null) {
                break;
            }
            state = next;
            Name<T> name = names.get(state);
            if (name != null && hasCapitals(name, tokens, from)) {
                best = new Match<>(name.value, at + 1);
            }
        }
        return best;
    }

    private static <T> boolean hasCapitals(Name<T> name, Tokens tokens, int from) {
        for (int i = 0; i < name.capitals.length; i++) {
            if (name.capitals[i] && !tokens.isCapital(from + i)) {
                return false;
            }
        }
        return true;
    }

    private boolean begins(int id) {
        return id > 0 && id < begins.length && begins[id];
    }

    private void markBeginning(int id) {
        if (id >= begins.length) {
            begins = Arrays.copyOf(begins, Integer.highestOneBit(id) * 2);
        }
        begins[id] = true;
    }

    /** Words and numbers go by their vocabulary number, marks by their character; the two must not meet. */
    private static int code(Tokens tokens, int at) {
        if (tokens.type(at) != Tokens.MARK) {
            return tokens.id(at);
        }
        char mark = tokens.first(at);
        return -(mark == '\u2019' ? '\'' : mark == '\u2013' ? '-' : mark);
    }

    private static long step(int state, int code) {
        return ((long) state << 32) | (code & 0xffffffffL);
    }
}
