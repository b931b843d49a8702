package io.rapporteur.enricher.citation;

import java.util.Arrays;

/**
 * The words that the grammar and the gazetteers know, each with a small number. Case is folded; a look-up takes the hash that
 * the lexer computed while reading the word, so that reading a text allocates nothing here.
 */
final class Vocabulary {

    /** The number of every word that is not known. */
    static final int UNKNOWN = 0;

    private static final char[] FOLDED = folded();

    private static final int SEED = 0x811c9dc5;
    private static final int PRIME = 0x01000193;

    private String[] words = new String[1 << 13];
    private int[] ids = new int[1 << 13];
    private int[] hashes = new int[1 << 13];
    private Term[] terms = new Term[1 << 11];
    private int[] values = new int[1 << 11];
    private String[] labels = new String[1 << 11];
    private int size = 1;

    Vocabulary() {
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

    static int hashStart() {
        return SEED;
    }

    static int hash(int hash, char folded) {
        return (hash ^ folded) * PRIME;
    }

    static char fold(char c) {
        if (c < FOLDED.length) {
            return FOLDED[c];
        }
        return c == '\u2019' ? '\'' : Character.toLowerCase(c);
    }

    /** The number of the word, which is added when it is new. */
    int add(CharSequence word) {
        int hash = hashStart();
        for (int i = 0; i < word.length(); i++) {
            hash = hash(hash, fold(word.charAt(i)));
        }
        int known = id(word, 0, word.length(), hash);
        if (known != UNKNOWN) {
            return known;
        }
        if (size * 4 >= words.length) {
            grow();
        }
        StringBuilder folded = new StringBuilder();
        for (int i = 0; i < word.length(); i++) {
            folded.append(fold(word.charAt(i)));
        }
        put(folded.toString(), size, hash);
        return size++;
    }

    void define(CharSequence word, Term term, String value) {
        int id = add(word);
        if (terms[id] != Term.NONE) {
            throw new IllegalStateException(
                    "a word must have one term, got for '" + word + "': " + terms[id] + " and " + term);
        }
        terms[id] = term;
        labels[id] = value;
        values[id] = term == Term.MONTH ? Integer.parseInt(value) : 0;
    }

    /** The number of {@code text[from, to)}, whose folded characters have this hash. */
    int id(CharSequence text, int from, int to, int hash) {
        int mask = words.length - 1;
        for (int slot = mix(hash) & mask; ids[slot] != 0; slot = (slot + 1) & mask) {
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

    int size() {
        return size;
    }

    private static boolean matches(String word, CharSequence text, int from, int to) {
        if (word.length() != to - from) {
            return false;
        }
        for (int i = from; i < to; i++) {
            if (fold(text.charAt(i)) != word.charAt(i - from)) {
                return false;
            }
        }
        return true;
    }

    private static int mix(int hash) {
        return hash ^ (hash >>> 15);
    }

    private void put(String word, int id, int hash) {
        int mask = words.length - 1;
        int slot = mix(hash) & mask;
        while (ids[slot] != 0) {
            slot = (slot + 1) & mask;
        }
        words[slot] = word;
        ids[slot] = id;
        hashes[slot] = hash;
    }

    private void grow() {
        String[] oldWords = words;
        int[] oldIds = ids;
        int[] oldHashes = hashes;
        words = new String[oldWords.length * 2];
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
