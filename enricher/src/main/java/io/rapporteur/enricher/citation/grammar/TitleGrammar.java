package io.rapporteur.enricher.citation.grammar;

import io.rapporteur.enricher.citation.result.CitationKind;
import io.rapporteur.enricher.citation.token.Cursor;
import io.rapporteur.enricher.citation.token.Tokens;
import io.rapporteur.enricher.citation.token.Vocabulary;
import io.rapporteur.model.language.Term;

/** What the words of a title look like: its head noun, the small words inside it, the short form in brackets behind it. */
public final class TitleGrammar {

    /** Longest definition in brackets. */
    private static final int MAX_DEFINITION_LENGTH = 14;

    /** How far before a name a body that bears it may begin: "Mechanism for the Review of the Implementation of the". */
    private static final int BODY_REACH = 12;

    private TitleGrammar() {}

    /** Whether a title may have its head here. */
    public static boolean isHeadNoun(Tokens tokens, int at) {
        return tokens.isCapital(at)
                && (tokens.is(at, Term.INSTRUMENT) || tokens.is(at, Term.TREATY) || tokens.is(at, Term.PLAN));
    }

    /** Whether a title may have its head here whose other words must tell that it is one: "Pact", "Outlook". */
    public static boolean isTitleHead(Tokens tokens, int at) {
        return isHeadNoun(tokens, at)
                || (tokens.isCapital(at)
                        && (tokens.is(at, Term.TITLE)
                                || tokens.is(at, Term.PUBLICATION)
                                || (tokens.is(at, Term.DOCUMENT) && tokens.isCapital(at - 1)))); // "Final Document"
    }

    /** What an instrument with this head noun is. */
    public static CitationKind kindOf(Tokens tokens, int noun) {
        if (tokens.is(noun, Term.PUBLICATION)) {
            return CitationKind.PUBLICATION;
        }
        boolean treaty = tokens.is(noun, Term.TREATY) || tokens.label(noun).equals(Vocabulary.TREATY);
        return treaty ? CitationKind.TREATY : CitationKind.DECLARATION;
    }

    /** A small word inside a name. */
    public static boolean isConnector(Tokens tokens, int at) {
        return switch (tokens.term(at)) {
            case OF, THE, TO, AND, IN, ON, BY, ITS, CONNECTOR, LINK -> true;
            default -> false;
        };
    }

    /** Whether a title goes on behind a noun: "the Convention on the High Seas". */
    public static boolean goesOn(Tokens tokens, int noun) {
        int at = noun + 1;
        if (tokens.isCapital(at)) {
            return true;
        }
        if (tokens.is(at, Term.THE)) {
            return false; // "under the Charter the Security Council has"
        }
        boolean joins = isConnector(tokens, at) && !tokens.is(at, Term.AND) && !tokens.is(at, Term.IN);
        if (!joins || tokens.is(at, Term.BY) || tokens.is(at, Term.ITS)) {
            return false;
        }
        var cursor = new Cursor(tokens, at + 1);
        cursor.skipAll(Term.THE, Term.TO);
        return tokens.isCapital(cursor.position());
    }

    /**
     * Whether the words behind a noun say what it is about: "the Declaration on the village well" is another than the Declaration.
     * What follows "on" may as well tell when or how: "the Convention on a voluntary basis", "the Covenant on 16 December".
     */
    public static boolean isDescribed(Tokens tokens, int noun) {
        var cursor = new Cursor(tokens, noun + 1);
        if (!cursor.skip(Term.ON)) {
            return false;
        }
        cursor.skip(Term.THE);
        int about = cursor.position();
        return tokens.isWord(about)
                && tokens.length(about) > 2
                && !tokens.is(about, Term.ITS)
                && !tokens.is(about, Term.THAT)
                && !tokens.is(about, Term.PART)
                && !tokens.is(about, Term.CIRCUMSTANCE);
    }

    /** The bracket that closes a definition, or -1. */
    public static int closing(Tokens tokens, int open) {
        var cursor = new Cursor(tokens, open + 1);
        return cursor.find(')', MAX_DEFINITION_LENGTH) ? cursor.position() : -1;
    }

    /** Whether a name belongs to a body: "Committee on the Rights of the Child" is no convention. */
    public static boolean isInsideBody(Tokens tokens, int at) {
        for (int i = at - 1; i >= Math.max(0, at - BODY_REACH); i--) {
            if (!tokens.isWord(i) || (tokens.is(i, Term.AND) && tokens.is(i + 1, Term.THE))) {
                return false;
            }
            if (tokens.isCapital(i)) {
                if (tokens.is(i, Term.BODY) || tokens.is(i, Term.MEETING)) {
                    return true;
                }
            } else if (!isConnector(tokens, i)) {
                return false;
            }
        }
        return false;
    }
}
