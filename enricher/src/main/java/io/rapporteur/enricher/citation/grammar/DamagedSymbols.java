package io.rapporteur.enricher.citation.grammar;

import io.rapporteur.enricher.citation.grammar.SymbolGrammar.Symbol;
import io.rapporteur.enricher.citation.token.Tokens;
import org.jspecify.annotations.Nullable;

/**
 * Symbols of the Security Council as scanners spoil them. Only behind the word "document" is a guess safe: {@code $/17509},
 * {@code 8/17227}, {@code S$/21909}, {@code s/21183}, {@code S/ 13672} all begin with {@code S/}.
 *
 * <pre>{@code
 * damaged = ( "$" / "8" / "S" / "s" ) ["$"] "/" 3*5 DIGIT
 * }</pre>
 */
public final class DamagedSymbols {

    /** The Council's documents were numbered on from 1 to 26998 until 1993. */
    private static final int MAX_DIGITS = 5;

    private static final int FEWEST_DIGITS = 3;

    private DamagedSymbols() {}

    /** The spoilt symbol that begins at a token, or null. */
    public static @Nullable Symbol at(Tokens tokens, int from) {
        boolean letter = tokens.is(from, '$')
                || (tokens.length(from) == 1 && (tokens.first(from) == 'S' || tokens.first(from) == 's'))
                || tokens.value(from) == 8;
        int at = from + 1;
        if (tokens.is(at, '$')) {
            at++;
        }
        boolean read = letter && tokens.is(at, '/') && tokens.isGlued(at) && tokens.isNumber(at + 1);
        int length = tokens.length(at + 1);
        if (!read || length < FEWEST_DIGITS || length > MAX_DIGITS || tokens.is(at + 2, '/')) {
            return null;
        }
        return new Symbol("S/" + tokens.slice(at + 1, at + 2), at + 2, tokens.slice(from, at + 2), true);
    }

    /**
     * A number with one letter in it that looks like a digit: {@code 26G26} is 26626; empty where it is none. The letter stands
     * between digits, so that {@code L} in {@code A/64/L.5} is not taken for one.
     */
    static String mended(String component) {
        StringBuilder mended = new StringBuilder(component);
        int letters = 0;
        for (int i = 0; i < mended.length(); i++) {
            char digit = digit(mended.charAt(i));
            if (digit == '\0') {
                return "";
            }
            letters += digit == mended.charAt(i) ? 0 : 1;
            mended.setCharAt(i, digit);
        }
        boolean between = component.length() >= FEWEST_DIGITS
                && Tokens.isDigit(component.charAt(0))
                && Tokens.isDigit(component.charAt(component.length() - 1));
        return letters == 1 && between ? mended.toString() : "";
    }

    /** A number in which a scanner has read digits as letters: {@code 86O} is 860; 0 where it is none. */
    public static int number(String printed) {
        int number = 0;
        for (int i = 0; i < printed.length(); i++) {
            char digit = digit(printed.charAt(i));
            if (digit == '\0' || i > MAX_DIGITS) {
                return 0;
            }
            number = number * 10 + (digit - '0');
        }
        return number;
    }

    private static char digit(char c) {
        return switch (c) {
            case 'O', 'o' -> '0';
            case 'I', 'l', 'i' -> '1';
            case 'G' -> '6';
            case 'Z' -> '2';
            case 'S' -> '5';
            case 'B' -> '8';
            default -> Tokens.isDigit(c) ? c : '\0';
        };
    }
}
