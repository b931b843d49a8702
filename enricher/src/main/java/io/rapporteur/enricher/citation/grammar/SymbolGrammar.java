package io.rapporteur.enricher.citation.grammar;

import io.rapporteur.enricher.citation.lexicon.Lexicon;
import io.rapporteur.enricher.citation.token.Cursor;
import io.rapporteur.enricher.citation.token.Tokens;
import io.rapporteur.enricher.citation.token.Vocabulary;
import io.rapporteur.model.language.Term;
import org.jspecify.annotations.Nullable;

/**
 * Reads a document symbol: {@code A/78/643}, {@code S/RES/2331 (2016)}, {@code A/CONF.157/24 (Part I)}, {@code WHA58.23}.
 *
 * <pre>{@code
 * symbol            = series 1*( "/" component ) [letter] [bracket ["/" component]]
 * bracket           = "(" ("Part" / "Parts" / "Sect." / "Vol." / "Supp" / year / roman) … ")"
 * sessional         = ("C" / "EC") "-" session "/" component / "GC" "(" session ")" "/" component     EC-94/DEC.2
 * maritime          = series "." number ( "(" session ")" / "/" component )      A.1106(29), MSC.404(96), MSC.1/Circ.1334
 * assembly          = "WHA" number "." number / "EB" number "." "R" number
 * assembly-decision = "WHA" number "(" number ")"
 * }</pre>
 */
public final class SymbolGrammar {

    /** Longest symbol that is read; the longest known have about 45 characters. */
    private static final int MAX_LENGTH = 80;

    /** Most tokens between the brackets of a symbol. */
    private static final int MAX_BRACKET_LENGTH = 10;

    /**
     * A symbol without white space and the token behind it.
     *
     * @param printed as printed, where a scanner has spoilt it; else the same
     */
    public record Symbol(String text, int end, String printed) {

        Symbol(String text, int end) {
            this(text, end, text);
        }
    }

    private SymbolGrammar() {}

    /** The symbol that begins at a token, or null. */
    public static @Nullable Symbol at(Tokens tokens, int from, Lexicon lexicon) {
        if (!tokens.isUpper(from) || (tokens.isGlued(from) && !isOpening(tokens.last(from - 1)))) {
            return null;
        }
        if (!tokens.is(from + 1, '/') || !tokens.isGlued(from + 1)) {
            Symbol session = sessional(tokens, from, lexicon);
            if (session == null) {
                session = maritime(tokens, from, lexicon);
            }
            return session != null ? session : assembly(tokens, from);
        }
        if (!lexicon.isSeries(tokens, from)) {
            return null;
        }
        int end = components(tokens, from);
        if (end < 0) {
            return null;
        }
        String printed = tokens.slice(from, end);
        StringBuilder text = new StringBuilder(mended(printed));
        end = brackets(tokens, end, text);
        return new Symbol(text.toString(), end, text.indexOf(printed) == 0 ? text.toString() : printed);
    }

    /** Mends a symbol in which a scanner has read one digit as a letter, S/26G26, or a "v" as a "y", S/12344/Rey.1. */
    private static String mended(String printed) {
        if (printed.contains("/Rey.")) {
            return printed.replace("/Rey.", "/Rev.");
        }
        int slash = printed.indexOf('/');
        String tail = printed.substring(slash + 1);
        String mended = tail.indexOf('/') < 0 ? DamagedSymbols.mended(tail) : "";
        return mended.isEmpty() ? printed : printed.substring(0, slash + 1) + mended;
    }

    private static @Nullable Symbol sessional(Tokens tokens, int from, Lexicon lexicon) {
        int number = from + 2;
        while (tokens.isUpper(number) && tokens.isGlued(number) && tokens.is(number + 1, '-')) {
            number += 2;
        }
        int stroke = number + 1;
        boolean bracket = tokens.is(from + 1, '(');
        if (bracket && tokens.is(stroke, ')')) {
            stroke++;
        }
        boolean shape = (bracket || tokens.is(from + 1, '-'))
                && tokens.isGlued(from + 1)
                && tokens.isNumber(number)
                && tokens.is(stroke, '/')
                && tokens.isGlued(stroke);
        if (!shape || !lexicon.isSeries(tokens.slice(from, from + 2))) {
            return null;
        }
        int end = components(tokens, stroke - 1);
        return end < 0 ? null : new Symbol(tokens.slice(from, end).replace(" ", ""), end);
    }

    private static boolean isOpening(char c) {
        return Tokens.isUnspaced(c)
                || Tokens.isArabic(c)
                || Vocabulary.isApostrophe(c)
                || c == '\u00ab'
                || c == '('
                || c == '['
                || c == '"'
                || c == '\u201c'
                || c == '-'
                || c == '\u2013'
                || c == ','
                || c == ';';
    }

