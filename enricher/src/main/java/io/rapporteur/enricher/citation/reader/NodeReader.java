package io.rapporteur.enricher.citation.reader;

import io.rapporteur.enricher.citation.context.DiscourseContext;
import io.rapporteur.enricher.citation.context.Notes;
import io.rapporteur.enricher.citation.grammar.PinpointGrammar;
import io.rapporteur.enricher.citation.grammar.PinpointGrammar.Pinpoint;
import io.rapporteur.enricher.citation.lexicon.Entry;
import io.rapporteur.enricher.citation.lexicon.Lexicon;
import io.rapporteur.enricher.citation.mention.Extent;
import io.rapporteur.enricher.citation.mention.Issuer;
import io.rapporteur.enricher.citation.mention.Mention;
import io.rapporteur.enricher.citation.mention.Mentions;
import io.rapporteur.enricher.citation.mention.Reference;
import io.rapporteur.enricher.citation.mention.Resolution;
import io.rapporteur.enricher.citation.result.Evidence;
import io.rapporteur.enricher.citation.result.Naming;
import io.rapporteur.enricher.citation.result.Rule;
import io.rapporteur.enricher.citation.series.SeriesReader;
import io.rapporteur.enricher.citation.token.NameTrie;
import io.rapporteur.enricher.citation.token.Tokens;
import io.rapporteur.model.document.ReadingLimits;
import io.rapporteur.model.language.Function;
import io.rapporteur.model.language.Term;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Reads the citations of one node, token by token from left to right, and never looks further back than a few tokens. The
 * parts of the grammar have classes of their own; what is here is their order.
 */
public final class NodeReader {

    /** How many words may stand between a bracket and the citation in it: "(see also resolution". */
    private static final int ASIDE_REACH = 8;

    private final Lexicon lexicon;
    private final Tokens tokens;
    private final DiscourseContext context;
    private final Mentions mentions;
    private final SeriesReader series;
    private final NameReader names;
    private final SourceReader sources;
    private final TitleReader titles;
    private final MeetingReader meetings;
    private final BackReader backward;
    private final ArticleReader articles;

    private Function function = Function.MENTIONS;
    private @Nullable Pinpoint pinpoint;
    private int pinpointFrom;
    /** The token behind the last verb. */
    private int verbEnd = -1;

    public NodeReader(Lexicon lexicon, Tokens tokens, DiscourseContext context, Notes notes, ReadingLimits limits) {
        this.mentions = new Mentions(limits);
        this.lexicon = lexicon;
        this.tokens = tokens;
        this.context = context;
        this.series = new SeriesReader(tokens, context, mentions);
        this.names = new NameReader(lexicon, tokens, context, notes);
        this.titles = new TitleReader(lexicon, tokens, context, notes);
        this.sources = new SourceReader(lexicon, tokens);
        this.meetings = new MeetingReader(lexicon, tokens, context);
        this.backward = new BackReader(lexicon, tokens, context, notes, sources, meetings);
        this.articles = new ArticleReader(lexicon, tokens, context);
    }

    /**
     * What was read of a node.
     *
     * @param references its citations in order
     * @param function what its last verb does, which its sub-paragraphs inherit
     */
    public record NodeReading(List<Reference> references, Function function) {}

    /** Reads a text; {@code governing} is the function that a sub-paragraph inherits. */
    public NodeReading read(String text, Function governing, PartSetting setting) {
        tokens.read(text);
        meetings.start(setting);
        articles.start(setting);
        mentions.clear();
        series.start();
        function = governing;
        pinpoint = null;
        verbEnd = -1;
        int at = 0;
        while (at < tokens.size()) {
            at = step(at);
        }
        return new NodeReading(mentions.toList(), function);
    }

    private int step(int at) {
        if (tokens.isPlain(at) && tokens.length(at) > 1) {
            return drop(at + 1);
        }
        if (tokens.type(at) == Tokens.MARK) {
            if (!tokens.is(at, ',') || !tokens.is(at + 1, Term.OF)) {
                dropPinpoint();
            }
            return tokens.is(at, '$') ? takeOr(sources.damaged(at, mentions), at + 1) : at + 1;
        }
        NameTrie.Match<Entry> match = lexicon.names().longest(tokens, at);
        if (match != null) {
            int end = name(at, match);
            if (end > at) {
                return end;
            }
        }
        return tokens.isNumber(at) ? number(at) : word(at);
    }

