package io.rapporteur.enricher.citation.series;

import io.rapporteur.enricher.citation.context.CitedNumbers.OfCouncil;
import io.rapporteur.enricher.citation.context.DiscourseContext;
import io.rapporteur.enricher.citation.grammar.CitedNumber;
import io.rapporteur.enricher.citation.grammar.DateGrammar;
import io.rapporteur.enricher.citation.grammar.DateGrammar.Dated;
import io.rapporteur.enricher.citation.grammar.NumberGrammar;
import io.rapporteur.enricher.citation.issuer.Attribution;
import io.rapporteur.enricher.citation.issuer.NumberList;
import io.rapporteur.enricher.citation.lexicon.Entry;
import io.rapporteur.enricher.citation.lexicon.KnownOrgans;
import io.rapporteur.enricher.citation.mention.Extent;
import io.rapporteur.enricher.citation.mention.Issuer;
import io.rapporteur.enricher.citation.mention.Mention;
import io.rapporteur.enricher.citation.mention.Mention.Numbered;
import io.rapporteur.enricher.citation.mention.Mentions;
import io.rapporteur.enricher.citation.mention.Reference;
import io.rapporteur.enricher.citation.mention.Resolution;
import io.rapporteur.enricher.citation.result.CitationKind;
import io.rapporteur.enricher.citation.result.Evidence;
import io.rapporteur.enricher.citation.result.Naming;
import io.rapporteur.enricher.citation.result.Rule;
import io.rapporteur.enricher.citation.token.Tokens;
import io.rapporteur.enricher.citation.token.Vocabulary;
import io.rapporteur.model.language.Term;
import io.rapporteur.model.organ.Numbering.Form;
import io.rapporteur.model.organ.Organs;
import io.rapporteur.model.organ.SymbolSeries;
import org.jspecify.annotations.Nullable;

/** Reads numbered resolutions and decisions: the lists they stand in, item by item. */
public final class SeriesReader {

    private final Tokens tokens;
    private final DiscourseContext context;
    private final Mentions mentions;
    private final OrganReader organs;
    private final ListReader lists;
    private final OtherBodies others;

    private @Nullable NumberList current;
    private @Nullable Issuer carried;

    public SeriesReader(Tokens tokens, DiscourseContext context, Mentions mentions) {
        this.tokens = tokens;
        this.context = context;
        this.mentions = mentions;
        this.organs = new OrganReader(tokens, context);
        this.lists = new ListReader(tokens, context, mentions);
        this.others = new OtherBodies(tokens);
    }

    /** Forgets the paragraph before. */
    public void start() {
        current = null;
        carried = null;
        organs.start();
    }

    /** Where the name of another body ends that holds an organ's name or noun, or -1; see {@link OtherBodies}. */
    public int otherBody(Entry entry, int from, int end, int verbEnd) {
        return others.end(entry, from, end, verbEnd);
    }

    /** An organ stands here; a list that has just ended may be its own: "resolutions 1/3 and 2/14 of the Assembly". */
    public void organ(Entry entry, int from, int end) {
        NumberList list = current;
        boolean owner = list != null && (organs.isOwner(from, end, list) || isSessionOf(from, list));
        organs.stands(entry, from, end);
        if (list != null && owner) {
            lists.dateBehind(list, end);
            claim(list, organs.by(entry));
            lists.shareDate(list, list.last().extent());
        } else if (list != null && organs.isGenitive(from, list)) {
            list.attribute(organs.by(entry), end);
        }
    }

    /** "resolution 9/1, entitled …, at the ninth session of the Conference": says whose, where nothing else did. */
    private boolean isSessionOf(int from, NumberList list) {
        int of = tokens.is(from - 1, Term.THE) ? from - 2 : from - 1;
        return list.attribution() instanceof Attribution.Bare
                && tokens.is(of, Term.OF)
                && tokens.is(of - 1, Term.SESSION)
                && !list.isEmpty()
                && list.isUndecided();
    }

    /** A name in capitals stands here that is no organ of ours: "decision 13/1 adopted by the Open-ended Working Group". */
    public void stranger(int from) {
        NumberList list = current;
        if (list != null && tokens.is(from - 1, Term.THE) && organs.isOwner(from, from, list)) {
            list.attributeBehind(new Attribution.Foreign(others.isBody(from)));
            for (int i = 0; i < list.size(); i++) {
                list.replace(i, list.item(i).with(lists.decide(list, list.numbered(i), i == 0)));
            }
        }
    }

    private void claim(NumberList list, Attribution attribution) {
        list.attributeBehind(attribution);
        for (int i = 0; i < list.size(); i++) {
            Numbered item = list.numbered(i);
            Resolution decided = lists.decide(list, item, i == 0);
            if (decided.target() != null && attribution instanceof Attribution.Named) {
                decided = decided.by(Rule.ORGAN_NAMED_BEHIND);
            }
            list.replace(i, list.item(i).with(decided));
            cite(list, item, decided, list.item(i).extent());
        }
    }

