package io.rapporteur.enricher.citation.grammar;

import io.rapporteur.enricher.citation.token.Cursor;
import io.rapporteur.enricher.citation.token.Tokens;
import io.rapporteur.model.language.RomanNumerals;
import io.rapporteur.model.language.Term;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads the part of a document that is cited and writes it the canonical way: {@code art. 6, para. 1}, {@code paras. 7, 8},
 * {@code paras. 14-17}, {@code para. 3 (c), (d), (e)}, {@code chap. VII, sect. B}, {@code annex}, {@code Chapter VII}.
 *
 * <pre>{@code
 * pinpoint        = unit *( separator unit ) / unit ("of" / "in" / "to") pinpoint
 * pinpoint-before = pinpoint / article *( separator article )
 * separator       = ["," / "."] ["and"] [["in"] "particular"]
 * unit            = ["operative" / "preambular"] unit-word ["."] [values]
 * values          = value *( ( "," / ["," ] ("and" / "or") / "to" / "-" ) value )
 * value           = (number [letter / addition] / number "-" letter / roman ["." letter] / letter) *bracket / 1*bracket
 * bracket         = "(" (letter / number / roman) ")"
 * behind          = "," [including] pinpoint [thereof] / [","] "and" [","] including [","] ["its"] pinpoint [thereof]
 * thereof         = [","] "thereof"
 * including       = ["in"] "particular" / "including"
 * }</pre>
 *
 * <p>What is nested is written from the larger part to the smaller: "subparagraphs (c) and (d) of paragraph 3" is {@code para. 3
 * (c), (d)}.
 */
public final class PinpointGrammar {

    /** Longest list of paragraph numbers that is read; the longest seen has eleven. */
    private static final int MAX_VALUES = 40;

    /** Articles and paragraphs that were put in later keep the numbers of the others. */
    private static final Set<String> ADDITIONS = Set.of("bis", "ter", "quater", "quinquies", "sexies");

    private static final int MAX_ADDITION_LENGTH = 9;

    /** A pinpoint and the token behind it. */
    public record Pinpoint(String text, int end) {}

    private record Values(String text, int count, boolean range, int end) {}

    private PinpointGrammar() {}

    /** Reads a pinpoint that stands behind what it belongs to. */
    public static @Nullable Pinpoint at(Tokens tokens, int from) {
        return at(tokens, from, false);
    }

    /** Reads a pinpoint that may stand before what it belongs to: several articles share it, "Article 25 and Chapter VIII of". */
    public static @Nullable Pinpoint before(Tokens tokens, int from) {
        return at(tokens, from, isArticle(tokens, from));
    }

    /**
     * Reads the pinpoint behind a citation, "…, and in particular articles 47 and 49 thereof", unless it belongs to the next one:
     * "…, paragraph 2 of resolution …".
     */
    public static @Nullable Pinpoint behind(Tokens tokens, int from) {
        var cursor = new Cursor(tokens, from);
        boolean comma = cursor.skip(',');
        boolean and = cursor.skip(Term.AND);
        if (and) {
            cursor.skip(',');
        }
        boolean including = cursor.skip(Term.IN, Term.INCLUDING) || cursor.skip(Term.INCLUDING);
        if (!including && (and || !comma)) {
            return null;
        }
        if (including) {
            cursor.skip(',');
            cursor.skip(Term.ITS);
        }
        Pinpoint read = at(tokens, cursor.position());
        return read == null || belongsToNext(tokens, read.end()) ? null : withThereof(tokens, read);
    }

    private static boolean belongsToNext(Tokens tokens, int end) {
        var cursor = new Cursor(tokens, end);
        return cursor.peek(Term.TO) || cursor.peek(Term.OF) || (cursor.skip(',') && cursor.peek(Term.OF));
    }

    private static Pinpoint withThereof(Tokens tokens, Pinpoint read) {
        int behind = behindThereof(tokens, read.end());
        return behind < 0 ? read : new Pinpoint(read.text(), behind);
    }

    /** The token behind "thereof", before which a comma may stand; -1 where it does not follow. */
    public static int behindThereof(Tokens tokens, int end) {
        int at = tokens.is(end, ',') ? end + 1 : end;
        return tokens.is(at, Term.THEREOF) ? at + 1 : -1;
    }