    private int name(int at, NameTrie.Match<Entry> match) {
        Entry entry = match.value();
        if (entry instanceof Entry.Verb verb) {
            function = verb.function();
            verbEnd = match.end();
            dropPinpoint();
            return match.end();
        }
        if (entry instanceof Entry.OrganName || entry instanceof Entry.OrganNoun) {
            if (tokens.is(match.end(), '/') && tokens.isGlued(match.end())) {
                return at;
            }
            int other = series.otherBody(entry, at, match.end(), verbEnd);
            if (other >= 0) {
                context.organs().nameOther();
                series.organ(new Entry.OtherBody(), at, other);
                return match.end();
            }
        }
        if (entry instanceof Entry.OrganName name) {
            Evidence words = context.node().evidence(Evidence.What.ORGAN, tokens, at, match.end());
            context.organs().name(new Issuer(name.organ(), words));
            return organ(entry, at, match.end());
        }
        if (entry instanceof Entry.OrganNoun) {
            return organ(entry, at, match.end());
        }
        return entry instanceof Entry.InstrumentName title ? instrument(at, match.end(), title) : match.end();
    }

    private int instrument(int at, int end, Entry.InstrumentName title) {
        Reference named = names.instrument(at, end, title);
        if (named == null) {
            return end;
        }
        Reference whole = NameReader.isOfOurMaking(named)
                ? names.byNote(named, title.instrument(), titles.isPart(at, verbEnd, mentions))
                : named;
        series.named(whole);
        return take(whole);
    }

    private int organ(Entry entry, int at, int end) {
        series.organ(entry, at, end);
        meetings.organ(end);
        return end;
    }

    private int number(int at) {
        Reference session = sources.symbolOfSession(at);
        if (session != null) {
            return take(session);
        }
        Reference item = series.item(at);
        if (item != null) {
            return takeItem(item);
        }
        Reference other = meetings.at(at, mentions);
        if (other == null) {
            other = sources.damaged(at, mentions);
        }
        if (other != null) {
            return take(other);
        }
        return names.yearBefore(at) ? at + 1 : drop(at + 1);
    }

    private int word(int at) {
        switch (tokens.term(at)) {
            case RESOLUTION, DECISION -> {
                return keyword(at);
            }
            case ARTICLE, PARAGRAPH, SUBPARAGRAPH, SECTION, CHAPTER, ANNEX, APPENDIX, PART, RULE, QUALIFIER -> {
                return before(at);
            }
            case IBID -> {
                return takeOr(backward.ibid(at, mentions), at + 1);
            }
            case SUPRA -> {
                return takeOr(backward.supra(at), at + 1);
            }
            case SALES -> {
                return takeOr(sources.sales(at), at + 1);
            }
            case TREATY -> {
                Reference volume = sources.treatySeries(at);
                return volume != null ? take(volume) : bare(at);
            }
            case REPORTS -> {
                return takeOr(sources.lawReport(at), at + 1);
            }
            case THE -> {
                return takeOr(names.bareNoun(at), at + 1);
            }
            case OF, ITS, IN, TO, THROUGH, THAT, AND -> {
                boolean initial = tokens.length(at) == 1 && tokens.isCapital(at); // "A" and "E" are words in Spanish
                return initial ? bare(at) : at + 1;
            }
            case WHICH, HAS, BEEN, ACTED -> {
                return drop(at + 1);
            }
            default -> {
                return bare(at);
            }
        }
    }

    private int bare(int at) {
        if (tokens.isCapital(at)) {
            series.stranger(at);
        }
        Reference symbol = tokens.isCapital(at) ? sources.symbol(at, mentions) : null;
        if (symbol == null && tokens.length(at) == 1) {
            symbol = sources.damaged(at, mentions);
        }
        if (symbol != null) {
            return take(symbol);
        }
        Reference special = tokens.isCapital(at) ? series.item(at) : null;
        if (special != null) {
            return takeItem(special);
        }
        Reference defined = tokens.isCapital(at) ? names.defined(at) : null;
        if (defined != null) {
            return take(defined);
        }
        Reference title = titles.at(at, verbEnd, mentions, function);
        if (title != null) {
            return take(title);
        }
        return pinpoint != null && titles.isSubject(at) ? at + 1 : drop(at + 1);
    }

