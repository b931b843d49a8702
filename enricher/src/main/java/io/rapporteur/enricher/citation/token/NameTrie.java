package io.rapporteur.enricher.citation.token;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
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
    private final Steps steps = new Steps();
    private final List<@Nullable Name<T>> names = new ArrayList<>();
    /** The state behind the first word of a name, by the word's number in the vocabulary; 0 where no name begins so. */
    private int[] firsts = new int[1 << 11];

    public NameTrie(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
        this.cutter = new Tokens(vocabulary);
        names.add(null);
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
        int state = 0;
        for (int i = 0; i < cutter.size(); i++) {
            capitals[i] = cutter.isCapital(i);
            state = i == 0 ? begin(cutter.id(0)) : next(state, code(cutter, i));
        }
        Name<T> before = names.get(state);
        if (before != null && before.value.equals(value)) {
            for (int i = 0; i < capitals.length; i++) {
                capitals[i] &= before.capitals[i];
            }
        }
        names.set(state, new Name<>(value, capitals));
        return before == null || before.value.equals(value) ? null : before.value;
    }

    private int begin(int id) {
        if (id >= firsts.length) {
            firsts = Arrays.copyOf(firsts, Integer.highestOneBit(id) * 2);
        }
        if (firsts[id] == 0) {
            firsts[id] = state();
        }
        return firsts[id];
    }

    private int next(int state, int code) {
        int known = steps.get(state, code);
        if (known != 0) {
            return known;
        }
        int added = state();
        steps.put(state, code, added);
        return added;
    }

    private int state() {
        names.add(null);
        return names.size() - 1;
    }

    /** The longest name that begins at a token, or null. */
    @Nullable
    public Match<T> longest(Tokens tokens, int from) {
        int state = begins(tokens, from);
        Match<T> best = null;
        int at = from;
        while (state != 0) {
            at++;
            Name<T> name = names.get(state);
            if (name != null && hasCapitals(name, tokens, from)) {
                best = new Match<>(name.value, at);
            }
            state = at < tokens.size() ? steps.get(state, code(tokens, at)) : 0;
        }
        return best;
    }

    /** The state behind the first word; 0 where no name begins here. */
    private int begins(Tokens tokens, int from) {
        int id = tokens.type(from) == Tokens.MARK ? Vocabulary.UNKNOWN : tokens.id(from);
        return id > 0 && id < firsts.length ? firsts[id] : 0;
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

    /** State and code to the next state, in open addressing over plain arrays: a look-up costs no object. */
    private static final class Steps {

        private long[] keys = new long[1 << 12];
        private int[] states = new int[1 << 12];
        private int size;

        int get(int state, int code) {
            long key = key(state, code);
            int mask = keys.length - 1;
            for (int slot = slot(key, mask); states[slot] != 0; slot = (slot + 1) & mask) {
                if (keys[slot] == key) {
                    return states[slot];
                }
            }
            return 0;
        }

        void put(int state, int code, int next) {
            if (++size * 2 > keys.length) {
                grow();
            }
            insert(key(state, code), next);
        }

        private void insert(long key, int next) {
            int mask = keys.length - 1;
            int slot = slot(key, mask);
            while (states[slot] != 0) {
                slot = (slot + 1) & mask;
            }
            keys[slot] = key;
            states[slot] = next;
        }

        private void grow() {
            long[] oldKeys = keys;
            int[] oldStates = states;
            keys = new long[oldKeys.length * 2];
            states = new int[oldStates.length * 2];
            for (int i = 0; i < oldStates.length; i++) {
                if (oldStates[i] != 0) {
                    insert(oldKeys[i], oldStates[i]);
                }
            }
        }

        private static long key(int state, int code) {
            return ((long) state << 32) | (code & 0xffffffffL);
        }

        private static int slot(long key, int mask) {
            long mixed = key * 0x9e3779b97f4a7c15L;
            return (int) (mixed >>> 40) & mask;
        }
    }
}
