package io.rapporteur.enricher.citation.token;

import io.rapporteur.model.language.Term;
import java.util.Arrays;

/**
 * The words that the grammar and the gazetteers know, each with a small number. Case is folded; a look-up
 * allocates nothing.
 */
public final class Vocabulary {

    /** The value of a plural. */
    public static final String PLURAL = "+";

    /** The value of the head noun of a treaty. */
    public static final String TREATY = "treaty";

    /** The number of every word that is not known. */
    public static final int UNKNOWN = 0;

    private static final int PRESENT_MASK = (1 << 10) - 1;

    private static final int SPREAD = 0x9e3779b1;

    /** The bit in which a capital letter of ASCII differs from its small one. */
    private static final int CASE = 0x20;

    private static final char[] FOLDED = folded();

    /** A bit for each hash that occurs, small enough to stay near: most words of a text stop here. */
    private final long[] present = new long[PRESENT_MASK + 1];

    private char[][] words = new char[1 << 13][];
    private int[] ids = new int[1 << 13];
    private int[] hashes = new int[1 << 13];
    private Term[] terms = new Term[1 << 11];
    private int[] values = new int[1 << 11];
    private String[] labels = new String[1 << 11];
    private int size = 1;
    private boolean eliding;

    public Vocabulary() {
        Arrays.fill(terms, Term.NONE);
        Arrays.fill(labels, "");
    }

    private static char[] folded() {
        char[] folded = new char[128];
        for (char c = 0; c < folded.length; c++) {
            folded[c] = Character.toLowerCase(c);
        }
        return folded;
    }

    /**
     * The hash of a word: its length and five of its folded characters, so that a word costs the same however long it is. Words
     * that share a hash are told apart by comparing them.
     */
    private static int hash(char[] text, int from, int to) {
        int length = to - from;
        char first = text[from];
        char early = text[from + (length >>> 2)];
        char middle = text[from + (length >>> 1)];
        char late = text[from + ((length * 3) >>> 2)];
        char last = text[to - 1];
        if ((first | early | middle | late | last) < FOLDED.length) {
            return mix(length, first | CASE, early | CASE, middle | CASE, late | CASE, last | CASE);
        }
        return mix(length, foldBits(first), foldBits(early), foldBits(middle), foldBits(late), foldBits(last));
    }

    private static int foldBits(char c) {
        return fold(c) | CASE;
    }

    /** Five products that do not wait for each other. */
    private static int mix(int length, int first, int early, int middle, int late, int last) {
        int hash = length * 0x6b43a9b5
                + first * 0x52dce729
                + early * 0x38495ab5
                + middle * 0x2545f491
                + late * 0x1b873593
                + last * 0x7feb352d;
        hash *= SPREAD;
        return hash ^ (hash >>> 15);
    }

    static char fold(char c) {
        if (c < FOLDED.length) {
            return FOLDED[c];
        }
        return c == '\u2019' ? '\'' : Character.toLowerCase(c);
    }

    /** The number of the word, which is added when it is new; the word has a character at least. */
    public int add(CharSequence word) {
        char[] folded = new char[word.length()];
        for (int i = 0; i < folded.length; i++) {
            folded[i] = fold(word.charAt(i));
        }
        int known = id(folded, 0, folded.length);
        if (known != UNKNOWN) {
            return known;
        }
        if (size * 4 >= words.length) {
            grow();
        }
        put(folded, size, hash(folded, 0, folded.length));
        return size++;
    }

    public void define(CharSequence word, Term term, String value) {
        int id = add(word);
        if (terms[id] != Term.NONE) {
            throw new IllegalStateException(
                    "a word must have one term, got for '" + word + "': " + terms[id] + " and " + term);
        }
        eliding |= isApostrophe(word.charAt(word.length() - 1));
        terms[id] = term;
        labels[id] = value;
        values[id] = term == Term.MONTH ? Integer.parseInt(value) : 0;
    }

    /** Whether words are cut off from the word behind them by an apostrophe: "l'Assemblée". */
    boolean isEliding() {
        return eliding;
    }

    public static boolean isApostrophe(char c) {
        return c == '\'' || c == '\u2019';
    }

    /** The number of the word {@code text[from, to)}. */
    int id(char[] text, int from, int to) {
        int hash = hash(text, from, to);
        if ((present[(hash >>> 6) & PRESENT_MASK] & (1L << hash)) == 0) {
            return UNKNOWN;
        }
        int mask = words.length - 1;
        for (int slot = hash & mask; ids[slot] != 0; slot = (slot + 1) & mask) {
            if (hashes[slot] == hash && matches(words[slot], text, from, to)) {
                return ids[slot];
            }
        }
        return UNKNOWN;
    }

    Term term(int id) {
        return terms[id];
    }

    /** A month's number. */
    int value(int id) {
        return values[id];
    }

    /** How a word is abbreviated in a pinpoint. */
    String label(int id) {
        return labels[id];
    }

    private static boolean matches(char[] word, char[] text, int from, int to) {
        if (word.length != to - from) {
            return false;
        }
        for (int i = 0; i < word.length; i++) {
            char c = text[from + i];
            if (c != word[i] && fold(c) != word[i]) {
                return false;
            }
        }
        return true;
    }

    private void put(char[] word, int id, int hash) {
        int mask = words.length - 1;
        int slot = hash & mask;
        while (ids[slot] != 0) {
            slot = (slot + 1) & mask;
        }
        words[slot] = word;
        ids[slot] = id;
        hashes[slot] = hash;
        present[(hash >>> 6) & PRESENT_MASK] |= 1L << hash;
    }

    private void grow() {
        char[][] oldWords = words;
        int[] oldIds = ids;
        int[] oldHashes = hashes;
        words = new char[oldWords.length * 2][];
        ids = new int[words.length];
        hashes = new int[words.length];
        for (int i = 0; i < oldIds.length; i++) {
            if (oldIds[i] != 0) {
                put(oldWords[i], oldIds[i], oldHashes[i]);
            }
        }
        growTerms();
    }

    private void growTerms() {
        int before = terms.length;
        terms = Arrays.copyOf(terms, before * 2);
        labels = Arrays.copyOf(labels, before * 2);
        values = Arrays.copyOf(values, before * 2);
        Arrays.fill(terms, before, terms.length, Term.NONE);
        Arrays.fill(labels, before, labels.length, "");
    }
}
