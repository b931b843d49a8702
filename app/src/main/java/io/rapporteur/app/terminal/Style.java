package io.rapporteur.app.terminal;

import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Colour and weight of what a person sees, or none. What it returns holds marks, which {@link Door} alone turns into the escape
 * sequences of a terminal: data that pass the same door cannot forge them.
 */
public enum Style {
    PLAIN,
    COLOURED;

    /** Drawn for this process: no text that comes from outside can hold it. */
    private static final String SECRET = secret();

    private static final char OPEN = '\ufdd0';
    private static final char CLOSE = '\ufdd1';

    static final Pattern MARK = Pattern.compile(OPEN + SECRET + "([0-9;]*)" + CLOSE);

    private static final Pattern SEQUENCE = Pattern.compile("\u001b\\[([0-9;]*)m");
    private static final String RESET = "0";

    private static String secret() {
        var bytes = new byte[12];
        new SecureRandom().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    /** Coloured where a person looks and has not asked for plain text by {@code NO_COLOR} (no-color.org). */
    public static Style of(boolean person, String noColor) {
        return person && noColor.isEmpty() ? COLOURED : PLAIN;
    }

    public boolean isColoured() {
        return this == COLOURED;
    }

    public String bold(String text) {
        return wrap("1", text);
    }

    public String faint(String text) {
        return wrap("2", text);
    }

    public String red(String text) {
        return wrap("31", text);
    }

    public String green(String text) {
        return wrap("32", text);
    }

    public String yellow(String text) {
        return wrap("33", text);
    }

    public String cyan(String text) {
        return wrap("36", text);
    }

    private String wrap(String code, String text) {
        return this == PLAIN || text.isEmpty() ? text : mark(code) + text + mark(RESET);
    }

    private static String mark(String code) {
        return OPEN + SECRET + code + CLOSE;
    }

    /** A text of a library, known to hold none of our data, with its escape sequences as marks. */
    static String marked(String text) {
        return SEQUENCE.matcher(text).replaceAll((MatchResult sequence) -> mark(sequence.group(1)));
    }
}