    private int keyword(int at) {
        Reference report = series.holder(at) != null ? null : sources.resolutionOfReport(at, mentions.last());
        if (report != null) {
            mentions.replaceLast(report);
            return report.next();
        }
        Reference anaphora = series.keyword(at, verbEnd == at);
        return anaphora == null ? at + 1 : take(anaphora);
    }

    /** A pinpoint before what it belongs to: "article 6, paragraph 1, of the Charter". */
    private int before(int at) {
        Pinpoint read = PinpointGrammar.before(tokens, at);
        if (read == null) {
            return tokens.isCapital(at) ? bare(at) : drop(at + 1);
        }
        Reference article = articles.at(at, read, mentions);
        if (article != null) {
            dropPinpoint();
            return take(article);
        }
        pinpoint = read;
        pinpointFrom = at;
        return read.end();
    }

    private int drop(int next) {
        dropPinpoint();
        return next;
    }

    private void dropPinpoint() {
        pinpoint = null;
    }

    private int takeOr(@Nullable Reference citation, int otherwise) {
        return citation == null ? otherwise : take(citation);
    }

    private int take(Reference citation) {
        return names.definition(keep(citation));
    }

    private int takeItem(Reference item) {
        Reference kept = keep(item);
        series.taken(item);
        return series.more(names.definition(kept));
    }

    /** Completes a citation with what stands around it and keeps it. */
    private Reference keep(Reference citation) {
        int owner = ownerOf(citation);
        Reference whole = complete(citation, owner >= 0);
        Extent extent = whole.extent();
        Reference kept = whole.placed(function, context.node().place(extent.from(), extent.to()));
        if (kept.mention() instanceof Mention.Symbol symbol) {
            symbol.addenda().forEach(addendum -> mentions.add(addendum(symbol, addendum)));
        }
        if (owner >= 0) {
            mentions.replace(owner, withPinpointBehind(mentions.get(owner), kept.next()));
        }
        mentions.add(owner >= 0 ? kept.asAside() : kept);
        return kept;
    }

    /** The citation that stands before the brackets in which another is cited: "A/79/312 (reproduced in A/79/400)"; or -1. */
    private int ownerOf(Reference citation) {
        int first = tokens.at(citation.extent().core());
        for (int at = first - 1; at >= Math.max(1, first - ASIDE_REACH); at--) {
            if (tokens.is(at, ')') || tokens.is(at, ';')) {
                return -1;
            }
            if (tokens.is(at, '(')) {
                int owner = mentions.endingAt(at);
                boolean same = owner >= 0 && Objects.equals(mentions.get(owner).target(), citation.target());
                return same ? -1 : owner;
            }
        }
        return -1;
    }

    /** A pinpoint behind the brackets belongs to what stands before them. */
    private Reference withPinpointBehind(Reference owner, int end) {
        Pinpoint behind =
                owner.pinpoint() == null && tokens.is(end, ')') ? PinpointGrammar.behind(tokens, end + 1) : null;
        return behind == null ? owner : owner.with(behind.text(), owner.extent());
    }

    private static Reference addendum(Mention.Symbol symbol, Mention.Addendum addendum) {
        return Reference.of(
                new Mention.Symbol(symbol.kind(), Naming.NUMBER),
                addendum.extent(),
                Resolution.of(addendum.symbol(), Rule.SYMBOL_ADDENDUM));
    }

    private Reference complete(Reference citation, boolean aside) {
        Pinpoint before = pinpoint;
        if (before != null) {
            pinpoint = null;
            return citation.with(before.text(), citation.extent().from(tokens.start(pinpointFrom)));
        }
        if (citation.pinpoint() != null) {
            return citation;
        }
        int next = citation.next();
        Pinpoint behind = PinpointGrammar.behind(tokens, tokens.is(next, ')') && !aside ? next + 1 : next);
        return behind == null
                ? citation
                : citation.with(behind.text(), citation.extent().until(tokens, behind.end()));
    }
}
