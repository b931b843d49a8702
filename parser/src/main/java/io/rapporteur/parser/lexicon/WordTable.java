package io.rapporteur.parser.lexicon;

import io.rapporteur.parser.text.Chars;
import java.util.Map;
import java.util.Objects;

/** Single words and a number for each, looked up in a text without copying; matching folds case. */
final class WordTable {

    /** What {@link #find} gives for a word that the table does not hold. */
    static final int ABSENT = -1;

    private final String[] words;
    private final int[] values;
    private final int mask;
    private final int longest;

    /**
     * A table.
     *
     * @param entries the words in lower case; the numbers are not negative
     */
    WordTable(Map<String, Integer> entries) {
        int slots = Integer.highestOneBit(Math.max(1, entries.size())) * 4;
        this.words = new String[slots];
        this.values = new int[slots];
        this.mask = slots - 1;
        this.longest = entries.keySet().stream().mapToInt(String::length).max().orElse(0);
        entries.forEach(this::put);
    }

    private void put(String word, int value) {
        int slot = hash(word, 0, word.length()) & mask;
        while (Objects.nonNull(words[slot])) {
            slot = (slot + 1) & mask;
        }
        words[slot] = word;
        values[slot] = value;
    }

    /** The number of the word that stands at this place, or {@link #ABSENT}. */
    int find(CharSequence text, int from, int to) {
        if (to - from > longest) {
            return ABSENT;
        }
        int slot = hash(text, from, to) & mask;
        while (Objects.nonNull(words[slot])) {
            if (isAt(words[slot], text, from, to)) {
                return values[slot];
            }
            slot = (slot + 1) & mask;
        }
        return ABSENT;
    }

    private static int hash(CharSequence text, int from, int to) {
        int hash = to - from;
        for (int i = from; i < to; i++) {
            hash = hash * 31 + Chars.folded(text.charAt(i));
        }
        return hash ^ (hash >>> 15);
    }

    private static boolean isAt(String word, CharSequence text, int from, int to) {
        if (word.length() != to - from) {
            return false;
        }
        for (int i = 0; i < word.length(); i++) {
            if (word.charAt(i) != Chars.folded(text.charAt(from + i))) {
                return false;
            }
        }
        return true;
    }
}
