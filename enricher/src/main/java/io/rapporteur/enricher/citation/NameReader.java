package io.rapporteur.enricher.citation;

import io.rapporteur.enricher.citation.Memory.Bearer;
import io.rapporteur.enricher.citation.Memory.Definition;
import io.rapporteur.enricher.citation.Memory.Issuer;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads instruments and publications cited by name, the short forms that a document defines, and bare nouns. */
final class NameReader {

    /** How far before a name a body that bears it may begin: "Mechanism for the Review of the Implementation of the". */
    private static final int BODY_REACH = 12;

    /** Longest definition in brackets. */
    private static final int LONGEST_DEFINITION = 14;

    private final Lexicon lexicon;
    private final Tokens tokens;
    private final Memory memory;
    private final Notes notes;
    private int skippedTo;

    NameReader(Lexicon lexicon, Tokens tokens, Memory memory, Notes notes) {
        this.lexicon = lexicon;
        this.tokens = tokens;
        this.memory = memory;
        this.notes = notes;
    }

    /** Where to go on after a name that was read but is no citation. */
    int skipped() {
        return skippedTo;
    }

    /** The instrument at a token, or null where the name belongs to a body or is not bound yet. */
    @Nullable
    Found instrument(int at, NameTrie.Match<Entry> match) {
        if (!(match.value() instanceof Entry.InstrumentName name)) {
            throw new IllegalArgumentException("match must be an instrument, got: " + match.value());
        }
        skippedTo = match.end();
        Instrument instrument = name.instrument();
        if (name.form() == Entry.Form.BODY) {
            memory.know(instrument);
            return null;
        }
        if (name.form() == Entry.Form.BOUND && !memory.hasMentioned(instrument)) {
            return null;
        }
        Evidence evidence = evidence(at, match.end());
        memory.mention(instrument, evidence);
        defineBeginning(at, match.end(), instrument, evidence);
        if (isInsideBody(at)) {
            return null;
        }
        boolean year = instrument.takesYear() && yearBefore(at - 1);
        var citation = new Found(
                instrument.kind(),
                mention(name),
                tokens.start(year ? at - 1 : at),
                tokens.end(match.end() - 1),
                match.end());
        String own = memory.idOf(instrument);
        String id = year ? own + "-" + tokens.value(at - 1) : own;
        citation.decide(id, name.form() == Entry.Form.FULL ? Rule.NAME : Rule.SHORT_NAME, 0.97);
        return citation;
    }

    /** Whether the gazetteer has an id of our own making only: the note called behind the title may know a better one. */
    static boolean isOfOurMaking(Found citation) {
        String id = citation.target;
        return id != null && (id.startsWith("DECL:") || id.startsWith("TREATY:"));
    }

    /**
     * Gives a title what the note behind it says.
     *
     * @param part whether the title is only the end of what the note identifies; a treaty's registration is its own even then
     */
    void byNote(Found citation, Instrument instrument, boolean part) {
        Found note = notes.behind(citation.to);
        String target = note == null || (part && note.kind != CitationKind.TREATY) ? null : note.target;
        if (note == null || target == null) {
            return;
        }
        memory.identify(instrument, target, memory.evidence(Evidence.What.DEFINITION, citation.from, citation.to));
        citation.decide(target, Rule.TITLE_BY_FOOTNOTE, 0.9).because(Notes.evidence(note));
    }

    private Evidence evidence(int from, int end) {
        return memory.evidence(Evidence.What.DEFINITION, tokens.start(from), tokens.end(end - 1));
    }

    /** "Kyoto Declaration on Advancing …" is later "the Kyoto Declaration". */
    private void defineBeginning(int from, int end, Instrument instrument, Evidence evidence) {
        for (int i = from; i < end - 1 && tokens.isCapital(i); i++) {
            if (i > from && (tokens.is(i, Term.INSTRUMENT) || tokens.is(i, Term.TREATY))) {
                memory.define(new Definition(
                        tokens.slice(from, i + 1), instrument.kind(), memory.idOf(instrument), evidence));
                return;
            }
        }
    }

    private static Mention mention(Entry.InstrumentName name) {
        if (name.form() != Entry.Form.FULL) {
            return Mention.SHORTHAND;
        }
        CitationKind kind = name.instrument().kind();
        return kind == CitationKind.TREATY || kind == CitationKind.CHARTER ? Mention.TITLE : Mention.NAMED;
    }

    /** Whether a token is a year that may belong to the title behind it. */
    boolean yearBefore(int at) {
        return at >= 0 && NumberGrammar.isYear(tokens, at);
    }

    // grammar: body-name = body-word *( capital / "of" / "the" / "for" / "to" / "on" ) name
    private boolean isInsideBody(int at) {
        for (int i = at - 1; i >= Math.max(0, at - BODY_REACH); i--) {
            if (!tokens.isWord(i) || (tokens.is(i, Term.AND) && tokens.is(i + 1, Term.THE))) {
                return false;
            }
            if (tokens.isCapital(i)) {
                if (tokens.is(i, Term.BODY) || tokens.is(i, Term.MEETING)) {
                    return true;
                }
            } else if (!TitleReader.isConnector(tokens, i)) {
                return false;
            }
        }
        return false;
    }

