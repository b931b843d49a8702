package io.rapporteur.enricher.citation.grammar;

import io.rapporteur.enricher.citation.lexicon.Entry;
import io.rapporteur.enricher.citation.lexicon.Lexicon;
import io.rapporteur.enricher.citation.token.NameTrie;
import io.rapporteur.enricher.citation.token.Tokens;
import io.rapporteur.model.language.Term;
import org.jspecify.annotations.Nullable;

/**
 * Where a title stands that nothing but its words tell: from its head noun to both sides.
 *
 * <pre>{@code
 * title    = [years] [subject] head [roman] [years] *(joint part) ["," year / "of" day month year]
 * subject  = capital *( [("," / "and" / "of" / "in" / "-")] capital )   no head of another title in it
 * joint    = "of" / "on" / "for" / "against" / "and" / ","              "in", "by", "with" behind a part only; "," in a list that "and" ends
 * part     = ["the"] 1*( capital [("-" / "/" / "’") capital] ) [years]  no organ behind "and", no other title
 * years    = year [dash year]
 * }</pre>
 *
 * <p>It is stricter than what a note proves to be a title: where words alone decide, what stops too early is another title.
 *
 * @param from its first token
 * @param head its head noun
 * @param end the token behind it
 */
public record TitleSpan(int from, int head, int end) {

    /** How far a title is read behind its head noun, in tokens. */
    private static final int MAX_LENGTH = 40;

    /** How far it is read before it. */
    private static final int MAX_BEFORE = 12;

    /** Most head nouns in a row: "Framework Convention". */
    private static final int MAX_HEADS = 3;

    /** Most small words between two parts: "and for the". */
    private static final int MAX_JOINT = 4;

    /** Longest joint that may stand for many things: "with", "their"; "against" is of titles. */
    private static final int MAX_SMALL_WORD = 5;

    /** The value of head nouns and of words before them that make a title one of a single state. */
    private static final String NATIONAL = "national";

    /** The value of head nouns that bodies bear too, unless "of Action" follows, and of the word "action". */
    private static final String ACTION = "action";

    /** Fewest words that tell what a publication is about: "Annual Report" is one of many. */
    private static final int MIN_PUBLICATION_SUBJECT = 2;

    /**
     * The title whose head noun, or first head noun of several, stands at a token; null where it is no title: a noun that nothing
     * tells from others, a noun that is only described, or a part of the name of a body.
     */
    public static @Nullable TitleSpan at(Lexicon lexicon, Tokens tokens, int first) {
        int head = first;
        while (head - first < MAX_HEADS && tokens.isCapital(head + 1) && TitleGrammar.isTitleHead(tokens, head + 1)) {
            head++;
        }
        var reader = new Reader(lexicon, tokens, head);
        boolean body = head > first && tokens.label(first).equals(ACTION); // "Development Programme Manual"
        int from = body ? head : reader.beginning(first);
        int end = reader.end(isTelling(tokens, from, first));
        var span = new TitleSpan(from, head, end);
        boolean title = end >= 0 && span.isTold(tokens, first) && !span.isNational(tokens) && !span.isHalf(tokens);
        return title ? span : null;
    }

    /** Whether a single word tells it from others of its kind: several conferences may have been held in one city. */
    public boolean isBrief(Tokens tokens) {
        return end == head + 1 && head - from == 1 && tokens.isCapital(from);
    }

    /** Whether words before a head say which of its kind it is. */
    private static boolean isTelling(Tokens tokens, int from, int head) {
        for (int at = from; at < head; at++) {
            if (tokens.isCapital(at) && !tokens.is(at, Term.GENERIC)) {
                return true;
            }
        }
        return false;
    }

    /** Whether it is known by the words up to its head: "the Kyoto Declaration". */
    public boolean hasShortForm(Tokens tokens) {
        return end > head + 1 && isTelling(tokens, from, head);
    }

    /** Whether it may begin further ahead: "the Hours of Work and the Manning of Ships Convention, 1996". */
    private boolean isHalf(Tokens tokens) {
        boolean convention = tokens.isNumber(end - 1) && tokens.is(end - 2, ',');
        return convention
                && tokens.is(from - 1, Term.THE)
                && tokens.is(from - 2, Term.AND)
                && tokens.isCapital(from - 3);
    }

    private boolean isNational(Tokens tokens) {
        return tokens.label(head).equals(NATIONAL) || tokens.label(from).equals(NATIONAL);
    }

    /** Whether it has more than its head, and more than what every one of its kind has: "Regional Strategy". */
    private boolean isTold(Tokens tokens, int first) {
        if (tokens.is(head, Term.PUBLICATION) && first - from < MIN_PUBLICATION_SUBJECT) {
            return false;
        }
        if (tokens.label(head).equals(ACTION) && !isOfAction(tokens)) {
            return false;
        }
        for (int at = from; at < end; at++) {
            boolean outside = at < first || at > head;
            boolean year = tokens.is(head, Term.INSTRUMENT) && NumberGrammar.isYear(tokens, at);
            boolean generic = tokens.is(at, Term.GENERIC)
                    || tokens.is(at, Term.BODY)
                    || (TitleGrammar.isTitleHead(tokens, at) && at + 1 < end && at > head);
            if (outside && (year || (tokens.isCapital(at) && !generic))) {
                return true;
            }
        }
        return false;
    }

