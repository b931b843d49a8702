package io.rapporteur.enricher.citation.grammar;

import io.rapporteur.enricher.citation.token.Cursor;
import io.rapporteur.enricher.citation.token.Tokens;
import io.rapporteur.model.language.RomanNumerals;
import io.rapporteur.model.organ.Numbering.Form;
import io.rapporteur.model.organ.SymbolSeries;
import org.jspecify.annotations.Nullable;

/**
 * Reads the number of a resolution or decision at a token.
 *
 * <pre>{@code
 * year-number    = 1*4 DIGIT [letter] "(" year ")"                                1325 (2000), 161 A (1961)
 * roman-number   = 1*4 DIGIT [letter] "(" [special "-"] roman ")" [letter]        217 A (III), 2625 (XXV)
 * stroke-number  = ( session / year ) "/" item [letter] / item "/" climate        61/180, 2010/12, 68/1 A, 1/CP.16
 * climate        = body "." session                                             body as in bodies.tsv
 * special-number = special "-" session "/" item [letter]                          ES-11/1
 * special        = "S" / "ES"
 * meeting-number = roman "/" item                                                 IX/16, of Conferences of Parties
 * dotted-number  = session "." item                                               58.16, of the World Health Assembly
 * range          = session "/" item "-" [session "/"] item                        61/1-61/5, 61/1-5
 * }</pre>
 */
public final class NumberGrammar {

    private static final int FIRST_YEAR = 1946;
    private static final int LAST_YEAR = 2099;

    private NumberGrammar() {}

    /** The number that begins at a token, or null. */
    public static @Nullable CitedNumber at(Tokens tokens, int from) {
        if (tokens.isNumber(from)) {
            if (from > 0 && tokens.isGlued(from) && isJoint(tokens, from - 1)) {
                return null;
            }
            CitedNumber bracketed = isBracketed(tokens, from) ? bracketed(tokens, from) : null;
            return bracketed != null ? bracketed : stroke(tokens, from);
        }
        CitedNumber special = special(tokens, from);
        return special != null ? special : meeting(tokens, from);
    }

    private static @Nullable CitedNumber meeting(Tokens tokens, int from) {
        boolean shape = tokens.isUpper(from)
                && tokens.is(from + 1, '/')
                && tokens.isGlued(from + 1)
                && tokens.isNumber(from + 2)
                && tokens.isGlued(from + 2)
                && isItem(tokens, from + 2)
                && !goesOn(tokens, from + 3)
                && !(tokens.isGlued(from) && isJoint(tokens, from - 1));
        String meeting = shape ? Romans.read(tokens, from) : "";
        if (meeting.isEmpty()) {
            return null;
        }
        String value = meeting + "/" + tokens.value(from + 2);
        return new CitedNumber(Form.MEETING, value, RomanNumerals.sum(meeting), "", from + 3);
    }

    /** A number behind one of these is the tail of something else: "A/64", "No.5", "1.5". */
    private static boolean isJoint(Tokens tokens, int before) {
        boolean hyphen = tokens.is(before, '-') && !isRange(tokens, before);
        return hyphen || tokens.is(before, '/') || tokens.is(before, '.') || tokens.isWord(before);
    }

    /** Whether a hyphen joins two numbers to a range. */
    private static boolean isRange(Tokens tokens, int hyphen) {
        return tokens.isNumber(hyphen - 3)
                && tokens.is(hyphen - 2, '/')
                && tokens.isNumber(hyphen - 1)
                && tokens.isNumber(hyphen + 1)
                && tokens.is(hyphen + 2, '/')
                && tokens.isNumber(hyphen + 3);
    }

    /** Whether a hyphen or dash behind a number leads to a later one of the same session: "62/4-6". */
    public static boolean isShortRange(Tokens tokens, int dash) {
        return (tokens.is(dash, '-') || tokens.is(dash, '\u2013'))
                && tokens.isGlued(dash)
                && tokens.isGlued(dash + 1)
                && tokens.is(dash - 2, '/')
                && tokens.isNumber(dash + 1)
                && isItem(tokens, dash + 1)
                && tokens.value(dash + 1) > tokens.value(dash - 1)
                && !goesOn(tokens, dash + 2)
                && !(tokens.is(dash + 2, '(') && tokens.isGlued(dash + 2));
    }