    // grammar: bare-noun = "the" noun, where the noun is not the head of a longer title
    @Nullable
    Found bareNoun(int the) {
        int at = the + 1;
        boolean noun = tokens.isCapital(at) && (tokens.is(at, Term.INSTRUMENT) || tokens.is(at, Term.TREATY));
        if (!noun
                || lexicon.names().longest(tokens, at) != null
                || TitleReader.goesOn(tokens, at)
                || tokens.is(at + 1, Term.SERIES)) {
            return null;
        }
        int id = tokens.id(at);
        Bearer bearer = bearer(id);
        CitationKind kind = bearer == null ? TitleReader.kindOf(tokens, at) : bearer.kind();
        var citation = new Found(kind, Mention.SHORTHAND, tokens.start(the), tokens.end(at), at + 1);
        citation.candidates = memory.bearers(id);
        if (bearer != null && bearer.target() != null) {
            if (!memory.isExplaining()) {
                citation.candidates = List.of();
            }
            return citation.decide(bearer.target(), bearer.rule(), bearer.confidence())
                    .because(bearer.evidence());
        }
        return citation.candidates.isEmpty() ? null : citation.decide(null, Rule.BARE_NOUN_OF_SEVERAL, 0);
    }

    private @Nullable Bearer bearer(int noun) {
        Bearer bound = memory.binding(noun);
        if (bound != null) {
            return bound;
        }
        Issuer adopter = memory.adopter();
        Instrument own = adopter == null ? null : lexicon.treatyOf(adopter.organ(), noun);
        if (adopter != null && own != null) {
            return new Bearer(own.kind(), own.id(), 0.95, Rule.BARE_NOUN_OF_ORGAN, adopter.evidence());
        }
        Bearer cited = memory.bearer(noun);
        Instrument charter = lexicon.charter();
        return cited == null && noun == charter.noun()
                ? new Bearer(CitationKind.CHARTER, charter.id(), 0.95, Rule.BARE_CHARTER, null)
                : cited;
    }

    /** A short form that the document defined. */
    @Nullable
    Found defined(int at) {
        for (Definition definition : memory.definitions()) {
            String words = definition.words();
            int start = tokens.start(at);
            int end = start + words.length();
            boolean here = tokens.text().startsWith(words, start)
                    && (end == tokens.text().length()
                            || !Character.isLetterOrDigit(tokens.text().charAt(end)));
            if (here) {
                var citation = new Found(definition.kind(), Mention.SHORTHAND, start, end, tokens.at(end));
                return citation.decide(definition.target(), Rule.DEFINED, 0.95).because(definition.evidence());
            }
        }
        return null;
    }

    // grammar: definition = "(" ["hereinafter" *word] ["the"] [quote] short-form [quote] ")"
    // gives the token to go on from: the alias beside the full name is no citation
    int definition(Found citation) {
        int open = citation.end;
        if (!tokens.is(open, '(') || citation.target == null) {
            return citation.end;
        }
        int close = closing(tokens, open);
        if (close < 0) {
            return citation.end;
        }
        int from = open + 1;
        while (from < close && !tokens.isCapital(from)) {
            from++;
        }
        int to = close;
        while (to > from && !tokens.isWord(to - 1) && !tokens.isNumber(to - 1)) {
            to--;
        }
        if (from >= to || !isShortForm(from, to, citation)) {
            return citation.end;
        }
        Evidence evidence = evidence(open, close + 1);
        if (to == from + 1 && tokens.is(from, Term.INSTRUMENT)) {
            memory.bind(tokens.id(from), citation.kind, citation.target, evidence);
        } else {
            memory.define(new Definition(tokens.slice(from, to), citation.kind, citation.target, evidence));
        }
        return close + 1;
    }

    /** The bracket that closes a definition, or -1. */
    static int closing(Tokens tokens, int open) {
        int close = open + 1;
        while (close < open + LONGEST_DEFINITION && close < tokens.size() && !tokens.is(close, ')')) {
            close++;
        }
        return tokens.is(close, ')') ? close : -1;
    }

    private boolean isShortForm(int from, int to, Found citation) {
        boolean named = citation.mention == Mention.TITLE || citation.mention == Mention.NAMED;
        if (to == from + 1 && tokens.isUpper(from) && tokens.length(from) >= 3) {
            return named;
        }
        boolean instrument = false;
        for (int i = from; i < to; i++) {
            if (tokens.is(i, Term.SERIES)) {
                return false; // "(United Nations, Treaty Series, vol. 999)" is a citation of its own
            }
            boolean noun = tokens.is(i, Term.INSTRUMENT) || tokens.is(i, Term.PLAN) || tokens.is(i, Term.TREATY);
            instrument |= noun && tokens.isCapital(i);
        }
        return instrument;
    }
}
