package io.rapporteur.enricher.citation;

import io.rapporteur.model.organ.CouncilYears;
import io.rapporteur.model.organ.Numbering.Form;
import io.rapporteur.model.organ.Organ;
import org.jspecify.annotations.Nullable;

/** Reads a number of the Security Council that stands without its year, or with a year that a scanner has spoilt. */
final class CouncilNumbers {

    /** Below this a bare number is more likely something else, unless the words name the Council. */
    private static final int LEAST = 100;

    private CouncilNumbers() {}

    // grammar: council-number = 1*4 DIGIT [spoilt-year], behind "resolution" of the Security Council
    static @Nullable CitedNumber at(Tokens tokens, int at, Series list, Memory memory) {
        if (!tokens.isNumber(at) || tokens.length(at) > 4 || tokens.first(at) == '0' || isGlued(tokens, at)) {
            return null;
        }
        int number = tokens.value(at);
        Found before = memory.councilNumber(number);
        if (before == null && !isCouncil(list, number, memory)) {
            return null;
        }
        int year = before != null
                ? Plausible.number(before).session()
                : CouncilYears.known().of(number);
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

    private static boolean isCouncil(Series list, int number, Memory memory) {
        return switch (list.source) {
            case NAMED -> list.issuer != null && Issuers.SECURITY.equals(list.issuer.organ());
            case NOUN -> list.nouns.contains(Issuers.SECURITY) && isCouncil(memory.adopting(), number, memory);
            case POSSESSIVE -> list.issuer == null
                    ? isCouncil(memory.adopting(), number, memory)
                    : Issuers.SECURITY.equals(list.issuer.organ());
            case BARE -> list.items.isEmpty()
                    ? isCouncil(memory.adopting(), number, memory)
                    : Plausible.number(list.items.get(0)).form() == Form.YEAR;
            case FOREIGN -> false;
        };
    }

    private static boolean isCouncil(@Nullable Organ adopting, int number, Memory memory) {
        return Issuers.SECURITY.equals(adopting)
                && number >= LEAST
                && CouncilYears.known().of(number) <= memory.latest();
    }

    /** "resolution 687 (1991), 66": a number behind the comma of a list that ends there is the call of a note. */
    private static boolean isCall(Tokens tokens, int at, Series list) {
        if (list.items.isEmpty() || tokens.is(at - 1, Term.AND)) {
            return false;
        }
        boolean goesOn = tokens.is(at + 1, Term.AND) || tokens.is(at + 1, ',');
        return !goesOn || !(tokens.isNumber(at + 2) || tokens.is(at + 2, Term.AND));
    }

    // grammar: spoilt-year = "(" 1*6 ( digit / letter / mark ) ")" / [junk] ["("] year [")"]      361 (197-4), 775 1992
    private static int spoiltYear(Tokens tokens, int at, int year) {
        int open = tokens.is(at, '.') || tokens.is(at, ':') ? at + 1 : at;
        int from = tokens.is(open, '(') ? open + 1 : open;
        if (tokens.value(from) == year && tokens.length(from) == 4) {
            return tokens.is(from + 1, ')') ? from + 2 : from + 1;
        }
        if (from == open) {
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
