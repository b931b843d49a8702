package io.rapporteur.enricher.citation.grammar;

import io.rapporteur.enricher.citation.token.Term;
import io.rapporteur.enricher.citation.token.Tokens;
import java.time.DateTimeException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Reads the date that is attached to a number. */
public final class DateGrammar {

    /** A date, the token of its day and the token behind it. */
    public record Dated(LocalDate date, int start, int end) {}

    private DateGrammar() {}

    // grammar: attached = [","] ["both" / "all"] *"in" 1*2( "of" / "dated" ) date          of / dated / en date du / de
    // fecha
    public static @Nullable Dated attached(Tokens tokens, int from) {
        int at = from;
        if (tokens.is(at, ',')) {
            at++;
        }
        if (tokens.is(at, Term.BOTH)) {
            at++;
        }
        if (tokens.is(at, Term.IN) && tokens.is(at + 1, Term.DATED)) {
            at++;
        }
        int day = at;
        while (day < at + 2 && (tokens.is(day, Term.OF) || tokens.is(day, Term.DATED))) {
            day++;
        }
        return day == at ? null : date(tokens, day);
    }

    // grammar: yearless = [","] "of" 1*2 DIGIT month                   206 (1965) of 15 June, 207 (1965) of 10 August
    /** The date of a number that carries its year itself; null where a year follows, which {@link #attached} reads. */
    public static @Nullable Dated yearless(Tokens tokens, int from, int year) {
        int of = tokens.is(from, ',') ? from + 1 : from;
        int day = of + 1;
        int month = tokens.month(day + 1);
        boolean read = tokens.is(of, Term.OF) && tokens.isNumber(day) && tokens.length(day) <= 2 && month > 0;
        return read ? dated(year, month, tokens.value(day), day, day + 2) : null;
    }

    private static @Nullable Dated dated(int year, int month, int dayOfMonth, int day, int end) {
        try {
            return new Dated(LocalDate.of(year, month, dayOfMonth), day, end);
        } catch (DateTimeException impossible) {
            return null; // "31 February 2001" is no date
        }
    }

    // grammar: date = 1*2 DIGIT ["er"] ["of"] month [","] ["of"] 4 DIGIT          20 December 2006, 1er mai 2006, 20 de
    // mayo de 2006
    public static @Nullable Dated date(Tokens tokens, int day) {
        if (!tokens.isNumber(day) || tokens.length(day) > 2) {
            return null;
        }
        int at = tokens.is(day + 1, Term.ORDINAL) && tokens.isGlued(day + 1) ? day + 2 : day + 1;
        if (tokens.is(at, Term.OF)) {
            at++;
        }
        int month = tokens.month(at);
        int year = at + 1;
        if (tokens.is(year, ',') || tokens.is(year, Term.OF)) {
            year++;
        }
        if (month == 0 || tokens.length(year) != 4 || !tokens.isNumber(year)) {
            return null;
        }
        return dated(tokens.value(year), month, tokens.value(day), day, year + 1);
    }
}
