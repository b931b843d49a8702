package io.rapporteur.enricher.citation.grammar;

import io.rapporteur.enricher.citation.lexicon.Lexicon;
import io.rapporteur.enricher.citation.token.Cursor;
import io.rapporteur.enricher.citation.token.Tokens;
import io.rapporteur.enricher.citation.token.Vocabulary;
import io.rapporteur.model.language.Term;
import io.rapporteur.model.organ.OtherSeries;
import org.jspecify.annotations.Nullable;

/**
 * Reads a document symbol: {@code A/78/643}, {@code S/RES/2331 (2016)}, {@code A/CONF.157/24 (Part I)}, {@code WHA58.23}.
 *
 * <pre>{@code
 * symbol            = series 1*( "/" component ) [letter] [bracket ["/" component]]
 * unlisted          = name "/" component 1*( "/" component ) / name "." (name / number) 1*( "/" component )
 *                                                                                     WT/MIN(22)/DEC/1, PC.DEC/1106
 * component         = words, numbers and "(" (number / roman) ")" joined by "." or "-"
 * apart             = series " " number "/" component                                 CL 144/9, MSC 81/25/Add.1
 * bracket           = "(" ("Part" / "Parts" / "Sect." / "Vol." / "Supp" / year / roman) … ")"
 * sessional         = ("C" / "EC") "-" session "/" component / "GC" "(" session ")" "/" component     EC-94/DEC.2
 * of-session        = number ("C" / "EX") "/" ["Resolution" / "Decision"] number      41 C/Resolution 18, 207 EX/Decision 4.I
 * maritime          = series "." number ( "(" session ")" / "/" component )      A.1106(29), MSC.404(96), MSC.1/Circ.1334
 * assembly          = "WHA" number "." number / "EB" number "." "R" number
 * assembly-decision = "WHA" number "(" number ")"
 * }</pre>
 */
public final class SymbolGrammar {

    /** Longest symbol that is read; the longest known have about 45 characters. */
    private static final int MAX_LENGTH = 80;

    /** Longest name of a series that is in no table. */
    private static final int MAX_NAME_LENGTH = 12;

    /** Most tokens between the brackets of a symbol. */
    private static final int MAX_BRACKET_LENGTH = 10;

    /**
     * A symbol without white space and the token behind it.
     *
     * @param printed as printed, where a scanner has spoilt it; else the same
     * @param listed whether its series is one that we know
     */
    public record Symbol(String text, int end, String printed, boolean listed) {

        Symbol(String text, int end) {
            this(text, end, text, true);
        }
    }

    private SymbolGrammar() {}

    /** The symbol that begins at a token, or null. */
    public static @Nullable Symbol at(Tokens tokens, int from, Lexicon lexicon) {
        if (!tokens.isCapital(from) || (tokens.isGlued(from) && !isOpening(tokens.last(from - 1)))) {
            return null;
        }
        Symbol other = other(tokens, from);
        if (other != null) {
            return other;
        }
        if (!tokens.isUpper(from)) {
            // "Assembly/AU/Dec.729(XXXII)"
            boolean series = tokens.is(from + 1, '/') && tokens.isGlued(from + 2) && tokens.isCapital(from + 2);
            return series && lexicon.isSeries(tokens, from) ? stroked(tokens, from, true) : null;
        }
        if (!tokens.is(from + 1, '/') || !tokens.isGlued(from + 1)) {
            Symbol session = sessional(tokens, from, lexicon);
            if (session == null) {
                session = maritime(tokens, from, lexicon);
            }
            if (session == null) {
                session = apart(tokens, from, lexicon);
            }
            if (session == null) {
                session = dotted(tokens, from);
            }
            return session != null ? session : assembly(tokens, from);
        }
        boolean listed = lexicon.isSeries(tokens, from);
        return listed || isName(tokens, from) ? stroked(tokens, from, listed) : null;
    }

    /** A symbol that begins with the number of a session: "41 C/Resolution 18"; or null. */
    public static @Nullable Symbol ofSession(Tokens tokens, int from) {
        boolean shape = tokens.is(from + 2, '/') && tokens.isUpper(from + 1) && !tokens.isGlued(from + 1);
        return shape ? inOtherSeries(tokens, from, true) : null;
    }

    // rule: where no stroke tells that it is a symbol, the word before does: "Resolution Conf. 12.8", not "Conf. 12"
    private static @Nullable Symbol other(Tokens tokens, int from) {
        boolean stroke = tokens.is(from + 1, '/') || (tokens.is(from + 3, '/') && tokens.isWord(from + 2));
        boolean named = tokens.is(from - 1, Term.RESOLUTION) || tokens.is(from - 1, Term.DECISION);
        if (!stroke && !(named && tokens.is(from + 1, '.') && !tokens.isUpper(from))) {
            return null;
        }
        return inOtherSeries(tokens, from, named);
    }

