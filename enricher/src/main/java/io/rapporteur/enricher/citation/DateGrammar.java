package io.rapporteur.enricher.citation;

import java.time.DateTimeException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Reads the date that is attached to a number. */
final class DateGrammar {

    /** A date and the token behind it. */
    record Dated(LocalDate date, int end) {}

    private DateGrammar() {}

    // grammar: attached = [","] ["both" / "all"] ("of" / "dated") day month year
    static @Nullable Dated attached(Tokens tokens, int from) {
        int at = from;
        if (tokens.is(at, ',')) {
            at++;
        }
        if (tokens.is(at, Term.BOTH)) {
            at++;
        }
        if (tokens.is(at, Term.DATED) && tokens.is(at + 1, Term.OF)) {
            at++;
        }
        if (!tokens.is(at, Term.OF) && !tokens.is(at, Term.DATED)) {
            return null;
        }
        return date(tokens, at + 1);
    }

    // grammar: date = 1*2 DIGIT month [","] 4 DIGIT
    static @Nullable Dated date(Tokens tokens, int at) {
        int month = tokens.month(at + 1);
        if (!tokens.isNumber(at) || month == 0 || tokens.length(at) > 2) {
            return null;
        }
        int year = at + 2;
        if (tokens.is(year, ',')) {
            year++;
        }
        if (tokens.length(year) != 4 || !tokens.isNumber(year)) {
            return null;
        }
        try {
            return new Dated(LocalDate.of(tokens.value(year), month, tokens.value(at)), year + 1);
        } catch (DateTimeException impossible) {
            return null; // "31 February 2001" is no date
        }
    }
}
