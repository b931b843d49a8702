package io.rapporteur.model.language;

import java.util.Locale;

/** Roman numerals, as they number sections, sub-paragraphs and sessions. */
public final class RomanNumerals {

    private static final int MAX = 99;
    private static final String[] TENS = {"", "x", "xx", "xxx", "xl", "l", "lx", "lxx", "lxxx", "xc"};
    private static final String[] ONES = {"", "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix"};
    private static final int MAX_LENGTH = "lxxxviii".length();

    private RomanNumerals() {}

    /** The lower-case numeral of a number from 1 to 99. */
    public static String of(int number) {
        if (number < 1 || number > MAX) {
            throw new IllegalArgumentException("roman numeral must be from 1 to " + MAX + ", got: " + number);
        }
        return TENS[number / 10] + ONES[number % 10];
    }

    /** The value of a lower-case numeral up to 99 in its one correct form, or 0: single letters from c on count as letters. */
    public static int value(String numeral) {
        if (numeral.isEmpty() || numeral.length() > MAX_LENGTH) {
            return 0;
        }
        int value = sum(numeral.toUpperCase(Locale.ROOT));
        return value > 0 && value <= MAX && of(value).equals(numeral) ? value : 0;
    }

    /**
     * The value of a numeral in capitals as documents print it, correct or not ({@code XXXX} for {@code XL}), or 0 where another
     * character than I, V, X, L or C stands in it. Sessions are not counted in more than hundreds.
     */
    public static int sum(String capitals) {
        int sum = 0;
        int before = 0;
        for (int i = capitals.length() - 1; i >= 0; i--) {
            int digit = digit(capitals.charAt(i));
            if (digit == 0) {
                return 0;
            }
            sum += digit < before ? -digit : digit;
            before = Math.max(before, digit);
        }
        return sum;
    }

    private static int digit(char capital) {
        return switch (capital) {
            case 'I' -> 1;
            case 'V' -> 5;
            case 'X' -> 10;
            case 'L' -> 50;
            case 'C' -> 100;
            default -> 0;
        };
    }
}