    /** A number with a point that begins at a token, or null. */
    public static @Nullable CitedNumber dotted(Tokens tokens, int from) {
        boolean read = tokens.isNumber(from)
                && tokens.length(from) <= 3
                && tokens.is(from + 1, '.')
                && tokens.isGlued(from + 1)
                && tokens.isNumber(from + 2)
                && tokens.isGlued(from + 2)
                && tokens.length(from + 2) <= 2;
        String value = read ? tokens.value(from) + "." + tokens.value(from + 2) : "";
        return read ? new CitedNumber(Form.DOTTED, value, tokens.value(from), "", from + 3) : null;
    }

    /** Whether a bracket stands behind a number, or behind its letter. */
    private static boolean isBracketed(Tokens tokens, int from) {
        boolean behind = tokens.is(from + 1, '(') || (tokens.is(from + 2, '(') && isLetter(tokens, from + 1));
        return behind && tokens.length(from) <= 4;
    }

    private static @Nullable CitedNumber bracketed(Tokens tokens, int from) {
        CitedNumber year = year(tokens, from);
        return year != null ? year : roman(tokens, from);
    }

    private static @Nullable CitedNumber year(Tokens tokens, int from) {
        boolean lettered = !tokens.is(from + 1, '(');
        int year = lettered ? from + 3 : from + 2;
        if (!isYear(tokens, year) || !tokens.is(year + 1, ')') || tokens.value(from) == 0) {
            return null;
        }
        String letter = lettered ? tokens.slice(from + 1, from + 2) : "";
        String value = tokens.value(from) + "(" + tokens.value(year) + ")" + letter;
        return new CitedNumber(Form.YEAR, value, tokens.value(year), letter, year + 2);
    }

    private static @Nullable CitedNumber roman(Tokens tokens, int from) {
        var cursor = new Cursor(tokens, from + 1);
        int lettered = cursor.peek('(') ? -1 : cursor.next();
        cursor.skip('(');
        int special = isSessionPrefix(tokens, cursor.position()) ? cursor.next() : -1;
        if (special >= 0) {
            cursor.next();
        }
        String session = Romans.read(tokens, cursor.next());
        if (session.isEmpty() || !cursor.skip(')')) {
            return null;
        }
        int behind = cursor.position();
        if (lettered < 0 && isLetter(tokens, behind) && !isArticle(tokens, behind)) {
            lettered = cursor.next();
        }
        String letter = lettered < 0 ? "" : tokens.slice(lettered, lettered + 1);
        String prefix = special < 0 ? "" : tokens.slice(special, special + 1) + "-";
        String value = tokens.value(from) + "(" + prefix + session + ")" + letter;
        int dating = special < 0 ? RomanNumerals.sum(session) : -1;
        return new CitedNumber(Form.ROMAN, value, dating, letter, cursor.position());
    }

    private static @Nullable CitedNumber stroke(Tokens tokens, int from) {
        if (!tokens.is(from + 1, '/') || !tokens.isGlued(from + 1)) {
            return null;
        }
        // Where a fraction was set, a blank may follow the stroke: "63/ 13".
        if (!tokens.isGlued(from + 2) && !tokens.isNumber(from + 2)) {
            return null;
        }
        if (tokens.isWord(from + 2)) {
            return climate(tokens, from);
        }
        if (!tokens.isNumber(from + 2) || !isItem(tokens, from + 2) || goesOn(tokens, from + 3)) {
            return null;
        }
        if (isYear(tokens, from)) {
            String value = tokens.value(from) + "/" + tokens.value(from + 2);
            return withLetter(tokens, new CitedNumber(Form.YEARLY, value, tokens.value(from), "", from + 3));
        }
        if (tokens.length(from) > 3 || tokens.first(from) == '0') {
            return null;
        }
        String value = tokens.value(from) + "/" + tokens.value(from + 2);
        return withLetter(tokens, new CitedNumber(Form.SESSION, value, tokens.value(from), "", from + 3));
    }

