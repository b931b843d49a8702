package io.rapporteur.enricher.citation;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Reads the part of a document that is cited and writes it the canonical way: {@code art. 6, para. 1}, {@code paras. 7, 8},
 * {@code paras. 14-17}, {@code para. 3 (c), (d), (e)}, {@code chap. VII, sect. B}, {@code annex}, {@code Chapter VII}.
 */
final class PinpointGrammar {

    /** Longest list of paragraph numbers that is read; the longest seen has eleven. */
    private static final int MOST_VALUES = 40;

    /** A pinpoint and the token behind it. */
    record Pinpoint(String text, int end) {}

    private record Values(String text, int count, boolean range, int end) {}

    private PinpointGrammar() {}

    // grammar: pinpoint = unit *( [","] unit ) / unit "of" pinpoint
    //          "subparagraphs (c) and (d) of paragraph 3" is written from the larger part to the smaller
    static @Nullable Pinpoint at(Tokens tokens, int from) {
        Pinpoint found = unit(tokens, from);
        if (found == null) {
            return null;
        }
        String text = found.text();
        int at = found.end();
        for (int i = 0; i < MOST_VALUES; i++) {
            int next = tokens.is(at, ',') ? at + 1 : at;
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

    private static String join(String text, String more) {
        return more.startsWith("(") ? text + " " + more : text + ", " + more;
    }

    // grammar: unit = ["operative" / "preambular"] unit-word [values]
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

    // grammar: values = value *( ("," / "and" / "or" / "to" / "-") value )
    private static @Nullable Values values(Tokens tokens, int from) {
        int end = value(tokens, from);
        if (end == from) {
            return null;
        }
        StringBuilder text = new StringBuilder(write(tokens, from, end));
        int count = isBracket(tokens, from) ? 0 : 1;
        boolean range = false;
        for (int i = 0; i < MOST_VALUES; i++) {
            boolean to = tokens.is(end, Term.TO) || tokens.is(end, '-') || tokens.is(end, '\u2013');
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

    private static int afterSeparator(Tokens tokens, int at) {
        if (tokens.is(at, Term.AND) || tokens.is(at, Term.OR) || tokens.is(at, Term.TO)) {
            return at + 1;
        }
        if (tokens.is(at, '-') || tokens.is(at, '\u2013')) {
            return at + 1;
        }
        if (tokens.is(at, ',')) {
            return tokens.is(at + 1, Term.AND) || tokens.is(at + 1, Term.OR) ? at + 2 : at + 1;
        }
        return at;
    }

    private static boolean isBracket(Tokens tokens, int at) {
        return tokens.is(at, '(');
    }

    // grammar: value = number [letter] *bracket / roman ["." letter] / bracket *bracket / letter / "1-A"
    private static int value(Tokens tokens, int from) {
        int at = from;
        if (tokens.isNumber(at)) {
            if (tokens.length(at) > 4 || tokens.is(at + 1, '/') || NumberGrammar.at(tokens, at) != null) {
                return from;
            }
            at++;
            if (tokens.isGlued(at) && tokens.isWord(at)) {
                at++;
            } else if (tokens.is(at, '-') && tokens.isUpper(at + 1) && tokens.length(at + 1) == 1) {
                at += 2;
            }
        } else if (tokens.isUpper(at) && (!Romans.read(tokens, at).isEmpty() || tokens.length(at) == 1)) {
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

    /** A letter, number or small roman numeral between brackets. */
    private static boolean isItem(Tokens tokens, int at) {
        if (tokens.isNumber(at)) {
            return tokens.length(at) <= 2;
        }
        if (!tokens.isWord(at) || tokens.length(at) > 5) {
            return false;
        }
        return tokens.length(at) == 1 || Romans.value(tokens.slice(at, at + 1).toUpperCase(Locale.ROOT)) > 0;
    }

    private static String write(Tokens tokens, int from, int end) {
        StringBuilder text = new StringBuilder();
        for (int at = from; at < end; at++) {
            boolean opens = tokens.is(at, '(') && !text.isEmpty() && text.charAt(text.length() - 1) != ')';
            text.append(opens ? " " : "").append(tokens.slice(at, at + 1));
        }
        return text.toString();
    }
}
