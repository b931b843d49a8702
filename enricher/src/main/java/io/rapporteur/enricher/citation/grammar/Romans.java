package io.rapporteur.enricher.citation.grammar;

import io.rapporteur.enricher.citation.token.Tokens;
import io.rapporteur.model.language.RomanNumerals;

/** Roman numerals at a token, also as a scanner reads them ("Vl" for "VI"). */
public final class Romans {

    private Romans() {}

    /** The numeral at a token in capitals, or an empty text where there is none. */
    public static String read(Tokens tokens, int at) {
        if (!tokens.isWord(at) || tokens.length(at) > 9) {
            return "";
        }
        // OCR turns I into l
        String numeral = tokens.slice(at, at + 1).replace('l', 'I');
        return RomanNumerals.sum(numeral) > 0 ? numeral : "";
    }
}
