package io.rapporteur.ingest.text.form;

import java.util.Locale;

/** Counting in the ways that word processors and HTML lists count. */
public final class Ordinals {

    private static final int[] ROMAN_VALUES = {1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1};
    private static final String[] ROMAN_SIGNS = {"m", "cm", "d", "cd", "c", "xc", "l", "xl", "x", "ix", "v", "iv", "i"};

    private Ordinals() {}

    /** The number in a format of WordprocessingML ({@code w:numFmt}); what is not known is counted in digits. */
    public static String of(int number, String format) {
        return switch (format) {
            case "lowerLetter" -> letters(number);
            case "upperLetter" -> letters(number).toUpperCase(Locale.ROOT);
            case "lowerRoman" -> roman(number);
            case "upperRoman" -> roman(number).toUpperCase(Locale.ROOT);
            case "decimalZero" -> number >= 0 && number < 10 ? "0" + number : String.valueOf(number);
            case "chicago" -> chicago(number);
            case "none" -> "";
            default -> String.valueOf(number);
        };
    }

    /** The format that Word's own files have under a number ([MS-OSHARED] 2.2.1.3), in the words of WordprocessingML. */
    public static String format(int number) {
        return switch (number) {
            case 1 -> "upperRoman";
            case 2 -> "lowerRoman";
            case 3 -> "upperLetter";
            case 4 -> "lowerLetter";
            case 9 -> "chicago";
            case 22 -> "decimalZero";
            case 23 -> "bullet";
            case 255 -> "none";
            default -> "decimal";
        };
    }

    /** a to z, then aa, bb, as Word counts on. */
    private static String letters(int number) {
        if (number < 1 || number > 26 * 20) {
            return String.valueOf(number);
        }
        char letter = (char) ('a' + (number - 1) % 26);
        return String.valueOf(letter).repeat((number - 1) / 26 + 1);
    }

    private static String roman(int number) {
        if (number < 1 || number > 3999) {
            return String.valueOf(number);
        }
        StringBuilder out = new StringBuilder();
        int rest = number;
        for (int i = 0; i < ROMAN_VALUES.length; i++) {
            while (rest >= ROMAN_VALUES[i]) {
                out.append(ROMAN_SIGNS[i]);
                rest -= ROMAN_VALUES[i];
            }
        }
        return out.toString();
    }

    private static String chicago(int number) {
        String marks = "*†‡§";
        int index = Math.max(0, number - 1);
        return String.valueOf(marks.charAt(index % marks.length())).repeat(Math.min(10, index / marks.length() + 1));
    }
}