    /** Whether the word goes on behind the number: "70/1/Add.1", "24/7-hour". */
    private static boolean goesOn(Tokens tokens, int at) {
        boolean letter = tokens.length(at) == 1 && tokens.isUpper(at);
        boolean hyphen = tokens.is(at, '-') && !isRange(tokens, at) && !isShortRange(tokens, at);
        return tokens.isGlued(at) && (hyphen || tokens.is(at, '/') || (tokens.isWord(at) && !letter));
    }

    private static @Nullable CitedNumber climate(Tokens tokens, int from) {
        String body = tokens.slice(from + 2, from + 3);
        boolean known = SymbolSeries.known().organOf(body).isPresent();
        if (!known || !tokens.is(from + 3, '.') || !tokens.isNumber(from + 4)) {
            return null;
        }
        String value = tokens.value(from) + "/" + body + "." + tokens.value(from + 4);
        return new CitedNumber(Form.CLIMATE, value, -1, "", from + 5);
    }

    private static @Nullable CitedNumber special(Tokens tokens, int from) {
        if (!isSessionPrefix(tokens, from) || (tokens.isGlued(from) && tokens.is(from - 1, '/'))) {
            return null;
        }
        boolean read = tokens.isNumber(from + 2)
                && tokens.isGlued(from + 2)
                && tokens.is(from + 3, '/')
                && tokens.isNumber(from + 4)
                && tokens.isGlued(from + 4);
        if (!read) {
            return null;
        }
        String value = tokens.slice(from, from + 1) + "-" + tokens.value(from + 2) + "/" + tokens.value(from + 4);
        return withLetter(tokens, new CitedNumber(Form.SESSION, value, -1, "", from + 5));
    }

    private static boolean isSessionPrefix(Tokens tokens, int at) {
        if (!tokens.isUpper(at) || !tokens.is(at + 1, '-') || !tokens.isGlued(at + 1) || !tokens.isGlued(at + 2)) {
            return false;
        }
        boolean special = tokens.first(at) == 'S' && tokens.length(at) == 1;
        return special || (tokens.length(at) == 2 && tokens.slice(at, at + 1).equals("ES"));
    }

    private static CitedNumber withLetter(Tokens tokens, CitedNumber number) {
        int at = number.end();
        boolean glued = tokens.isGlued(at) && tokens.isUpper(at) && tokens.length(at) == 1;
        if (glued || (isLetter(tokens, at) && !isArticle(tokens, at))) {
            String letter = tokens.slice(at, at + 1);
            return new CitedNumber(number.form(), number.value() + letter, number.session(), letter, at + 1);
        }
        return number;
    }

    /** A further lettered part behind "A and" or "A,". */
    public static boolean isLetter(Tokens tokens, int at) {
        return tokens.length(at) == 1 && tokens.isUpper(at) && !tokens.isGlued(at) && tokens.first(at) < 128;
    }

    /** Whether "A" or "I" begins a phrase of its own: "70/1 A new era". */
    private static boolean isArticle(Tokens tokens, int at) {
        if (!tokens.isWord(at + 1)) {
            return tokens.is(at + 1, '.') && tokens.isWord(at + 2) && tokens.length(at + 2) == 1;
        }
        return switch (tokens.term(at + 1)) {
            case OF, AND, OR, TO, IN, DATED, BY, ADOPTED -> false;
            default -> tokens.length(at + 1) > 1 && !isFollower(tokens, at + 1);
        };
    }

    /** A word that often follows a number: "70/1 on", "70/1 and". */
    public static boolean isFollower(Tokens tokens, int at) {
        return switch (tokens.term(at)) {
            case AND, ON, WHICH, FOLLOWER, LINK -> true;
            default -> false;
        };
    }

    private static boolean isItem(Tokens tokens, int at) {
        return tokens.length(at) <= 3 && tokens.value(at) > 0 && tokens.first(at) != '0';
    }

    public static boolean isYear(Tokens tokens, int at) {
        int value = tokens.value(at);
        return tokens.length(at) == 4 && value >= FIRST_YEAR && value <= LAST_YEAR;
    }
}