    /** An instrument was cited by its name; where a resolution is its text, the number may follow: "(resolution 69/313, annex)". */
    public void named(Reference instrument) {
        String target = instrument.target();
        if (target == null || target.indexOf("/RES/") < 0) {
            return;
        }
        Extent extent = instrument.extent();
        Evidence name = context.node().evidence(Evidence.What.CITATION, extent.from(), extent.to());
        SymbolSeries.known()
                .symbol(target)
                .ifPresent(symbol -> Organs.known().withCode(symbol.organ()).ifPresent(organ -> context.numbers()
                        .citeNamed(CitationKind.RESOLUTION, symbol.number(), organ, name)));
    }

    /** Remembers a number whose organ the words gave. */
    private void cite(NumberList list, Numbered item, Resolution decided, Extent extent) {
        Issuer issuer = list.attribution().issuer();
        if (issuer != null && decided.target() != null) {
            Evidence citation = context.node().evidence(Evidence.What.CITATION, extent.from(), extent.to());
            context.numbers().cite(list.kind(), item.number(), issuer.organ(), citation);
        }
    }

    /** The word "resolution" or "decision": a list begins. Gives the citation for "that resolution". */
    @Nullable
    public Reference keyword(int at, boolean behindVerb) {
        CitationKind kind = tokens.is(at, Term.DECISION) ? CitationKind.DECISION : CitationKind.RESOLUTION;
        if (tokens.is(at - 1, Term.THAT) && isSingular(at)) {
            Reference anaphora = anaphora(at, kind);
            if (anaphora != null) {
                return anaphora;
            }
        }
        carried = carried();
        boolean ofOther = current != null && current.isOfOther();
        boolean abbreviated = tokens.is(at + 1, '.') && tokens.isGlued(at + 1);
        Attribution attribution = organs.before(at, behindVerb);
        Issuer holder = attribution instanceof Attribution.Bare ? holder(at) : null;
        current = new NumberList(
                kind,
                mentions,
                holder == null ? attribution : new Attribution.Named(holder),
                carried,
                ofOther,
                abbreviated ? at + 2 : at + 1);
        return null;
    }

    /**
     * The body whose document was cited just before, and holds its resolutions and decisions: "CBD/COP/15/17, decision 15/4". Documents
     * of the principal organs hold those of others.
     */
    public @Nullable Issuer holder(int at) {
        Reference last = tokens.is(at - 1, ',') ? mentions.last() : null;
        if (last == null || last.next() != at - 1 || last.target() == null || last.kind() != CitationKind.DOCUMENT) {
            return null;
        }
        return SymbolSeries.known()
                .symbol(last.target().replace("WHO:", ""))
                .flatMap(symbol -> Organs.known().withCode(symbol.organ()))
                .filter(organ -> !KnownOrgans.PRINCIPAL.contains(organ))
                .map(organ -> new Issuer(organ, last.as(Evidence.What.CITATION)))
                .orElse(null);
    }

    /** The organ of the list before goes on, also where it cited none: "all Council resolutions on it, including". */
    private @Nullable Issuer carried() {
        NumberList before = current;
        if (before == null) {
            return carried;
        }
        Attribution attribution = before.attribution();
        Issuer organ = before.settled() != null ? before.settled() : attribution.issuer();
        if (organ == null && before.isEmpty()) {
            organ = attribution instanceof Attribution.Possessive
                    ? context.organs().adopter()
                    : context.organs().lastOf(attribution.nouns()).orElse(null);
        }
        return organ == null ? carried : organ;
    }

    private boolean isSingular(int at) {
        return !tokens.label(at).equals(Vocabulary.PLURAL);
    }

    private @Nullable Reference anaphora(int at, CitationKind kind) {
        Reference before = mentions.lastNumbered(kind);
        if (before == null) {
            return null;
        }
        return Reference.of(
                new Mention.Pointer(kind, Naming.ANAPHORA),
                Extent.of(tokens, at - 1, at + 1),
                Resolution.repeating(before.resolution(), Rule.POINTS_BACK).because(before.as(Evidence.What.CITATION)));
    }

    /** The numbered item at a token, or null where the number is none of ours. */
    @Nullable
    public Reference item(int at) {
        CitedNumber number = NumberGrammar.at(tokens, at);
        if (number == null) {
            return plain(at);
        }
        if (!isCited(number, at)) {
            return null;
        }
        boolean adjacent = current != null && lists.isAdjacent(current.end(), at);
        return item(number, at, adjacent, Naming.NUMBER);
    }

