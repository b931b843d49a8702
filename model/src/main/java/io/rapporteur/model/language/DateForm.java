package io.rapporteur.model.language;

import java.util.Objects;

/**
 * How a language writes a date: {@code {day} {month} {year}}, {@code {day} de {month} de {year}}.
 *
 * @param beforeMonth what stands between day and month, blanks included
 * @param beforeYear what stands between month and year, blanks included
 */
public record DateForm(String beforeMonth, String beforeYear) {

    private static final String DAY = "{day}";
    private static final String MONTH = "{month}";
    private static final String YEAR = "{year}";

    public DateForm {
        Objects.requireNonNull(beforeMonth, "beforeMonth");
        Objects.requireNonNull(beforeYear, "beforeYear");
    }

    /** Reads day, month and year, in this order. */
    static DateForm parse(String text) {
        int month = text.indexOf(MONTH);
        int year = text.indexOf(YEAR);
        boolean ordered =
                text.startsWith(DAY) && month > DAY.length() && year > month + MONTH.length() && text.endsWith(YEAR);
        if (!ordered) {
            throw new IllegalArgumentException("a date must be {day} … {month} … {year}, got: " + text);
        }
        return new DateForm(text.substring(DAY.length(), month), text.substring(month + MONTH.length(), year));
    }
}
