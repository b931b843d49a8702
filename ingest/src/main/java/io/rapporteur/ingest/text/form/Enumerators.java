package io.rapporteur.ingest.text.form;

/** Printed numbers of paragraphs. */
public final class Enumerators {

    private static final int MAX_LENGTH = 5;

    private Enumerators() {}

    /** Whether a line begins with {@code 1. }, {@code (a) }, {@code a) }, {@code (iv) } or a bullet. */
    public static boolean begins(String line) {
        if (line.isEmpty()) {
            return false;
        }
        if ("•–—●▪".indexOf(line.charAt(0)) >= 0) {
            return true;
        }
        int from = line.charAt(0) == '(' ? 1 : 0;
        int to = from;
        while (to < line.length() && to - from < MAX_LENGTH && isCounting(line.charAt(to), from == 1)) {
            to++;
        }
        boolean closed = to < line.length() && (line.charAt(to) == ')' || (from == 0 && line.charAt(to) == '.'));
        return to > from && closed && to + 1 < line.length() && line.charAt(to + 1) == ' ';
    }

    private static boolean isCounting(char c, boolean bracketed) {
        return (c >= '0' && c <= '9') || (bracketed && c >= 'a' && c <= 'z');
    }
}
