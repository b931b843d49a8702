package io.rapporteur.enricher.citation;

import io.rapporteur.enricher.citation.DateGrammar.Dated;
import io.rapporteur.enricher.citation.Series.Source;
import io.rapporteur.model.organ.Numbering.Form;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads numbered resolutions and decisions: the lists they stand in, item by item. */
final class SeriesReader {

    private final Tokens tokens;
    private final Memory memory;
    private final OrganReader organs;
    private final ListReader lists;

    private @Nullable Series series;
    private Memory.@Nullable Issuer carried;

    SeriesReader(Tokens tokens, Memory memory) {
        this.tokens = tokens;
        this.memory = memory;
        this.organs = new OrganReader(tokens, memory);
        this.lists = new ListReader(tokens, memory);
    }

    /** Forgets the paragraph before. */
    void start() {
        series = null;
        carried = null;
        organs.start();
    }

    /** An organ stands here; a list that has just ended may be its own: "resolutions 1/3 and 2/14 of the Assembly". */
    void organ(Entry entry, int from, int end) {
        Series list = series;
        Series owned = list != null && (organs.isOwner(from, list) || isSessionOf(from, list)) ? list : null;
        organs.stands(entry, from, end);
        if (owned != null) {
            lists.dateBehind(owned, end);
            claim(owned, entry);
            lists.shareDate(owned);
        } else if (list != null && organs.isGenitive(from, list)) {
            organs.give(list, entry);
            list.end = end;
        }
    }

    /** "resolution 9/1, entitled …, at the ninth session of the Conference": says whose, where nothing else did. */
    private boolean isSessionOf(int from, Series list) {
        int of = tokens.is(from - 1, Term.THE) ? from - 2 : from - 1;
        return list.source == Source.BARE
                && tokens.is(of, Term.OF)
                && tokens.is(of - 1, Term.SESSION)
                && !list.items.isEmpty()
                && list.isUndecided();
    }

    /** A name in capitals stands here that is no organ of ours: "decision 13/1 adopted by the Open-ended Working Group". */
    void stranger(int from) {
        Series list = series;
        if (list != null && tokens.is(from - 1, Term.THE) && organs.isOwner(from, list)) {
            list.source = Source.FOREIGN;
            list.settled = null;
            list.items.forEach(item -> Issuers.decide(list, item, memory));
        }
    }

    private void claim(Series list, Entry entry) {
        organs.give(list, entry);
        list.settled = null;
        for (Found item : list.items) {
            Issuers.decide(list, item, memory);
            if (item.target != null && list.source == Source.NAMED) {
                item.rule = Rule.ORGAN_NAMED_BEHIND;
            }
            memory.cite(list, item);
        }
    }

    /** The word "resolution" or "decision": a list begins. Gives the citation for "that resolution". */
    @Nullable
    Found keyword(int at, boolean behindVerb, FoundList found) {
        CitationKind kind = tokens.is(at, Term.DECISION) ? CitationKind.DECISION : CitationKind.RESOLUTION;
        if (tokens.is(at - 1, Term.THAT) && isSingular(at)) {
            Found anaphora = anaphora(at, kind, found);
            if (anaphora != null) {
                return anaphora;
            }
        }
        Series next = new Series(kind, Source.BARE, at + 1);
        carry();
        next.carried = carried;
        organs.name(next, at, behindVerb);
        series = next;
        return null;
    }

    /** The organ of the list before goes on, also where it cited none: "all Council resolutions on it, including". */
    private void carry() {
        Series before = series;
        if (before == null) {
            return;
        }
        Memory.Issuer organ = before.settled != null ? before.settled : before.issuer;
        if (organ == null && before.items.isEmpty()) {
            organ = before.source == Source.POSSESSIVE
                    ? memory.adopter()
                    : memory.lastNamed(before.nouns).orElse(null);
        }
        carried = organ == null ? carried : organ;
    }

    private boolean isSingular(int at) {
        return !tokens.label(at).equals(Vocabulary.PLURAL);
    }

    private @Nullable Found anaphora(int at, CitationKind kind, FoundList found) {
        Found before = found.lastNumbered(kind);
        if (before == null) {
            return null;
        }
        Found pointing = new Found(kind, Mention.ANAPHORA, tokens.start(at - 1), tokens.end(at), at + 1);
        return pointing.repeat(before, Rule.POINTS_BACK, 0.9).because(memory.citation(before));
    }

