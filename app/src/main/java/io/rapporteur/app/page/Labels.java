package io.rapporteur.app.page;

/** Printed labels in front of a text. */
public final class Labels {

    private static final String SUPERSCRIPTS = "⁰¹²³⁴⁵⁶⁷⁸⁹";

    private Labels() {}

    /** The text behind its label and the punctuation and space that part the two; as it is when it has no such label. */
    public static String strip(String text, String label) {
        int at = text.startsWith("(") || text.startsWith("[") ? 1 : 0;
        if (label.isEmpty() || !isAt(text, at, label)) {
            return text;
        }
        at += label.length();
        while (at < text.length() && ").] ".indexOf(text.charAt(at)) >= 0) {
            at++;
        }
        return text.substring(at);
    }

    private static boolean isAt(String text, int from, String label) {
        if (from + label.length() > text.length()) {
            return false;
        }
        for (int i = 0; i < label.length(); i++) {
            char c = text.charAt(from + i);
            int digit = SUPERSCRIPTS.indexOf(c);
            char plain = digit >= 0 ? (char) ('0' + digit) : c;
            if (Character.toLowerCase(plain) != Character.toLowerCase(label.charAt(i))) {
                return false;
            }
        }
        int behind = from + label.length();
        return behind == text.length()
                || !Character.isLetterOrDigit(text.charAt(behind))
                || isRaised(text.charAt(from));
    }

    private static boolean isRaised(char c) {
        return SUPERSCRIPTS.indexOf(c) >= 0;
    }
}
