package io.rapporteur.enricher.citation.grammar;

import io.rapporteur.enricher.citation.token.Cursor;
import io.rapporteur.enricher.citation.token.Tokens;
import io.rapporteur.model.language.Term;
import java.time.DateTimeException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Reads the date that is attached to a number.
 *
 * <pre>{@code
 * attached = [","] ["both" / "all"] ["in"] 1*2( "of" / "dated" ) date
 * date     = 1*2 DIGIT ["er"] ["of"] month ["," / "of"] 4 DIGIT
 * yearless = [","] "of" 1*2 DIGIT month
 * }</pre>
 *
 * <p>"of 20 December 2006", "en date du 1er mai 2006", "de fecha 20 de mayo de 2006".
 */
public final class DateGrammar {

    /** A date, the token of its day and the token behind it. */
    public record Dated(LocalDate date, int start, int end) {}

    private DateGrammar() {}

    /** A date with the words that attach it to what stands before it. */
    public static @Nullable Dated attached(Tokens tokens, int from) {
        var cursor = new Cursor(tokens, from);
        cursor.skip(',');
        cursor.skip(Term.BOTH);
        if (cursor.peek(Term.IN, Term.DATED)) {
            cursor.next();
        }
        boolean attached = cursor.skip(Term.OF) || cursor.skip(Term.DATED);
        if (!attached) {
            return null;
        }
        if (!cursor.skip(Term.OF)) {
            cursor.skip(Term.DATED);
        }
        return date(tokens, cursor.position());
    }

    /**
     * The date of a number that carries its year itself, as in "206 (1965) of 15 June"; null where a year follows, which {@link
     * #attached} reads.
     */
    public static @Nullable Dated yearless(Tokens tokens, int from, int year) {
        var cursor = new Cursor(tokens, from);
        cursor.skip(',');
        if (!cursor.skip(Term.OF) || !isDay(tokens, cursor.position())) {
            return null;
        }
        int day = cursor.next();
        int month = tokens.month(cursor.next());
        return month > 0 ? dated(tokens, year, month, day, cursor.position()) : null;
    }

    /** A date that begins with the token of its day. */
    public static @Nullable Dated date(Tokens tokens, int day) {
        if (!isDay(tokens, day)) {
            return null;
        }
        var cursor = new Cursor(tokens, day + 1);
        if (tokens.isGlued(cursor.position())) {
            cursor.skip(Term.ORDINAL);
        }
        cursor.skip(Term.OF);
        int month = tokens.month(cursor.next());
        if (!cursor.skip(',')) {
            cursor.skip(Term.OF);
        }
        int year = cursor.next();
        boolean read = month > 0 && tokens.isNumber(year) && tokens.length(year) == 4;
        return read ? dated(tokens, tokens.value(year), month, day, cursor.position()) : null;
    }

    private static boolean isDay(Tokens tokens, int at) {
        return tokens.isNumber(at) && tokens.length(at) <= 2;
    }

    private static @Nullable Dated dated(Tokens tokens, int year, int month, int day, int end) {
        try {
            return new Dated(LocalDate.of(year, month, tokens.value(day)), day, end);
        } catch (DateTimeException impossible) {
            return null; // "31 February 2001" is no date
        }
    }
}
