package io.rapporteur.enricher.citation;

import io.rapporteur.enricher.citation.Memory.Definition;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Reads titles that no gazetteer knows, from their head noun to both sides. A footnote may say what they are; even when it
 * does not, they are remembered, so that "the Convention" is not bound to another one.
 */
final class TitleReader {

    /** Longest title that is read. */
    private static final int LONGEST = 40;

    /** Most words of a place or a subject before the head noun: "Buenos Aires". */
    private static final int MOST_BEFORE = 4;

    private final Lexicon lexicon;
    private final Tokens tokens;
    private final Memory memory;
    private final Notes notes;

    TitleReader(Lexicon lexicon, Tokens tokens, Memory memory, Notes notes) {
        this.lexicon = lexicon;
        this.tokens = tokens;
        this.memory = memory;
        this.notes = notes;
    }

    // grammar: title = *4 capital head [preposition *( capital / connector / "," capital )]
    @Nullable
    Found at(int head) {
        if (!isHeadNoun(head)) {
            return null;
        }
        int from = beginning(head);
        int end = end(head);
        if (end == head + 1 && from == head) {
            return null;
        }
        Found note = note(end);
        return note == null ? unknown(head, from, end) : known(head, from, end, note);
    }

    /** The note that is called behind a title, or behind the short form that is defined beside it. */
    private @Nullable Found note(int end) {
        Found note = notes.behind(tokens.end(end - 1));
        if (note != null || !tokens.is(end, '(')) {
            return note;
        }
        int close = NameReader.closing(tokens, end);
        return close < 0 ? null : notes.behind(tokens.end(close));
    }

    private @Nullable Found unknown(int head, int from, int end) {
        memory.mentionUnknown(
                tokens.id(head), tokens.slice(from, end), kindOf(tokens, head), null, evidence(from, end));
        return null;
    }

    private Found known(int head, int from, int end, Found note) {
        String target = Objects.requireNonNull(note.target, "a note that identifies a title has a target");
        String title = tokens.slice(from, end);
        CitationKind kind = kindOf(tokens, head);
        Evidence evidence = evidence(from, end);
        memory.mentionUnknown(tokens.id(head), title, kind, target, evidence);
        memory.define(new Definition(title, kind, target, evidence));
        if (from < head && end > head + 1) {
            memory.define(new Definition(tokens.slice(from, head + 1), kind, target, evidence));
        }
        Mention mention = kind == CitationKind.TREATY ? Mention.TITLE : Mention.NAMED;
        var citation = new Found(kind, mention, tokens.start(from), tokens.end(end - 1), end);
        return citation.decide(target, Rule.TITLE_BY_FOOTNOTE, 0.9).because(Notes.evidence(note));
    }

    private Evidence evidence(int from, int end) {
        return memory.evidence(Evidence.What.DEFINITION, tokens.start(from), tokens.end(end - 1));
    }

    private boolean isHeadNoun(int at) {
        return tokens.isCapital(at)
                && (tokens.is(at, Term.INSTRUMENT) || tokens.is(at, Term.TREATY) || tokens.is(at, Term.PLAN));
    }

    static CitationKind kindOf(Tokens tokens, int noun) {
        boolean treaty = tokens.is(noun, Term.TREATY) || tokens.label(noun).equals(Vocabulary.TREATY);
        return treaty ? CitationKind.TREATY : CitationKind.DECLARATION;
    }

    private int beginning(int head) {
        int from = head;
        while (from > 0 && head - from < MOST_BEFORE && isNameWord(from - 1)) {
            from--;
        }
        return from;
    }

    private boolean isNameWord(int at) {
        if (!tokens.isCapital(at) || tokens.is(at, Term.SEE)) {
            return false;
        }
        NameTrie.Match<Entry> match = lexicon.names().longest(tokens, at);
        return match == null || !(match.value() instanceof Entry.Verb);
    }

    private int end(int head) {
        int end = head + 1;
        boolean joined = false;
        for (int i = head + 1; i < Math.min(tokens.size(), head + LONGEST); i++) {
            if (tokens.isCapital(i)) {
                if (!joined && i > head + 1 && end == head + 1) {
                    break;
                }
                end = i + 1;
            } else if (isConnector(tokens, i)) {
                joined = true;
            } else if (!tokens.is(i, '-') && !(tokens.is(i, ',') && end == i && tokens.isCapital(i + 1))) {
                break;
            }
        }
        return end;
    }

    /** A small word inside a name. */
    static boolean isConnector(Tokens tokens, int at) {
        return switch (tokens.term(at)) {
            case OF, THE, TO, AND, IN, ON, BY, ITS, CONNECTOR, LINK -> true;
            default -> false;
        };
    }

    /** Whether a title goes on behind a noun: "the Convention on the High Seas". */
    static boolean goesOn(Tokens tokens, int noun) {
        int at = noun + 1;
        if (tokens.isCapital(at)) {
            return true;
        }
        boolean joins = isConnector(tokens, at) && !tokens.is(at, Term.AND) && !tokens.is(at, Term.IN);
        if (!joins || tokens.is(at, Term.BY) || tokens.is(at, Term.ITS)) {
            return false;
        }
        at++;
        while (tokens.is(at, Term.THE) || tokens.is(at, Term.TO)) {
            at++;
        }
        return tokens.isCapital(at);
    }
}