    /** The numbered item at a token, or null where the number is none of ours. */
    @Nullable
    Found item(int at) {
        CitedNumber number = NumberGrammar.at(tokens, at);
        if (number == null) {
            return plain(at);
        }
        if (!isCited(number, at)) {
            return null;
        }
        boolean adjacent = series != null && lists.isAdjacent(series.end, at);
        return take(number, at, adjacent, Mention.NUMBER);
    }

    private Found take(CitedNumber number, int at, boolean adjacent, Mention mention) {
        Series list = series;
        if (list == null) {
            list = new Series(CitationKind.RESOLUTION, Source.BARE, at);
        }
        Dated attached = DateGrammar.attached(tokens, number.end());
        boolean yearly = attached == null && number.form() == Form.YEAR;
        Dated date = yearly ? DateGrammar.yearless(tokens, number.end(), number.session()) : attached;
        int end = date == null ? number.end() : date.end();
        Found item = new Found(list.kind, mention, tokens.start(at), tokens.end(end - 1), end);
        item.number = number;
        item.adjacent = adjacent && !list.items.isEmpty();
        if (date != null) {
            item.date = date.date();
        }
        Issuers.decide(list, item, memory);
        list.items.add(item);
        list.end = end;
        if (date != null) {
            lists.shareDate(list);
        }
        memory.cite(list, item);
        if (number.form() == Form.YEAR && Issuers.SECURITY.equals(item.organ) && mention == Mention.NUMBER) {
            memory.citeCouncil(Plausible.councilNumber(number), item);
        }
        return item;
    }

    /** "resolution 1493" of the Security Council, whose numbers need no year to be told apart. */
    private @Nullable Found plain(int at) {
        Series list = series;
        boolean listed = list != null && lists.isAdjacent(list.end, at) && !tokens.is(at - 1, ';');
        if (list != null && listed && numbersDotted(list)) {
            CitedNumber dotted = NumberGrammar.dotted(tokens, at);
            return dotted == null ? null : take(dotted, at, true, Mention.NUMBER);
        }
        if (list == null || list.kind != CitationKind.RESOLUTION || !listed) {
            return null;
        }
        CitedNumber number = CouncilNumbers.at(tokens, at, list, memory);
        if (number == null) {
            return null;
        }
        Found item = take(number, at, true, Mention.SHORTHAND);
        Found before = memory.councilNumber(Plausible.councilNumber(number));
        item.decide(item.target, Rule.NUMBER_WITHOUT_YEAR, before == null ? 0.9 : 0.97);
        return before == null ? item : item.because(memory.citation(before));
    }

    /** "World Health Assembly resolution 69.3": of an organ whose numbers have a point. */
    private boolean numbersDotted(Series list) {
        Memory.Issuer own = list.issuer != null ? list.issuer : list.carried;
        Memory.Issuer issuer = own != null ? own : memory.adopter();
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
        if (number.form() != Form.SESSION && number.form() != Form.YEARLY) {
            return number.form() != Form.YEAR || !isBodysOwn(at);
        }
        Series list = series;
        if (list == null) {
            return false;
        }
        boolean dated = tokens.is(number.end(), Term.OF) && NumberGrammar.isYear(tokens, number.end() + 1);
        if (dated || lists.isAdjacent(list.end, at) || DateGrammar.attached(tokens, number.end()) != null) {
            return true;
        }
        boolean listed = tokens.is(at - 1, ',') || tokens.is(at - 1, Term.AND) || tokens.is(at - 1, Term.INCLUDING);
        return listed && (!tokens.isWord(number.end()) || NumberGrammar.isFollower(tokens, number.end()));
    }

    /** "SB 63 (2025)": the number of something that the word before it names. */
    private boolean isBodysOwn(int at) {
        return tokens.isUpper(at - 1) && tokens.term(at - 1) == Term.NONE && tokens.length(at - 1) > 1;
    }

    /** What a list adds behind an item: lettered parts and what a range spans. Gives the token to go on from. */
    int more(Found first, List<Found> found, int from) {
        Series list = series;
        return list == null ? from : lists.more(list, first, found, from);
    }

    /** The item may have grown by a pinpoint behind it. */
    void taken(Found item) {
        Series list = series;
        if (list != null && !list.items.isEmpty() && list.items.get(list.items.size() - 1) == item) {
            list.end = item.end;
        }
    }
}