    private static @Nullable Pinpoint at(Tokens tokens, int from, boolean articles) {
        Pinpoint found = unit(tokens, from);
        if (found == null) {
            return null;
        }
        String text = found.text();
        int at = found.end();
        for (int i = 0; i < MAX_VALUES; i++) {
            int next = behindSeparator(tokens, at, articles);
            boolean nested = tokens.is(at, Term.OF) || tokens.is(at, Term.IN) || tokens.is(at, Term.TO);
            Pinpoint more = unit(tokens, nested ? at + 1 : next);
            if (more == null) {
                break;
            }
            if (nested) {
                text = text.startsWith("(") ? more.text() + " " + text : more.text() + ", " + text;
            } else {
                text = text.startsWith("(") ? text + ", " + more.text() : join(text, more.text());
            }
            at = more.end();
        }
        return new Pinpoint(text, at);
    }

    /**
     * The token behind what may stand between two units. A full stop is a scanner's for a comma, "Article 2. paragraph 4"; a
     * sentence would begin with a capital.
     */
    private static int behindSeparator(Tokens tokens, int from, boolean articles) {
        var cursor = new Cursor(tokens, from);
        if (!cursor.skip(',') && tokens.isWord(from + 1) && !tokens.isCapital(from + 1)) {
            cursor.skip('.');
        }
        if (!articles) {
            return cursor.position();
        }
        int at = cursor.position();
        if (cursor.skip(Term.AND)) {
            return isArticle(tokens, cursor.position()) ? cursor.position() : at;
        }
        cursor.skip(Term.IN, Term.INCLUDING);
        return cursor.position();
    }

    /** A part that texts of treaties are cited by, and resolutions are not. */
    private static boolean isArticle(Tokens tokens, int at) {
        boolean part = tokens.is(at, Term.PART) || tokens.is(at, Term.ANNEX);
        return tokens.is(at, Term.ARTICLE)
                || (tokens.is(at, Term.CHAPTER) && tokens.isCapital(at))
                || (part && tokens.isCapital(at) && !Romans.read(tokens, at + 1).isEmpty());
    }

    private static String join(String text, String more) {
        return more.startsWith("(") ? text + " " + more : text + ", " + more;
    }

    private static @Nullable Pinpoint unit(Tokens tokens, int from) {
        int at = tokens.is(from, Term.QUALIFIER) ? from + 1 : from;
        switch (tokens.term(at)) {
            case ARTICLE, PARAGRAPH, SECTION, CHAPTER, PART, RULE, APPENDIX, SUBPARAGRAPH -> {
                return counted(tokens, at);
            }
            case ANNEX -> {
                return annex(tokens, at);
            }
            default -> {
                return null;
            }
        }
    }

    private static @Nullable Pinpoint counted(Tokens tokens, int at) {
        int behind = afterDot(tokens, at);
        Values values = values(tokens, behind);
        if (values == null) {
            return null;
        }
        if (tokens.is(at, Term.SUBPARAGRAPH)) {
            return new Pinpoint(values.text().replace("para. ", ""), values.end());
        }
        if (tokens.is(at, Term.CHAPTER) && tokens.isCapital(at) && tokens.length(at) > 5) {
            return new Pinpoint("Chapter " + values.text(), values.end());
        }
        String label = tokens.label(at);
        boolean abbreviated = tokens.is(at, Term.ARTICLE)
                || tokens.is(at, Term.PARAGRAPH)
                || tokens.is(at, Term.SECTION)
                || tokens.is(at, Term.CHAPTER);
        String plural = values.count() > 1 || values.range() ? "s" : "";
        return new Pinpoint(label + plural + (abbreviated ? ". " : " ") + values.text(), values.end());
    }

    private static Pinpoint annex(Tokens tokens, int at) {
        Values values = values(tokens, at + 1);
        if (values == null || values.text().startsWith("(")) {
            return new Pinpoint("annex", at + 1);
        }
        String name = tokens.isCapital(at) ? "Annex " : values.count() > 1 ? "annexes " : "annex ";
        return new Pinpoint(name + values.text(), values.end());
    }

    private static int afterDot(Tokens tokens, int at) {
        return tokens.is(at + 1, '.') && tokens.isGlued(at + 1) ? at + 2 : at + 1;
    }

