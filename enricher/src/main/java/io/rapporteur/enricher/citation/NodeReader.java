package io.rapporteur.enricher.citation;

import io.rapporteur.enricher.citation.PinpointGrammar.Pinpoint;
import io.rapporteur.model.document.ReadingLimits;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads the citations of one node, token by token from left to right, and never looks further back than a few tokens. The
 * parts of the grammar have classes of their own; what is here is their order.
 */
final class NodeReader {

    private final Lexicon lexicon;
    private final Tokens tokens;
    private final Memory memory;
    private final FoundList found;
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

    NodeReader(Lexicon lexicon, Tokens tokens, Memory memory, Notes notes, ReadingLimits limits) {
        this.found = new FoundList(limits);
        this.lexicon = lexicon;
        this.tokens = tokens;
        this.memory = memory;
        this.series = new SeriesReader(tokens, memory);
        this.names = new NameReader(lexicon, tokens, memory, notes);
        this.titles = new TitleReader(lexicon, tokens, memory, notes);
        this.sources = new SourceReader(lexicon, tokens);
        this.meetings = new MeetingReader(lexicon, tokens, memory);
        this.backward = new BackReader(lexicon, tokens, memory, notes, sources, meetings);
        this.articles = new ArticleReader(lexicon, tokens, memory);
    }

    /** The citations of a text in order; {@code governing} is the function that a sub-paragraph inherits. */
    List<Found> read(String text, Function governing, MeetingReader.Setting setting) {
        tokens.read(text);
        meetings.start(setting);
        articles.start(setting);
        found.clear();
        series.start();
        function = governing;
        pinpoint = null;
        verbEnd = -1;
        int at = 0;
        while (at < tokens.size()) {
            at = step(at);
        }
        return List.copyOf(found);
    }

    /** The function of the last verb that was read. */
    Function function() {
        return function;
    }

    private int step(int at) {
        if (tokens.isPlain(at) && tokens.length(at) > 1) {
            return drop(at + 1);
        }
        if (tokens.type(at) == Tokens.MARK) {
            if (!tokens.is(at, ',') || !tokens.is(at + 1, Term.OF)) {
                dropPinpoint();
            }
            return tokens.is(at, '$') ? takeOr(sources.damaged(at, found), at + 1) : at + 1;
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
        if (entry instanceof Entry.OrganName name) {
            memory.name(new Memory.Issuer(
                    name.organ(), memory.evidence(Evidence.What.ORGAN, tokens.start(at), tokens.end(match.end() - 1))));
            return organ(entry, at, match.end());
        }
        if (entry instanceof Entry.OrganNoun) {
            return organ(entry, at, match.end());
        }
        Found named = names.instrument(at, match);
        if (named == null) {
            return names.skipped();
        }
        if (NameReader.isOfOurMaking(named) && entry instanceof Entry.InstrumentName title) {
            names.byNote(named, title.instrument(), titles.isPart(at, verbEnd, found));
        }
        return take(named);
    }

    private int organ(Entry entry, int at, int end) {
        series.organ(entry, at, end);
        meetings.organ(end);
        return end;
    }

    private int number(int at) {
        Found item = series.item(at);
        if (item != null) {
            int end = take(item);
            return series.more(item, found, end);
        }
        Found other = meetings.at(at, found);
        if (other == null) {
            other = sources.damaged(at, found);
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
                return takeOr(backward.ibid(at, found), at + 1);
            }
            case SUPRA -> {
                return takeOr(backward.supra(at), at + 1);
            }
            case SALES -> {
                return takeOr(sources.sales(at), at + 1);
            }
            case TREATY -> {
                Found volume = sources.treatySeries(at);
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
            default -> {
                return bare(at);
            }
        }
    }

    private int bare(int at) {
        if (tokens.isCapital(at)) {
            series.stranger(at);
        }
        Found symbol = tokens.isCapital(at) ? sources.symbol(at, found) : null;
        if (symbol == null && tokens.length(at) == 1) {
            symbol = sources.damaged(at, found);
        }
        if (symbol != null) {
            return take(symbol);
        }
        Found special = tokens.isCapital(at) ? series.item(at) : null;
        if (special != null) {
            return series.more(special, found, take(special));
        }
        Found defined = tokens.isCapital(at) ? names.defined(at) : null;
        if (defined != null) {
            return take(defined);
        }
        Found title = titles.at(at, verbEnd, found);
        return title == null ? drop(at + 1) : take(title);
    }

    private int keyword(int at) {
        Found tail = sources.resolutionOfReport(at, found);
        if (tail != null) {
            return tail.end;
        }
        Found anaphora = series.keyword(at, verbEnd == at, found);
        return anaphora == null ? at + 1 : take(anaphora);
    }

    // grammar: before = pinpoint [","] ["of" / "to" / "in" / "under"] target
    private int before(int at) {
        Pinpoint read = PinpointGrammar.before(tokens, at);
        if (read == null) {
            return tokens.isCapital(at) ? bare(at) : drop(at + 1);
        }
        Found article = articles.at(at, read, found);
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

    private int takeOr(@Nullable Found citation, int otherwise) {
        return citation == null ? otherwise : take(citation);
    }

    /** Completes a citation with what stands around it and keeps it. */
    private int take(Found citation) {
        Pinpoint before = pinpoint;
        if (before != null) {
            citation.from = Math.min(citation.from, tokens.start(pinpointFrom));
            citation.pinpoint = before.text();
            pinpoint = null;
        } else if (citation.pinpoint == null) {
            after(citation);
        }
        citation.function = function;
        citation.place = memory.place(citation.from, citation.to);
        found.add(citation);
        memory.lastCited(citation);
        series.taken(citation);
        return names.definition(citation);
    }

    private void after(Found citation) {
        Pinpoint read = PinpointGrammar.behind(tokens, tokens.is(citation.end, ')') ? citation.end + 1 : citation.end);
        if (read != null) {
            citation.pinpoint = read.text();
            citation.to = tokens.end(read.end() - 1);
            citation.end = read.end();
        }
    }
}
