package io.rapporteur.parser.text;

/** Letters that scanners take for others in short labels: {@code (6)} for {@code (b)}, {@code (1)} for {@code (i)}. */
public final class Misprints {

    private static final String[] CONFUSED = {
        "6b", "2a", "1i", "1l", "li", "0o", "ce", "hb", "8g", "9g", "qg", "5s", "oc", "ea", "dc", "8b", "4d", "ij",
        "jf", "£f", "3e", "ti", "l1", "I1", "i1", "S5", "s5", "Z2", "z2", "O0", "o0", "B8", "G6", "b6", "g9", "q9",
        "T7", "A4", "J3"
    };

    private Misprints() {}

    /** Whether {@code printed} may be a misprint of {@code intended}; both of the same length. */
    public static boolean mayBe(String printed, String intended) {
        if (printed.length() != intended.length()) {
            return false;
        }
        for (int i = 0; i < printed.length(); i++) {
            char is = printed.charAt(i);
            char should = intended.charAt(i);
            if (is != should && !confused(is, should)) {
                return false;
            }
        }
        return true;
    }

    private static boolean confused(char printed, char intended) {
        for (String pair : CONFUSED) {
            if (pair.charAt(0) == printed && pair.charAt(1) == intended) {
                return true;
            }
        }
        return false;
    }
}
