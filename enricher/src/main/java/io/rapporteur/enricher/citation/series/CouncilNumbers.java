package io.rapporteur.enricher.citation.series;

import io.rapporteur.enricher.citation.context.CitedNumbers.OfCouncil;
import io.rapporteur.enricher.citation.context.DiscourseContext;
import io.rapporteur.enricher.citation.grammar.CitedNumber;
import io.rapporteur.enricher.citation.issuer.Attribution;
import io.rapporteur.enricher.citation.issuer.NumberList;
import io.rapporteur.enricher.citation.lexicon.KnownOrgans;
import io.rapporteur.enricher.citation.mention.Issuer;
import io.rapporteur.enricher.citation.token.Cursor;
import io.rapporteur.enricher.citation.token.Tokens;
import io.rapporteur.model.language.Term;
import io.rapporteur.model.organ.CouncilYears;
import io.rapporteur.model.organ.Numbering.Form;
import org.jspecify.annotations.Nullable;

/**
 * Reads a number of the Security Council that stands without its year, or with a year that a scanner has spoilt.
 *
 * <pre>{@code
 * council-number = 1*4 DIGIT [spoilt-year]
 * spoilt-year    = "(" 1*6 ( digit / letter / mark ) ")" / ["." / ":"] ["("] year [")"]        361 (197-4), 775 1992
 * }</pre>
 */
final class CouncilNumbers {

    /** Below this a bare number is more likely something else, unless the words name the Council. */
    private static final int MIN = 100;

    private CouncilNumbers() {}

    /** The number at a token behind "resolution" of the Security Council, or null. */
    static @Nullable CitedNumber at(Tokens tokens, int at, NumberList list, DiscourseContext context) {
        if (!tokens.isNumber(at) || tokens.length(at) > 4 || tokens.first(at) == '0' || isGlued(tokens, at)) {
            return null;
        }
        int number = tokens.value(at);
        OfCouncil before = context.numbers().ofCouncil(number);
        if (before == null && !isCouncil(list, number, context)) {
            return null;
        }
        int year = before != null ? before.year() : CouncilYears.known().of(number);
        int end = spoiltYear(tokens, at + 1, year);
        boolean alone = end == at + 1;
        if (year == 0 || (alone && (tokens.is(end, '(') || isCall(tokens, at, list)))) {
            return null;
        }
        return new CitedNumber(Form.YEAR, number + "(" + year + ")", year, "", end);
    }

    private static boolean isGlued(Tokens tokens, int at) {
        boolean before = tokens.isGlued(at) && !tokens.is(at - 1, '(');
        boolean behind = tokens.isGlued(at + 1)
                && (tokens.isWord(at + 1)
                        || tokens.is(at + 1, '/')
                        || tokens.is(at + 1, '-')
                        || (tokens.is(at + 1, '.') && tokens.isNumber(at + 2) && tokens.isGlued(at + 2)));
        return before || behind || tokens.month(at + 1) > 0;
    }

    private static boolean isCouncil(NumberList list, int number, DiscourseContext context) {
        Attribution attribution = list.attribution();
        Issuer issuer = attribution.issuer();
        if (issuer != null) {
            return KnownOrgans.SECURITY_COUNCIL.equals(issuer.organ());
        }
        if (attribution instanceof Attribution.Bare && !list.isEmpty()) {
            return list.numbered(0).number().form() == Form.YEAR;
        }
        boolean mayBe = attribution instanceof Attribution.Noun noun
                ? noun.nouns().contains(KnownOrgans.SECURITY_COUNCIL)
                : !(attribution instanceof Attribution.Foreign);
        return mayBe
                && KnownOrgans.SECURITY_COUNCIL.equals(context.organs().adopting())
                && number >= MIN
                && CouncilYears.known().of(number) <= context.latest();
    }

    /** "resolution 687 (1991), 66": a number behind the comma of a list that ends there is the call of a note. */
    private static boolean isCall(Tokens tokens, int at, NumberList list) {
        if (list.isEmpty() || tokens.is(at - 1, Term.AND)) {
            return false;
        }
        boolean goesOn = tokens.is(at + 1, Term.AND) || tokens.is(at + 1, ',');
        return !goesOn || !(tokens.isNumber(at + 2) || tokens.is(at + 2, Term.AND));
    }

    /** The token behind a year that a scanner has spoilt. */
    private static int spoiltYear(Tokens tokens, int at, int year) {
        var cursor = new Cursor(tokens, at);
        if (!cursor.skip('.')) {
            cursor.skip(':');
        }
        int open = cursor.position();
        boolean opens = cursor.skip('(');
        int from = cursor.position();
        if (tokens.value(from) == year && tokens.length(from) == 4) {
            cursor.next();
            cursor.skip(')');
            return cursor.position();
        }
        if (!opens) {
            return at;
        }
        int close = from;
        int digits = 0;
        while (close < from + 5 && close < tokens.size() && !tokens.is(close, ')')) {
            digits += tokens.isNumber(close) ? tokens.length(close) : 0;
            close++;
        }
        boolean spoilt = tokens.is(close, ')') && digits >= 2 && tokens.start(close) - tokens.end(open) <= 7;
        return spoilt ? close + 1 : at;
    }
}
