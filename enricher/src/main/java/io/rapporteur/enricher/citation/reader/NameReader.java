package io.rapporteur.enricher.citation.reader;

import io.rapporteur.enricher.citation.context.Bearer;
import io.rapporteur.enricher.citation.context.Definitions.Definition;
import io.rapporteur.enricher.citation.context.DiscourseContext;
import io.rapporteur.enricher.citation.context.Notes;
import io.rapporteur.enricher.citation.grammar.NumberGrammar;
import io.rapporteur.enricher.citation.grammar.OwnId;
import io.rapporteur.enricher.citation.grammar.TitleGrammar;
import io.rapporteur.enricher.citation.lexicon.Entry;
import io.rapporteur.enricher.citation.lexicon.Instrument;
import io.rapporteur.enricher.citation.lexicon.Lexicon;
import io.rapporteur.enricher.citation.mention.Extent;
import io.rapporteur.enricher.citation.mention.Issuer;
import io.rapporteur.enricher.citation.mention.Mention;
import io.rapporteur.enricher.citation.mention.Reference;
import io.rapporteur.enricher.citation.mention.Resolution;
import io.rapporteur.enricher.citation.result.Candidate;
import io.rapporteur.enricher.citation.result.CitationKind;
import io.rapporteur.enricher.citation.result.Evidence;
import io.rapporteur.enricher.citation.result.Naming;
import io.rapporteur.enricher.citation.result.OwnIds;
import io.rapporteur.enricher.citation.result.Rule;
import io.rapporteur.enricher.citation.token.Tokens;
import io.rapporteur.model.language.Term;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads instruments and publications cited by name, the short forms that a document defines, and bare nouns.
 *
 * <pre>{@code
 * body-name  = body-word *( capital / connector ) name
 * bare-noun  = "the" noun, where the noun is not the head of a longer title
 * definition = "(" *word ["the"] [quote] short-form [quote] ")"
 * }</pre>
 */
final class NameReader {

    private final Lexicon lexicon;
    private final Tokens tokens;
    private final DiscourseContext context;
    private final Notes notes;

    NameReader(Lexicon lexicon, Tokens tokens, DiscourseContext context, Notes notes) {
        this.lexicon = lexicon;
        this.tokens = tokens;
        this.context = context;
        this.notes = notes;
    }

    /** The instrument at a token, or null where the name belongs to a body or is not bound yet. */
    @Nullable
    Reference instrument(int at, int end, Entry.InstrumentName name) {
        Instrument instrument = name.instrument();
        if (name.form() == Entry.Form.BODY) {
            context.instruments().know(instrument);
            return null;
        }
        if (name.form() == Entry.Form.BOUND && !context.instruments().hasMentioned(instrument)) {
            return null;
        }
        Evidence evidence = evidence(at, end);
        if (name.form() == Entry.Form.FULL && !context.instruments().hasMentioned(instrument)) {
            context.instruments().mentionTitle(instrument, tokens.slice(at, end), evidence);
        }
        context.instruments().mention(instrument, evidence);
        defineBeginning(at, end, instrument, evidence);
        if (TitleGrammar.isInsideBody(tokens, at)) {
            return null;
        }
        boolean year = instrument.takesYear() && yearBefore(at - 1);
        String known = context.instruments().idOf(instrument);
        String id = year ? known + "-" + tokens.value(at - 1) : known;
        int from = year ? at - 1 : at;
        return Reference.of(
                new Mention.Named(instrument.kind(), naming(name), OwnId.of(instrument.kind(), tokens, from, end)),
                Extent.of(tokens, from, end),
                Resolution.of(id, name.form() == Entry.Form.FULL ? Rule.NAME : Rule.SHORT_NAME));
    }

    /** Whether the gazetteer has an id of our own making only: the note called behind the title may know a better one. */
    static boolean isOfOurMaking(Reference citation) {
        String id = citation.target();
        return id != null && (id.startsWith(OwnIds.DECLARATION) || id.startsWith(OwnIds.TREATY));
    }

    /**
     * Gives a title what the note behind it says.
     *
     * @param part whether the title is only the end of what the note identifies; a treaty's registration is its own even then
     */
    Reference byNote(Reference citation, Instrument instrument, boolean part) {
        Extent extent = citation.extent();
        Reference note = notes.behind(extent.to());
        String target = note == null || (part && note.kind() != CitationKind.TREATY) ? null : note.target();
        if (note == null || target == null) {
            return citation;
        }
        Evidence words = context.node().evidence(Evidence.What.DEFINITION, extent.from(), extent.to());
        context.instruments().identify(instrument, target, words);
        return citation.with(Resolution.of(target, Rule.TITLE_BY_FOOTNOTE).because(note.as(Evidence.What.FOOTNOTE)));
    }

    private Evidence evidence(int from, int end) {
        return context.node().evidence(Evidence.What.DEFINITION, tokens, from, end);
    }