    private static @Nullable Values values(Tokens tokens, int from) {
        int end = value(tokens, from);
        if (end == from) {
            return null;
        }
        StringBuilder text = new StringBuilder(write(tokens, from, end));
        int count = isBracket(tokens, from) ? 0 : 1;
        boolean range = false;
        for (int i = 0; i < MAX_VALUES; i++) {
            boolean to = tokens.is(end, Term.TO) || isDash(tokens, end);
            int next = afterSeparator(tokens, end);
            int nextEnd = next == end ? next : value(tokens, next);
            if (nextEnd == next) {
                break;
            }
            text.append(to ? "-" : ", ").append(write(tokens, next, nextEnd));
            range |= to;
            count += isBracket(tokens, next) ? 0 : 1;
            end = nextEnd;
        }
        return new Values(text.toString(), count, range, end);
    }

    private static int afterSeparator(Tokens tokens, int from) {
        var cursor = new Cursor(tokens, from);
        if (cursor.skip(Term.TO) || cursor.skipDash()) {
            return cursor.position();
        }
        cursor.skip(',');
        if (!cursor.skip(Term.AND)) {
            cursor.skip(Term.OR);
        }
        return cursor.position();
    }

    private static boolean isDash(Tokens tokens, int at) {
        return tokens.is(at, '-') || tokens.is(at, '\u2013');
    }

    private static boolean isBracket(Tokens tokens, int at) {
        return tokens.is(at, '(');
    }

    private static int value(Tokens tokens, int from) {
        int at = from;
        if (tokens.isNumber(at)) {
            if (tokens.length(at) > 4 || tokens.is(at + 1, '/') || NumberGrammar.at(tokens, at) != null) {
                return from;
            }
            at++;
            if (tokens.isWord(at) && (tokens.isGlued(at) || isAddition(tokens, at))) {
                at++;
            } else if (tokens.is(at, '-') && tokens.isUpper(at + 1) && tokens.length(at + 1) == 1) {
                at += 2;
            }
        } else if (tokens.isUpper(at)
                && !isSymbol(tokens, at)
                && (!Romans.read(tokens, at).isEmpty() || tokens.length(at) == 1)) {
            at++;
            if (tokens.is(at, '.') && tokens.isGlued(at + 1) && tokens.isUpper(at + 1) && tokens.length(at + 1) <= 2) {
                at += 2;
            }
        }
        while (isBracket(tokens, at) && isItem(tokens, at + 1) && tokens.is(at + 2, ')')) {
            at += 3;
        }
        return at;
    }

    /** "paras. 4 to 9, and A/79/33": the letter begins a symbol. */
    private static boolean isSymbol(Tokens tokens, int at) {
        return tokens.is(at + 1, '/') && tokens.isGlued(at + 1);
    }

    /** "Article 73 e of the Charter", "paragraph 7 ter": what was added to a number, or a letter without brackets. */
    private static boolean isAddition(Tokens tokens, int at) {
        if (tokens.isCapital(at) || tokens.length(at) > MAX_ADDITION_LENGTH) {
            return false;
        }
        return tokens.length(at) == 1
                ? tokens.is(at + 1, Term.OF) || tokens.is(at + 1, Term.AND)
                : ADDITIONS.contains(tokens.slice(at, at + 1));
    }

    /** A letter, number or small roman numeral between brackets. */
    private static boolean isItem(Tokens tokens, int at) {
        if (tokens.isNumber(at)) {
            return tokens.length(at) <= 2;
        }
        if (!tokens.isWord(at) || tokens.length(at) > 5) {
            return false;
        }
        return tokens.length(at) == 1
                || RomanNumerals.sum(tokens.slice(at, at + 1).toUpperCase(Locale.ROOT)) > 0;
    }

    private static String write(Tokens tokens, int from, int end) {
        StringBuilder text = new StringBuilder();
        for (int at = from; at < end; at++) {
            boolean opens = tokens.is(at, '(') && !text.isEmpty() && text.charAt(text.length() - 1) != ')';
            boolean apart = at > from && tokens.isWord(at) && !tokens.isGlued(at);
            text.append(opens || apart ? " " : "").append(tokens.slice(at, at + 1));
        }
        return text.toString();
    }
}
