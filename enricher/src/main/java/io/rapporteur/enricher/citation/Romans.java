package io.rapporteur.enricher.citation;

/** Roman numerals, also as a scanner reads them ("Vl" for "VI"). */
final class Romans {

    private Romans() {}

    /** The numeral at a token in capitals, or an empty text where there is none. */
    static String read(Tokens tokens, int at) {
        if (!tokens.isWord(at) || tokens.length(at) > 9) {
            return "";
        }
        // OCR turns I into l
        String numeral = tokens.slice(at, at + 1).replace('l', 'I');
        return value(numeral) > 0 ? numeral : "";
    }

    /** The value of a numeral; 0 where it is none. */
    static int value(String numeral) {
        int sum = 0;
        int before = 0;
        for (int i = numeral.length() - 1; i >= 0; i--) {
            int digit =
                    switch (numeral.charAt(i)) {
                        case 'I' -> 1;
                        case 'V' -> 5;
                        case 'X' -> 10;
                        case 'L' -> 50;
                        case 'C' -> 100;
                        default -> 0;
                    };
            if (digit == 0) {
                return 0;
            }
            sum += digit < before ? -digit : digit;
            before = Math.max(before, digit);
        }
        return sum;
    }
}