    /** "Kyoto Declaration on Advancing …" is later "the Kyoto Declaration". */
    private void defineBeginning(int from, int end, Instrument instrument, Evidence evidence) {
        for (int i = from; i < end - 1 && tokens.isCapital(i); i++) {
            if (i > from && TitleGrammar.isHeadNoun(tokens, i)) {
                String id = context.instruments().idOf(instrument);
                context.definitions()
                        .define(new Definition(tokens.slice(from, i + 1), instrument.kind(), id, evidence));
                return;
            }
        }
    }

    private static Naming naming(Entry.InstrumentName name) {
        if (name.form() != Entry.Form.FULL) {
            return Naming.SHORTHAND;
        }
        CitationKind kind = name.instrument().kind();
        return kind == CitationKind.TREATY || kind == CitationKind.CHARTER ? Naming.TITLE : Naming.NAMED;
    }

    /** Whether a token is a year that may belong to the title behind it. */
    boolean yearBefore(int at) {
        return at >= 0 && NumberGrammar.isYear(tokens, at);
    }

    /** What a noun alone stands for, or null: "the Convention". */
    @Nullable
    Reference bareNoun(int the) {
        int at = the + 1;
        boolean noun = tokens.isCapital(at) && (tokens.is(at, Term.INSTRUMENT) || tokens.is(at, Term.TREATY));
        if (!noun
                || lexicon.names().longest(tokens, at) != null
                || TitleGrammar.goesOn(tokens, at)
                || (TitleGrammar.isDescribed(tokens, at) && !isPartOf(the))
                || tokens.is(at + 1, Term.SERIES)) {
            return null;
        }
        int id = tokens.id(at);
        Bearer bearer = bearer(id);
        CitationKind kind = bearer == null ? TitleGrammar.kindOf(tokens, at) : bearer.kind();
        var mention = new Mention.ShortForm(kind);
        Extent extent = Extent.of(tokens, the, at + 1);
        List<Candidate> candidates = context.instruments().candidates(id);
        String target = bearer == null ? null : bearer.target();
        if (bearer != null && target != null) {
            Resolution decided = Resolution.of(target, bearer.rule()).because(bearer.evidence());
            boolean explaining = context.candidates().isExplaining();
            return Reference.of(mention, extent, explaining ? decided.withCandidates(candidates) : decided);
        }
        return candidates.isEmpty()
                ? null
                : Reference.of(mention, extent, Resolution.abstention(Rule.BARE_NOUN_OF_SEVERAL, candidates));
    }

    /** Whether a part of it is named: "Article 73 e of the Charter on economic conditions". */
    private boolean isPartOf(int the) {
        return tokens.is(the - 1, Term.OF)
                && (tokens.isNumber(the - 2) || tokens.length(the - 2) == 1 || tokens.is(the - 2, ')'));
    }

    private @Nullable Bearer bearer(int noun) {
        Bearer bound = context.definitions().binding(noun);
        if (bound != null) {
            return bound;
        }
        Issuer adopter = context.organs().adopter();
        Instrument own = adopter == null ? null : lexicon.treatyOf(adopter.organ(), noun);
        if (adopter != null && own != null) {
            return new Bearer(own.kind(), own.id(), Rule.BARE_NOUN_OF_ORGAN, adopter.evidence());
        }
        Bearer cited = context.instruments().bearer(noun);
        Instrument charter = lexicon.charter();
        return cited == null && noun == charter.noun()
                ? new Bearer(CitationKind.CHARTER, charter.id(), Rule.BARE_CHARTER, null)
                : cited;
    }

    /** A short form that the document defined. */
    @Nullable
    Reference defined(int at) {
        int start = tokens.start(at);
        Definition definition = context.definitions().at(tokens.text(), start);
        if (definition == null) {
            return null;
        }
        int end = start + definition.words().length();
        return Reference.of(
                new Mention.ShortForm(definition.kind()),
                Extent.between(start, end, tokens.at(end)),
                Resolution.of(definition.target(), Rule.DEFINED).because(definition.evidence()));
    }

    /**
     * Takes in the short form that is defined behind a citation. Gives the token to go on from: the short form there is no
     * citation.
     */
    int definition(Reference citation) {
        int open = citation.next();
        String target = citation.target();
        if (!tokens.is(open, '(') || target == null) {
            return open;
        }
        int close = TitleGrammar.closing(tokens, open);
        if (close < 0) {
            return open;
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
            return open;
        }
        Evidence evidence = evidence(open, close + 1);
        if (to == from + 1 && tokens.is(from, Term.INSTRUMENT)) {
            context.definitions().bind(tokens.id(from), citation.kind(), target, evidence);
        } else {
            context.definitions().define(new Definition(tokens.slice(from, to), citation.kind(), target, evidence));
        }
        return close + 1;
    }

    private boolean isShortForm(int from, int to, Reference citation) {
        Naming naming = citation.mention().naming();
        boolean named = naming == Naming.TITLE || naming == Naming.NAMED;
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
