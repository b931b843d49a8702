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

    /**
     * All further ways, by state and code, {@code state << 32 | code}; 0 is a free place. "United Nations" goes on in sixty ways, which
     * no walk along them must cost.
     */
    private long[] steps = new long[16];

    private int[] behind = new int[16];
    private int entered;

    /** The code and the state of the first way on, {@code code << 32 | state}: most states have one. */
    private long[] heads = new long[8];

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
            firsts[code] = added();
        }
        return firsts[code];
    }

    private int goOn(int state, int code) {
        int known = next(state, code);
        if (known != NONE) {
            return known;
        }
        boolean only = ways[state] == 0;
        ways[state] |= 1L << code;
        int added = added();
        if (only) {
            heads[state] = step(code, added);
            return added;
        }
        if (++entered * 2 > steps.length) {
            widen();
        }
        enter(step(state, code), added);
        return added;
    }

    private void widen() {
        long[] before = steps;
        int[] states = behind;
        steps = new long[before.length * 2];
        behind = new int[before.length * 2];
        for (int i = 0; i < before.length; i++) {
            if (before[i] != 0) {
                enter(before[i], states[i]);
            }
        }
    }

    private void enter(long step, int state) {
        int slot = slot(step);
        steps[slot] = step;
        behind[slot] = state;
    }

    private static long step(int state, int code) {
        return ((long) state << 32) | (code & 0xffff_ffffL);
    }

    /** Where this step stands, or would stand. */
    private int slot(long step) {
        int mask = steps.length - 1;
        int slot = (int) ((step * 0x9E3779B97F4A7C15L) >>> 32) & mask;
        while (steps[slot] != step && steps[slot] != 0) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }

    private int added() {
        if (size == ways.length) {
            heads = Arrays.copyOf(heads, size * 2);
            ways = Arrays.copyOf(ways, size * 2);
            values = Arrays.copyOf(values, size * 2);
        }
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
        long head = heads[state];
        return (int) (head >>> 32) == code ? (int) head : behind[slot(step(state, code))];
    }

    /** The value of the sequence that ends in a state, or null. */
    @SuppressWarnings("unchecked") // only put writes them
    public @Nullable T value(int state) {
        return (T) values[state];
    }
}
