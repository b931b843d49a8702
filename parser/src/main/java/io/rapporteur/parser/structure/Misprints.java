package io.rapporteur.parser.structure;

/** Letters that scanners take for others in short labels: {@code (6)} for {@code (b)}, {@code (1)} for {@code (i)}. */
final class Misprints {

    private static final String[] CONFUSED = {
        "6b", "2a", "1i", "1l", "li", "0o", "ce", "hb", "8g", "9g", "qg", "5s", "oc", "ea", "dc", "8b", "4d", "ij",
        "jf", "£f", "3e", "ti"
    };

    private Misprints() {}

    /** Whether {@code printed} may be a misprint of {@code intended}; both of the same length. */
    static boolean mayBe(String printed, String intended) {
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
