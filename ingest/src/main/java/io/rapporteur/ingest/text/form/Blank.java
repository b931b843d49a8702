package io.rapporteur.ingest.text.form;

/** Text in which nobody sees anything: white space of any kind, and signs that only steer. */
public final class Blank {

    private Blank() {}

    public static boolean is(String text) {
        return text.codePoints().allMatch(Blank::is);
    }

    private static boolean is(int c) {
        int type = Character.getType(c);
        return Character.isWhitespace(c)
                || Character.isSpaceChar(c)
                || type == Character.FORMAT
                || type == Character.CONTROL;
    }
}
