package io.rapporteur.model.language;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Sequences of codes with a value each, walked code by code. What a code is the caller says: a character of a phrase, or a word of
 * a name. A step costs no object.
 *
 * @param <T> what the sequences stand for
 */
public final class Trie<T> {

    /** The state in which no sequence goes on. */
    public static final int NONE = 0;

    /** The state behind the first code of a sequence: most walks end here. */
    private int[] firsts = new int[0];

    /** The code that leads to a state, the state behind it, and the next one behind the same state: few go on in many ways. */
    private int[] codes = new int[8];

    private int[] children = new int[8];
    private int[] siblings = new int[8];

    /** A bit for the codes with which a state goes on: most states are left at one look. */
    private long[] ways = new long[8];

    private @Nullable Object[] values = new @Nullable Object[8];
    /** The states, {@link #NONE} among them. */
    private int size = 1;

    /**
     * Puts a value behind a sequence, which replaces the one before.
     *
     * @param sequence at least one code; the first is not negative
     * @return the value before
     */
    public @Nullable T put(int[] sequence, T value) {
        if (sequence.length == 0) {
            throw new IllegalArgumentException("a sequence must have a code");
        }
        int state = begin(sequence[0]);
        for (int i = 1; i < sequence.length; i++) {
            state = goOn(state, sequence[i]);
        }
        T before = value(state);
        values[state] = value;
        return before;
    }

    private int begin(int code) {
        if (code >= firsts.length) {
            firsts = Arrays.copyOf(firsts, Integer.highestOneBit(Math.max(1, code)) * 2);
        }
        if (firsts[code] == NONE) {
            firsts[code] = added(code);
        }
        return firsts[code];
    }

    private int goOn(int state, int code) {
        int known = next(state, code);
        if (known != NONE) {
            return known;
        }
        int added = added(code);
        siblings[added] = children[state];
        children[state] = added;
        ways[state] |= 1L << code;
        return added;
    }

    private int added(int code) {
        if (size == codes.length) {
            codes = Arrays.copyOf(codes, size * 2);
            children = Arrays.copyOf(children, size * 2);
            siblings = Arrays.copyOf(siblings, size * 2);
            ways = Arrays.copyOf(ways, size * 2);
            values = Arrays.copyOf(values, size * 2);
        }
        codes[size] = code;
        return size++;
    }

    /** The state behind a first code, or {@link #NONE}. */
    public int first(int code) {
        return code >= 0 && code < firsts.length ? firsts[code] : NONE;
    }

    /** The state behind a further code, or {@link #NONE}. */
    public int next(int state, int code) {
        if ((ways[state] & (1L << code)) == 0) {
            return NONE;
        }
        int child = children[state];
        while (child != NONE && codes[child] != code) {
            child = siblings[child];
        }
        return child;
    }

    /** The value of the sequence that ends in a state, or null. */
    @SuppressWarnings("unchecked") // only put writes them
    public @Nullable T value(int state) {
        return (T) values[state];
    }
}
