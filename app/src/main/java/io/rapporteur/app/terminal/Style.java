package io.rapporteur.app.terminal;

/** Escape sequences of a terminal, or nothing at all. */
public enum Style {
    PLAIN,
    COLOURED;

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
        return this == PLAIN || text.isEmpty() ? text : "\u001b[" + code + "m" + text + "\u001b[0m";
    }
}
