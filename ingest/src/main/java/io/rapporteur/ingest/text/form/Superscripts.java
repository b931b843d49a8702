package io.rapporteur.ingest.text.form;

import java.util.Map;

/** Footnote marks as characters that keep their height in plain text. */
public final class Superscripts {

    private static final String DIGITS = "\u2070\u00b9\u00b2\u00b3\u2074\u2075\u2076\u2077\u2078\u2079";

    /** Modifier letters; Unicode has none for q. */
    private static final Map<Character, Character> LETTERS = Map.ofEntries(
            Map.entry('a', 'ᵃ'),
            Map.entry('b', 'ᵇ'),
            Map.entry('c', 'ᶜ'),
            Map.entry('d', 'ᵈ'),
            Map.entry('e', 'ᵉ'),
            Map.entry('f', 'ᶠ'),
            Map.entry('g', 'ᵍ'),
            Map.entry('h', 'ʰ'),
            Map.entry('i', 'ⁱ'),
            Map.entry('j', 'ʲ'),
            Map.entry('k', 'ᵏ'),
            Map.entry('l', 'ˡ'),
            Map.entry('m', 'ᵐ'),
            Map.entry('n', 'ⁿ'),
            Map.entry('o', 'ᵒ'),
            Map.entry('p', 'ᵖ'),
            Map.entry('r', 'ʳ'),
            Map.entry('s', 'ˢ'),
            Map.entry('t', 'ᵗ'),
            Map.entry('u', 'ᵘ'),
            Map.entry('v', 'ᵛ'),
            Map.entry('w', 'ʷ'),
            Map.entry('x', 'ˣ'),
            Map.entry('y', 'ʸ'),
            Map.entry('z', 'ᶻ'));

    private Superscripts() {}

    /**
     * Raised text as printed: digits become superscript digits, a lone small letter its modifier letter; square brackets around a
     * number, as Word's and wikis' HTML has them, are dropped. Ordinal endings ("st") and all else stay as they are.
     */
    static String of(String raised) {
        String mark = unbracketed(raised.strip());
        if (mark.length() == 1 && LETTERS.containsKey(mark.charAt(0))) {
            return String.valueOf(LETTERS.get(mark.charAt(0)));
        }
        StringBuilder out = new StringBuilder(mark.length());
        for (int i = 0; i < mark.length(); i++) {
            char c = mark.charAt(i);
            out.append(c >= '0' && c <= '9' ? DIGITS.charAt(c - '0') : c);
        }
        return out.toString();
    }

    /** The mark without its square brackets. */
    public static String unbracketed(String mark) {
        boolean bracketed = mark.length() > 2 && mark.startsWith("[") && mark.endsWith("]");
        return bracketed ? mark.substring(1, mark.length() - 1) : mark;
    }
}
