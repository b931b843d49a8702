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

    /** The state before a state, and the code that leads from there. */
    private int[] parents = new int[8];

    private int[] codes = new int[8];

    /** The states behind first ones, by parent and code: "United Nations" goes on in sixty ways, which no walk along them must cost. */
    private int[] slots = new int[16];

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
        parents[added] = state;
        ways[state] |= 1L << code;
        if (size * 2 > slots.length) {
            slots = new int[slots.length * 2];
            for (int each = 1; each < size; each++) {
                enter(each);
            }
        } else {
            enter(added);
        }
        return added;
    }

    private void enter(int state) {
        if (parents[state] != NONE) {
            slots[slot(parents[state], codes[state])] = state;
        }
    }

    /** Where the state behind these stands, or would stand. */
    private int slot(int parent, int code) {
        int mask = slots.length - 1;
        int hash = ((parent * 31) + code) * 0x9E3779B9;
        int slot = (hash ^ (hash >>> 15)) & mask;
        while (slots[slot] != NONE && (parents[slots[slot]] != parent || codes[slots[slot]] != code)) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }

    private int added(int code) {
        if (size == codes.length) {
            parents = Arrays.copyOf(parents, size * 2);
            codes = Arrays.copyOf(codes, size * 2);
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
        return (ways[state] & (1L << code)) == 0 ? NONE : slots[slot(state, code)];
    }

    /** The value of the sequence that ends in a state, or null. */
    @SuppressWarnings("unchecked") // only put writes them
    public @Nullable T value(int state) {
        return (T) values[state];
    }
}