    /** The token behind the glued components, or -1 where no number is among them. */
    public static int components(Tokens tokens, int from) {
        int at = from + 1;
        boolean numbered = false;
        int limit = tokens.start(from) + MAX_LENGTH;
        while (at < tokens.size() && tokens.isGlued(at) && tokens.start(at) < limit) {
            boolean joint = tokens.is(at, '/') || tokens.is(at, '.') || tokens.is(at, '-');
            if (!joint && !tokens.isNumber(at) && !tokens.isWord(at)) {
                break;
            }
            numbered |= tokens.isNumber(at);
            at++;
        }
        while (tokens.is(at - 1, '.') || tokens.is(at - 1, '-') || tokens.is(at - 1, '/')) {
            at--;
        }
        return numbered ? at : -1;
    }

    /** Writes the brackets that belong to a symbol behind it; gives the token behind them. */
    private static int brackets(Tokens tokens, int from, StringBuilder text) {
        var cursor = new Cursor(tokens, from);
        if (NumberGrammar.isLetter(tokens, from) && tokens.is(from + 1, '(') && isRomanSession(tokens, from + 1)) {
            text.append(tokens.slice(from, cursor.next() + 1));
        }
        int open = cursor.position();
        if (!cursor.skip('(')
                || !opensSymbolBracket(tokens, cursor.position())
                || !cursor.find(')', MAX_BRACKET_LENGTH)) {
            return from;
        }
        int close = cursor.next();
        for (int i = open; i <= close; i++) {
            text.append(tokens.slice(i, i + 1));
        }
        int behind = cursor.position();
        int end = tokens.is(behind, '/') && tokens.isGlued(behind) ? components(tokens, close) : -1;
        if (end <= behind) {
            return behind;
        }
        text.append(tokens.slice(behind, end));
        return end;
    }

    private static boolean isRomanSession(Tokens tokens, int bracket) {
        int at = tokens.is(bracket + 2, '-') ? bracket + 3 : bracket + 1;
        return !Romans.read(tokens, at).isEmpty() && tokens.is(at + 1, ')');
    }

    private static boolean opensSymbolBracket(Tokens tokens, int at) {
        if (tokens.is(at, Term.PART) || tokens.is(at, Term.SECTION) || tokens.is(at, Term.VOLUME)) {
            return tokens.isCapital(at);
        }
        if (NumberGrammar.isYear(tokens, at) && tokens.is(at + 1, ')')) {
            return true;
        }
        return isRomanSession(tokens, at - 1)
                || (tokens.isWord(at) && tokens.slice(at, at + 1).startsWith("Supp"));
    }

    private static @Nullable Symbol maritime(Tokens tokens, int from, Lexicon lexicon) {
        int number = from + 2;
        int open = from + 3;
        boolean shape = tokens.is(from + 1, '.')
                && tokens.isGlued(from + 1)
                && tokens.isNumber(number)
                && tokens.isGlued(number)
                && lexicon.isSeries(tokens.slice(from, number));
        if (!shape) {
            return null;
        }
        if (tokens.is(open, '/')) {
            int end = components(tokens, number);
            return end < 0 ? null : new Symbol(tokens.slice(from, end), end);
        }
        boolean session = tokens.is(open, '(')
                && tokens.is(open + 2, ')')
                && (tokens.isNumber(open + 1) || !Romans.read(tokens, open + 1).isEmpty());
        // A list of annexes counts "A.1 (2)"; the Assembly's resolutions have had three digits since 1967.
        boolean initial = tokens.length(from) == 1 && tokens.length(number) < 3;
        return session && !initial ? new Symbol(tokens.slice(from, open + 3).replace(" ", ""), open + 3) : null;
    }

    private static @Nullable Symbol assembly(Tokens tokens, int from) {
        String series = tokens.length(from) <= 3 ? tokens.slice(from, from + 1) : "";
        if (!series.equals("WHA") && !series.equals("EB")) {
            return null;
        }
        boolean glued = tokens.isNumber(from + 1) && tokens.isGlued(from + 1) && tokens.is(from + 2, '.');
        if (!glued || !tokens.isGlued(from + 3)) {
            return bracketed(tokens, from, series);
        }
        int at = from + 3;
        if (tokens.isWord(at) && tokens.isGlued(at + 1)) {
            at++;
        }
        return tokens.isNumber(at) ? new Symbol(tokens.slice(from, at + 1), at + 1) : null;
    }

    private static @Nullable Symbol bracketed(Tokens tokens, int from, String series) {
        boolean read = tokens.isNumber(from + 1)
                && tokens.isGlued(from + 1)
                && tokens.is(from + 2, '(')
                && tokens.isNumber(from + 3)
                && tokens.is(from + 4, ')');
        return read ? new Symbol(series + tokens.value(from + 1) + "(" + tokens.value(from + 3) + ")", from + 5) : null;
    }
}
