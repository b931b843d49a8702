package io.rapporteur.parser.structure;

import io.rapporteur.model.language.RomanNumerals;
import io.rapporteur.parser.text.Chars;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * One way to read the label of a list item: {@code i} is the ninth letter or the first Roman numeral.
 *
 * @param style how the list counts
 * @param ordinal which item it is, from 1
 */
record Enumeration(Style style, int ordinal) {

    /** How a list counts. */
    enum Style {
        LETTERS,
        CAPITALS,
        ROMAN,
        CAPITAL_ROMAN,
        NUMBERS,
        BULLETS
    }

    private static final int LETTERS_IN_ALPHABET = 26;

    /** Every way to read a label; the likelier first. */
    static List<Enumeration> readings(String value) {
        List<Enumeration> readings = new ArrayList<>();
        if (value.isEmpty()) {
            readings.add(new Enumeration(Style.BULLETS, 1));
        } else if (Chars.isDigit(value.charAt(0))) {
            readings.add(new Enumeration(Style.NUMBERS, Integer.parseInt(value)));
        } else {
            boolean capital = Chars.isUpper(value.charAt(0));
            String lower = value.toLowerCase(Locale.ROOT);
            int roman = RomanNumerals.value(lower);
            if (roman > 0) {
                readings.add(new Enumeration(capital ? Style.CAPITAL_ROMAN : Style.ROMAN, roman));
            }
            if (lower.length() == 1 || (lower.length() == 2 && lower.charAt(0) == lower.charAt(1))) {
                int letter = lower.charAt(0) - 'a' + 1 + LETTERS_IN_ALPHABET * (lower.length() - 1);
                readings.add(new Enumeration(capital ? Style.CAPITALS : Style.LETTERS, letter));
            }
        }
        return readings;
    }

    /** The label before this one, when this one is the {@code ordinal}-th of its list. */
    static Optional<String> labelBefore(String value, int ordinal) {
        return readings(value).stream()
                .filter(reading -> reading.ordinal() == ordinal)
                .findFirst()
                .flatMap(reading -> label(reading.style(), ordinal - 1));
    }

    /** The label of an item as it should be printed; empty beyond what the style can count. */
    static Optional<String> label(Style style, int ordinal) {
        return switch (style) {
            case LETTERS -> letters(ordinal);
            case CAPITALS -> letters(ordinal).map(label -> label.toUpperCase(Locale.ROOT));
            case ROMAN -> roman(ordinal);
            case CAPITAL_ROMAN -> roman(ordinal).map(label -> label.toUpperCase(Locale.ROOT));
            case NUMBERS -> Optional.of(Integer.toString(ordinal));
            case BULLETS -> Optional.empty();
        };
    }

    private static Optional<String> letters(int ordinal) {
        if (ordinal < 1 || ordinal > 2 * LETTERS_IN_ALPHABET) {
            return Optional.empty();
        }
        String letter = Character.toString((char) ('a' + (ordinal - 1) % LETTERS_IN_ALPHABET));
        return Optional.of(ordinal > LETTERS_IN_ALPHABET ? letter + letter : letter);
    }

    private static Optional<String> roman(int ordinal) {
        return ordinal < 1 || ordinal > 99 ? Optional.empty() : Optional.of(RomanNumerals.of(ordinal));
    }
}
