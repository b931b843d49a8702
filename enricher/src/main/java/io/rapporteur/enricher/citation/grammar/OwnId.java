package io.rapporteur.enricher.citation.grammar;

import io.rapporteur.enricher.citation.result.CitationKind;
import io.rapporteur.enricher.citation.result.OwnIds;
import io.rapporteur.enricher.citation.token.Tokens;
import io.rapporteur.model.language.Term;
import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The id that a title has by its own words, where no number is known: {@code DECL:SAFE-SCHOOLS-DECLARATION}. The same title has the
 * same id in every document, whatever its case, its accents and the small words in it.
 *
 * <pre>{@code
 * own-id = ("TREATY:" / "DECL:" / "PUB:") word *5( "-" word ) ["-" year ["-" year]]
 * }</pre>
 *
 * <p>Words are the first six that are neither small words nor "United Nations", without which a title is as often cited; a year is
 * put last, since it may stand before a title, inside and behind it.
 */
public final class OwnId {

    private static final int MAX_WORDS = 6;

    /** Longest small word that is left out; "against", "concerning" and "relating" tell titles apart. */
    private static final int MAX_SMALL_WORD = 5;

    private static final Pattern MARKS = Pattern.compile("[^\\p{L}\\p{N}]+");

    private OwnId() {}

    /**
     * The id of a title.
     *
     * @param from its first token
     * @param to the token behind it
     */
    public static String of(CitationKind kind, Tokens tokens, int from, int to) {
        StringBuilder id = new StringBuilder(48).append(prefix(kind));
        int words = 0;
        String year = "";
        for (int at = from; at < to; at++) {
            if (isUnitedNations(tokens, at)) {
                at++;
            } else if (NumberGrammar.isYear(tokens, at)) {
                boolean range = tokens.is(at - 1, '-') || tokens.is(at - 1, '\u2013');
                year = (range ? year : "") + "-" + tokens.value(at);
            } else if (words < MAX_WORDS && !isSmall(tokens, at)) {
                words += append(id, tokens.slice(at, at + 1), words);
            }
        }
        return id.append(words == 0 && !year.isEmpty() ? year.substring(1) : year)
                .toString();
    }

    private static String prefix(CitationKind kind) {
        return switch (kind) {
            case TREATY, CHARTER -> OwnIds.TREATY;
            case PUBLICATION -> OwnIds.PUBLICATION;
            default -> OwnIds.DECLARATION;
        };
    }

    private static boolean isUnitedNations(Tokens tokens, int at) {
        return tokens.isCapital(at)
                && tokens.slice(at, at + 1).equals("United")
                && tokens.slice(at + 1, at + 2).equals("Nations");
    }

    private static boolean isSmall(Tokens tokens, int at) {
        return tokens.length(at) <= MAX_SMALL_WORD && (tokens.is(at, Term.OR) || TitleGrammar.isConnector(tokens, at));
    }

    private static int append(StringBuilder id, String word, int before) {
        String folded = folded(word);
        if (folded.isEmpty()) {
            return 0;
        }
        id.append(before == 0 ? "" : "-").append(folded);
        return 1;
    }

    /** A word in capitals without accents; letters of other scripts stay. */
    private static String folded(String word) {
        boolean ascii = word.chars().allMatch(c -> c < 128 && Character.isLetterOrDigit(c));
        String plain = ascii
                ? word
                : MARKS.matcher(Normalizer.normalize(word, Normalizer.Form.NFKD))
                        .replaceAll("");
        return plain.toUpperCase(Locale.ROOT);
    }
}
