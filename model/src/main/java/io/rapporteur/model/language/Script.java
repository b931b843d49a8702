package io.rapporteur.model.language;

/**
 * A stretch of letters that tells a language.
 *
 * @param first its first character
 * @param last its last character
 */
public record Script(char first, char last) {

    public Script {
        if (first > last) {
            throw new IllegalArgumentException("letters must be first-last, got: " + first + " behind " + last);
        }
    }

    /** Reads two hexadecimal code units: {@code 0400-052f}. */
    static Script parse(String text) {
        String[] ends = text.split("-", -1);
        if (ends.length != 2) {
            throw new IllegalArgumentException("letters must be first-last in hexadecimal digits, got: " + text);
        }
        return new Script((char) Integer.parseInt(ends[0], 16), (char) Integer.parseInt(ends[1], 16));
    }

    public boolean has(char c) {
        return c >= first && c <= last;
    }
}