    private Reference item(CitedNumber number, int at, boolean adjacent, Naming naming) {
        NumberList list = current;
        if (list == null) {
            list = new NumberList(CitationKind.RESOLUTION, mentions, new Attribution.Bare(false), null, false, at);
        }
        Dated attached = DateGrammar.attached(tokens, number.end());
        boolean yearly = attached == null && number.form() == Form.YEAR;
        Dated date = yearly ? DateGrammar.yearless(tokens, number.end(), number.session()) : attached;
        var item = new Numbered(
                list.kind(), naming, number, date == null ? null : date.date(), null, adjacent && !list.isEmpty());
        Extent extent = Extent.of(tokens, at, date == null ? number.end() : date.end());
        return Reference.of(item, extent, lists.decide(list, item, list.isEmpty()));
    }

    /** "resolution 1493" of the Security Council, whose numbers need no year to be told apart. */
    private @Nullable Reference plain(int at) {
        NumberList list = current;
        if (list == null || !lists.isAdjacent(list.end(), at) || tokens.is(at - 1, ';')) {
            return null;
        }
        if (numbersDotted(list)) {
            CitedNumber dotted = NumberGrammar.dotted(tokens, at);
            return dotted == null ? null : item(dotted, at, true, Naming.NUMBER);
        }
        CitedNumber number =
                list.kind() == CitationKind.RESOLUTION ? CouncilNumbers.at(tokens, at, list, context) : null;
        if (number == null) {
            return null;
        }
        Reference item = item(number, at, true, Naming.SHORTHAND);
        OfCouncil before = context.numbers().ofCouncil(number.ofCouncil());
        Resolution decided = item.resolution().by(Rule.NUMBER_WITHOUT_YEAR);
        return item.with(before == null ? decided : decided.because(before.evidence()));
    }

    /** "World Health Assembly resolution 69.3": of an organ whose numbers have a point. */
    private boolean numbersDotted(NumberList list) {
        Issuer own = list.attribution().issuer() != null ? list.attribution().issuer() : list.carried();
        Issuer issuer = own != null ? own : context.organs().adopter();
        return issuer != null && issuer.organ().numbering(Form.DOTTED).isPresent();
    }

    /** Numbers that could be anything are cited only in a list, or with a date behind them. */
    private boolean isCited(CitedNumber number, int at) {
        boolean foreign = tokens.is(at - 1, Term.FOREIGN_SERIES)
                || tokens.is(at - 1, Term.NUMBER_SIGN)
                || (tokens.is(at - 1, '.') && tokens.is(at - 2, Term.NUMBER_SIGN));
        if (foreign) {
            return false;
        }
        if (number.form() == Form.MEETING) {
            return current != null && lists.isAdjacent(current.end(), at);
        }
        if (number.form() != Form.SESSION && number.form() != Form.YEARLY) {
            return number.form() != Form.YEAR || !isBodysOwn(at);
        }
        NumberList list = current;
        if (list == null) {
            return false;
        }
        boolean dated = tokens.is(number.end(), Term.OF) && NumberGrammar.isYear(tokens, number.end() + 1);
        if (dated || lists.isAdjacent(list.end(), at) || DateGrammar.attached(tokens, number.end()) != null) {
            return true;
        }
        boolean listed = tokens.is(at - 1, ',') || tokens.is(at - 1, Term.AND) || tokens.is(at - 1, Term.INCLUDING);
        return listed && (!tokens.isWord(number.end()) || NumberGrammar.isFollower(tokens, number.end()));
    }

    /** "SB 63 (2025)": the number of something that the word before it names. */
    private boolean isBodysOwn(int at) {
        return tokens.isUpper(at - 1) && tokens.term(at - 1) == Term.NONE && tokens.length(at - 1) > 1;
    }

    /**
     * Takes the last of the mentions in as the next item of its list.
     *
     * @param read the item as {@link #item} gave it, without the pinpoint around it
     */
    public void taken(Reference read) {
        NumberList list = current;
        Numbered item = (Numbered) read.mention();
        if (list != null) {
            list.add(mentions.size() - 1);
            if (item.date() != null) {
                lists.shareDate(list, read.extent());
            }
            cite(list, item, read.resolution(), read.extent());
        }
        boolean council = item.number().form() == Form.YEAR
                && KnownOrgans.SECURITY_COUNCIL.equals(read.resolution().organ());
        if (council && item.naming() == Naming.NUMBER) {
            Reference taken = mentions.get(mentions.size() - 1);
            context.numbers().citeCouncil(item.number(), taken.as(Evidence.What.CITATION));
        }
    }

    /** What the list adds behind its last item: lettered parts and what a range spans. Gives the token to go on from. */
    public int more(int from) {
        NumberList list = current;
        return list == null ? from : lists.more(list, from);
    }
}
