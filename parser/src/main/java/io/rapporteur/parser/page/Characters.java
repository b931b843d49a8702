package io.rapporteur.parser.page;

/**
 * The characters of a text for passes from its start to its end: block by block in an array, which is faster than asking the
 * string for each, and takes the same memory for a text of any length.
 */
final class Characters {

    private static final int BLOCK = 4096;

    private final String text;
    private final char[] block = new char[BLOCK];
    private int base;
    private int count;

    Characters(String text) {
        this.text = text;
    }

    int length() {
        return text.length();
    }

    char at(int index) {
        int place = index - base;
        if (place < 0 || place >= count) {
            place = load(index);
        }
        return block[place];
    }

    /** Loads the block around an offset, a little before it included: readers look back. */
    private int load(int index) {
        base = Math.max(0, index - BLOCK / 16);
        count = Math.min(BLOCK, text.length() - base);
        text.getChars(base, base + count, block, 0);
        return index - base;
    }
}