    /** Whether a noun that ends a title ends the names of bodies, too: the note behind "Development Programme" may be of its accounts. */
    public static boolean mayBeBody(Tokens tokens, int head, int end) {
        return end == head + 1 && tokens.label(head).equals(ACTION);
    }

    private boolean isOfAction(Tokens tokens) {
        return TitleGrammar.isConnector(tokens, head + 1)
                && tokens.label(head + 2).equals(ACTION)
                && !tokens.isCapital(head + 3);
    }

    private record Reader(Lexicon lexicon, Tokens tokens, int head) {

        /** Where reading on from the head ends, so that a title costs the same however long the text goes on in capitals. */
        private int limit() {
            return head + MAX_LENGTH;
        }

        int beginning(int first) {
            int from = first;
            int at = first - 1;
            while (at >= 0 && first - at <= MAX_BEFORE) {
                if (isNameWord(at)) {
                    from = at;
                    at--;
                } else if (from == at + 1 && isJoint(at) && isNameWord(at - 1) && isSubject(at - 1)) {
                    at--;
                } else {
                    break;
                }
            }
            boolean year = NumberGrammar.isYear(tokens, from - 1) && tokens.month(from - 2) == 0;
            boolean range = year && isDash(from - 2) && NumberGrammar.isYear(tokens, from - 3);
            return range ? from - 3 : year ? from - 1 : from;
        }

        private boolean isJoint(int at) {
            return at > 0
                    && switch (tokens.term(at)) {
                        case AND, OF, IN -> true; // "Status of Forces Agreement", "Work in Fishing Convention"
                        default -> tokens.is(at, ',') || isGlue(at);
                    };
        }

        /** Whether the words that end at a token may still be what a title is about: they have no head noun of their own. */
        private boolean isSubject(int at) {
            for (int i = at; i >= at - MAX_BEFORE && tokens.isCapital(i); i--) {
                if (TitleGrammar.isTitleHead(tokens, i) || tokens.is(i, Term.BODY) || tokens.is(i, Term.THE)) {
                    return false;
                }
            }
            return true;
        }

        private boolean isNameWord(int at) {
            if (!tokens.isCapital(at)
                    || tokens.month(at) > 0
                    || tokens.is(at, Term.SEE)
                    || tokens.is(at, Term.THAT)
                    || TitleGrammar.isConnector(tokens, at)) {
                return false;
            }
            NameTrie.Match<Entry> match = lexicon.names().longest(tokens, at);
            return match == null || !(match.value() instanceof Entry.Verb);
        }

        /** The token behind the title, or -1 where its head belongs to the name of something else. */
        int end(boolean subject) {
            int end = head + 1;
            if (isNumeral(end)) {
                end++;
            }
            end = years(end);
            if (tokens.isCapital(end)) {
                return -1;
            }
            boolean joined = false;
            while (end < limit()) {
                int part = part(end, subject, joined);
                if (part < 0) {
                    break;
                }
                joined = true;
                end = part;
            }
            int dated = dated(end);
            return dated == end && joined && isCut(end) ? -1 : dated;
        }

        /** Whether a list goes on that is not understood: what was read of the title would be another title. */
        private boolean isCut(int end) {
            return tokens.is(end, ',')
                    && tokens.isCapital(end + 1)
                    && lexicon.names().longest(tokens, end + 1) == null;
        }

        private int years(int at) {
            if (!NumberGrammar.isYear(tokens, at)) {
                return at;
            }
            return isDash(at + 1) && NumberGrammar.isYear(tokens, at + 2) ? at + 3 : at + 1;
        }

        private boolean isDash(int at) {
            return tokens.is(at, '-') || tokens.is(at, '\u2013');
        }

        /** The token behind a date of adoption, "of 15 November 2005", or behind a year after a comma. */
        private int dated(int at) {
            int from = tokens.is(at, ',') ? at + 1 : at;
            if (from > at && NumberGrammar.isYear(tokens, from)) {
                return from + 1;
            }
            int day = tokens.is(from, Term.OF) ? from + 1 : -1;
            boolean date = day > 0
                    && tokens.isNumber(day)
                    && tokens.month(day + 1) > 0
                    && NumberGrammar.isYear(tokens, day + 2);
            return date ? day + 3 : at;
        }

        private boolean isNumeral(int at) {
            return tokens.isUpper(at)
                    && !tokens.is(at, Term.OF)
                    && !Romans.read(tokens, at).isEmpty();
        }