    private static @Nullable Symbol inOtherSeries(Tokens tokens, int from, boolean named) {
        return OtherSeries.known()
                .at(tokens.text(), tokens.start(from))
                .filter(symbol -> named || symbol.symbol().indexOf('/') > 0)
                .map(symbol -> new Symbol(symbol.symbol(), tokens.at(symbol.end())))
                .orElse(null);
    }

    private static @Nullable Symbol stroked(Tokens tokens, int from, boolean listed) {
        int end = components(tokens, from);
        if (end < 0 || (!listed && !isNumberedTwice(tokens, from, end))) {
            return null;
        }
        String printed = tokens.slice(from, end);
        StringBuilder text = new StringBuilder(listed ? mended(printed) : printed);
        end = brackets(tokens, end, text);
        return new Symbol(text.toString(), end, text.indexOf(printed) == 0 ? text.toString() : printed, listed);
    }

    /** Whether a word in capitals may be the name of a series that is in no table. */
    private static boolean isName(Tokens tokens, int at) {
        return tokens.length(at) > 1
                && tokens.length(at) <= MAX_NAME_LENGTH
                && tokens.first(at) < 128
                && tokens.isUpper(at)
                && tokens.term(at) == Term.NONE;
    }

    /** Two strokes at least, and a number behind the last or before an addendum: "IPBES/7/10/Add.1", and not "AND/OR". */
    private static boolean isNumberedTwice(Tokens tokens, int from, int end) {
        int strokes = 0;
        boolean numbered = false;
        for (int at = from; at < end; at++) {
            if (tokens.is(at, '/')) {
                strokes++;
                numbered = false;
            }
            numbered |= tokens.isNumber(at);
        }
        return strokes > 1 && numbered;
    }

    /** A symbol whose series has a point, "PC.DEC/1106", or its session behind one, "IDB.46/14". */
    private static @Nullable Symbol dotted(Tokens tokens, int from) {
        int second = from + 2;
        boolean shape = isName(tokens, from)
                && tokens.is(from + 1, '.')
                && tokens.isGlued(from + 1)
                && tokens.isGlued(second)
                && (tokens.isNumber(second) || (tokens.isUpper(second) && tokens.length(second) > 1))
                && tokens.is(second + 1, '/')
                && tokens.isGlued(second + 1);
        int end = shape ? components(tokens, second) : -1;
        // "SS.VI/1" is a decision of a special session, which does not say whose.
        boolean session = end == second + 3 && !Romans.read(tokens, second).isEmpty();
        if (end < 0 || session || !tokens.isNumber(end - 1)) {
            return null;
        }
        StringBuilder text = new StringBuilder(tokens.slice(from, end));
        end = brackets(tokens, end, text);
        return new Symbol(text.toString(), end, text.toString(), false);
    }

    /** A symbol with a blank behind its series. */
    private static @Nullable Symbol apart(Tokens tokens, int from, Lexicon lexicon) {
        int number = from + 1;
        boolean shape = tokens.isNumber(number)
                && !tokens.isGlued(number)
                && tokens.is(number + 1, '/')
                && tokens.isGlued(number + 1)
                && tokens.isGlued(number + 2)
                && lexicon.isSeries(tokens.slice(from, number) + " ");
        // "C 2019/REP" has the year of a session; a letter and a small number could be anything.
        boolean initial = tokens.length(from) == 1 && !NumberGrammar.isYear(tokens, number);
        int end = shape && !initial ? number + 2 : -1;
        if (end < 0 || (!tokens.isNumber(end) && !tokens.isUpper(end))) {
            return null;
        }
        end = Math.max(end + 1, components(tokens, number));
        return new Symbol(tokens.slice(from, number) + tokens.slice(number, end), end);
    }

    /**
     * Mends a symbol in which a scanner has read one digit as a letter, S/26G26, or a "v" as a "y", S/12344/Rey.1, and one whose
     * drafter has left out the S of the Council, PRST/2009/24.
     */
    private static String mended(String printed) {
        if (printed.startsWith("PRST/") || printed.startsWith("SPRST/")) {
            return "S/" + printed.substring(printed.indexOf("PRST"));
        }
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
            if (isBracketedComponent(tokens, at)) {
                numbered |= tokens.isNumber(at + 1);
                at += 3;
                continue;
            }
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

    /** "COP(15)/23": a session in brackets, and the symbol goes on. */
    private static boolean isBracketedComponent(Tokens tokens, int at) {
        return tokens.is(at, '(')
                && tokens.isGlued(at + 1)
                && (tokens.isNumber(at + 1) || !Romans.read(tokens, at + 1).isEmpty())
                && tokens.is(at + 2, ')')
                && tokens.isGlued(at + 2)
                && tokens.is(at + 3, '/')
                && tokens.isGlued(at + 3);
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
