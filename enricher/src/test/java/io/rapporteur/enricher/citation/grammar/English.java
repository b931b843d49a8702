package io.rapporteur.enricher.citation.grammar;

import io.rapporteur.enricher.citation.lexicon.Lexicon;
import io.rapporteur.enricher.citation.token.Tokens;

/** Words as the English grammar sees them. */
final class English {

    static final Lexicon LEXICON = Lexicon.of("en");

    private English() {}

    static Tokens tokens(String words) {
        return new Tokens(LEXICON.vocabulary()).read(words);
    }

    /** What stands behind a match. */
    static String rest(Tokens tokens, int end) {
        return tokens.slice(end, tokens.size());
    }
}
