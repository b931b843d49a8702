package io.rapporteur.enricher.citation.series;

import io.rapporteur.enricher.citation.lexicon.Entry;
import io.rapporteur.enricher.citation.token.Tokens;
import io.rapporteur.model.language.Term;

/**
 * Tells the names of other bodies from those of the organs of the gazetteers, whose nouns they share: "Parliamentary Assembly of the
 * Council of Europe", "General Assembly of the Organization of American States", "the Authority's Council".
 *
 * <pre>{@code
 * other = ( capital | possessor "'s" ) noun
 *       | ( noun | name ) ( "of" | "to" ) [ "the" ] capital *( [ joint ] capital )
 * }</pre>
 */
final class OtherBodies {

    /** Longest name that is followed to its end. */
    private static final int MAX_LENGTH = 24;

    /** "CARICOM"; longer words in capitals are verbs. */
    private static final int MAX_ABBREVIATION_LENGTH = 7;

    private static final String OF_UNITED_NATIONS = "United Nations";

    private final Tokens tokens;

    OtherBodies(Tokens tokens) {
        this.tokens = tokens;
    }

    /**
     * Where the name of another body ends that holds the name or noun {@code [from, end)}; -1 where it is the organ's own.
     *
     * @param verbEnd the token behind the last verb, whose capital is not that of a name
     */
    int end(Entry entry, int from, int end, int verbEnd) {
        int behind = behind(end);
        if (behind > end) {
            return behind;
        }
        boolean noun = entry instanceof Entry.OrganNoun;
        boolean other = from != verbEnd && ((noun && isOwned(from)) || isAbbreviated(from));
        return other ? end : -1;
    }

    /** Whether the name in capitals at a token says that it is a body's: "Open-ended Working Group", not "United Nations plan". */
    boolean isBody(int from) {
        int last = from;
        while (last < from + MAX_LENGTH && (tokens.isCapital(last) || tokens.is(last, '-'))) {
            if (tokens.is(last, Term.BODY)) {
                return true;
            }
            last++;
        }
        return false;
    }

    /** The end of "of the Council of Europe" behind a noun or name, which may be none. */
    private int behind(int end) {
        int at = joint(end);
        if (at < 0 || isUnitedNations(at)) {
            return end;
        }
        int last = at + 1;
        while (last < end + MAX_LENGTH) {
            int next = tokens.isCapital(last) ? last : joint(last);
            if (next < 0) {
                return last;
            }
            last = next + 1;
        }
        return last;
    }

    /** The capital word that "of the", "to the" or another joint leads to, or -1. */
    private int joint(int at) {
        if (!tokens.is(at, Term.OF) && !tokens.is(at, Term.TO)) {
            return -1;
        }
        int word = tokens.is(at + 1, Term.THE) ? at + 2 : at + 1;
        boolean name = tokens.isCapital(word) && tokens.length(word) > 1 && tokens.month(word) == 0;
        return name && !tokens.is(word, Term.ARTICLE) && !tokens.is(word, Term.RESOLUTION) ? word : -1;
    }

    private boolean isUnitedNations(int at) {
        return tokens.slice(at, at + 2).equals(OF_UNITED_NATIONS) && !tokens.isCapital(at + 2);
    }

    /** "Ministerial Council", "the Authority's Council". */
    private boolean isOwned(int from) {
        int before = from - 1;
        if (tokens.length(before) == 1 && (tokens.is(before - 1, '’') || tokens.is(before - 1, '\''))) {
            return tokens.isCapital(before - 2);
        }
        boolean word = tokens.isCapital(before) && (tokens.term(before) == Term.NONE || tokens.is(before, Term.BODY));
        return word && before > 0 && !tokens.is(before - 1, '.');
    }

    /** "OAS General Assembly". */
    private boolean isAbbreviated(int from) {
        int before = from - 1;
        return tokens.isUpper(before)
                && tokens.length(before) > 2
                && tokens.length(before) <= MAX_ABBREVIATION_LENGTH
                && tokens.term(before) == Term.NONE
                && !tokens.isGlued(from)
                && !tokens.isGlued(before);
    }
}