        /** The end of what a joint at a token adds, or -1. */
        private int part(int at, boolean subject, boolean joined) {
            int from = at;
            boolean the = false;
            boolean and = tokens.is(at, Term.AND);
            if (tokens.is(at, ',')) {
                if (!joined || !isListed(at)) {
                    return -1;
                }
                from++;
            } else if (joined ? TitleGrammar.isConnector(tokens, at) : isJoint(at, subject)) {
                while (TitleGrammar.isConnector(tokens, from) && from - at < MAX_JOINT) {
                    the |= tokens.is(from, Term.THE);
                    from++;
                }
                if (and && (joined ? isPlace(at + 1) : the)) {
                    return -1;
                }
            }
            if (from == at || !tokens.isCapital(from)) {
                return -1;
            }
            if (tokens.month(from) > 0 || (isOfInstrument(at, from) && tokens.is(head, Term.PLAN))) {
                return -1;
            }
            int end = run(from);
            if (subject && tokens.is(at, Term.OF) && the && isBody(from, end)) {
                return -1;
            }
            boolean other = and || tokens.is(at, ',');
            return other && isOther(from, end, the) ? -1 : end;
        }

        /** Whether the first part may begin so: "Agreement on", and "Protocol to" where nothing stands before the head. */
        private boolean isJoint(int at, boolean subject) {
            return switch (tokens.term(at)) {
                case OF, ON, AND, LINK -> true;
                case TO -> !subject;
                case CONNECTOR -> tokens.length(at) > MAX_SMALL_WORD; // against
                default -> false;
            };
        }

        private boolean isPlace(int at) {
            return tokens.is(at, Term.TO) || tokens.is(at, Term.IN) || tokens.is(at, Term.BY);
        }

        /** Whether words name who made it, which is no part of its title: "the Framework of the Committee of Experts". */
        private boolean isBody(int from, int end) {
            NameTrie.Match<Entry> match = lexicon.names().longest(tokens, from);
            if (match != null && !(match.value() instanceof Entry.InstrumentName)) {
                return true;
            }
            for (int at = from; at < end; at++) {
                if (tokens.is(at, Term.BODY)) {
                    return true;
                }
            }
            return false;
        }

        /** "the Principles of the Charter" are no instrument of their own. */
        private boolean isOfInstrument(int at, int from) {
            NameTrie.Match<Entry> match =
                    tokens.is(at, Term.OF) ? lexicon.names().longest(tokens, from) : null;
            return match != null && match.value() instanceof Entry.InstrumentName;
        }

        /** Whether a comma stands in a list that "and" ends. */
        private boolean isListed(int comma) {
            int at = comma;
            while (at < limit() && tokens.is(at, ',') && tokens.isCapital(at + 1)) {
                at = item(at + 1);
            }
            boolean and = tokens.is(at, Term.AND) || (tokens.is(at, ',') && tokens.is(at + 1, Term.AND));
            return and && !isOther(comma + 1, run(comma + 1), false);
        }

        /** The token behind an item of a list: "Protection of Civilians". */
        private int item(int from) {
            int at = run(from);
            int joint = at;
            while (joint - at < MAX_JOINT && !tokens.is(joint, Term.AND) && TitleGrammar.isConnector(tokens, joint)) {
                joint++;
            }
            return joint > at && joint < limit() && tokens.isCapital(joint) ? item(joint) : at;
        }

        /** The token behind capitals that belong together. */
        private int run(int from) {
            int at = from;
            while (at < limit() && tokens.isCapital(at)) {
                at++;
                if (isGlue(at) && (tokens.isCapital(at + 1) || tokens.isGlued(at + 1))) {
                    at += tokens.isCapital(at + 1) ? 1 : 2;
                }
            }
            return years(at);
        }

        /** The token behind capitals and small words: all that another title could be. */
        private int phrase(int from) {
            int at = from;
            while (at < limit() && (tokens.isCapital(at) || isGlue(at) || TitleGrammar.isConnector(tokens, at))) {
                at++;
            }
            return at;
        }

        private boolean isGlue(int at) {
            boolean mark = tokens.is(at, '-')
                    || tokens.is(at, '\u2013')
                    || tokens.is(at, '/')
                    || tokens.is(at, '\'')
                    || tokens.is(at, '\u2019');
            return mark && tokens.isGlued(at);
        }

        /** Whether something else begins behind "and": an organ, a body, another title. */
        private boolean isOther(int from, int end, boolean the) {
            NameTrie.Match<Entry> match = lexicon.names().longest(tokens, from);
            if (match != null && !(match.value() instanceof Entry.Verb && tokens.isCapital(from))) {
                return true;
            }
            int behind = the ? phrase(from) : end;
            for (int at = the ? from : from + 1; at < behind; at++) {
                if (TitleGrammar.isTitleHead(tokens, at) || tokens.is(at, Term.BODY)) {
                    return true;
                }
            }
            return false;
        }
    }
}
