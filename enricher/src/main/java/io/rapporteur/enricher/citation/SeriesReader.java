package io.rapporteur.enricher.citation;

import io.rapporteur.enricher.citation.DateGrammar.Dated;
import io.rapporteur.enricher.citation.Series.Source;
import io.rapporteur.organ.Numbering.Form;
import io.rapporteur.organ.Organ;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads numbered resolutions and decisions: whose they are, the lists they stand in, and the dates that they share. */
final class SeriesReader {

    /** How far "its" may stand from the organ that it refers to: "the Council, in its". */
    private static final int POSSESSIVE_REACH = 3;

    private final Tokens tokens;
    private final Memory memory;

    private @Nullable Series series;
    private @Nullable Organ carried;
    private @Nullable Entry organ;
    private int organFrom = -1;
    private int organEnd = -1;

    SeriesReader(Tokens tokens, Memory memory) {
        this.tokens = tokens;
        this.memory = memory;
    }

    /** Forgets the paragraph before. */
    void start() {
        series = null;
        carried = null;
        organ = null;
        organFrom = -1;
        organEnd = -1;
    }

    /** An organ stands here; a list that has just ended may be its own: "resolutions 1/3 and 2/14 of the Assembly". */
    void organ(Entry entry, int from, int end) {
        if (series != null && isOwner(from, series)) {
            claim(series, entry);
        }
        organ = entry;
        organFrom = from;
        organEnd = end;
    }

    // "in its resolution 48/141, the Assembly decided": its stands before the organ that it refers to
    // grammar: owner = list ["," / "adopted"] ("of" / "by") ["the"] organ
    private boolean isOwner(int from, Series list) {
        if (list.items.isEmpty()) {
            return false;
        }
        int at = list.end;
        if (list.source == Source.POSSESSIVE) {
            boolean ahead = list.pointsAhead && list.organ == null;
            return ahead && tokens.is(at, ',') && tokens.is(at + 1, Term.THE) && at + 2 == from;
        }
        if (list.source != Source.BARE) {
            return false;
        }
        if (tokens.is(at, ',')) {
            at++;
        }
        if (tokens.is(at, Term.THROUGH) || tokens.is(at, Term.ADOPTED)) {
            at++;
        }
        if (!tokens.is(at, Term.OF) && !tokens.is(at, Term.BY)) {
            return false;
        }
        at++;
        return (tokens.is(at, Term.THE) ? at + 1 : at) == from;
    }

    /** A name in capitals stands here that is no organ of ours: "decision 13/1 adopted by the Open-ended Working Group". */
    void stranger(int from) {
        Series list = series;
        if (list != null && isOwner(from, list) && tokens.is(from - 1, Term.THE)) {
            list.source = Source.FOREIGN;
            list.items.forEach(item -> Issuers.decide(list, item, memory));
        }
    }

    private void claim(Series list, Entry entry) {
        if (entry instanceof Entry.OrganName name) {
            list.source = Source.NAMED;
            list.organ = name.organ();
        } else if (entry instanceof Entry.OrganNoun noun) {
            list.source = Source.NOUN;
            list.nouns = noun.organs();
        }
        for (Found item : list.items) {
            Issuers.decide(list, item, memory);
            if (item.target != null && list.source == Source.NAMED) {
                item.rule = "organ-named-behind";
            }
            memory.cite(list, item);
        }
    }

    /** The word "resolution" or "decision": a list begins. Gives the citation for "that resolution". */
    @Nullable
    Found keyword(int at, boolean behindVerb, List<Found> found) {
        CitationKind kind = tokens.is(at, Term.DECISION) ? CitationKind.DECISION : CitationKind.RESOLUTION;
        if (tokens.is(at - 1, Term.THAT) && isSingular(at)) {
            Found anaphora = anaphora(at, kind, found);
            if (anaphora != null) {
                return anaphora;
            }
        }
        Series next = new Series(kind, Source.BARE, at + 1);
        Series before = series;
        if (before != null && before.organ != null) {
            carried = before.organ;
        }
        next.carried = carried;
        name(next, at, behindVerb);
        series = next;
        return null;
    }

    private void name(Series next, int at, boolean behindVerb) {
        Entry before = organ;
        if (before != null && (organEnd == at || isAdoptionBy(at))) {
            if (before instanceof Entry.OrganName name) {
                next.source = Source.NAMED;
                next.organ = name.organ();
            } else if (before instanceof Entry.OrganNoun noun) {
                next.source = Source.NOUN;
                next.nouns = noun.organs();
            }
            return;
        }
        int its = its(at);
        if (its >= 0) {
            next.source = Source.POSSESSIVE;
            next.organ = owner(its);
            next.pointsAhead = tokens.is(its - 1, Term.IN) || tokens.is(its - 1, Term.BY);
        } else if (!behindVerb && at > 0 && isForeign(at - 1)) {
            next.source = Source.FOREIGN;
        }
    }

    /** "the adoption by the General Assembly of resolution 70/1". */
    private boolean isAdoptionBy(int at) {
        boolean of = tokens.is(at - 1, Term.OF) && organEnd == at - 1;
        return of && (tokens.is(organFrom - 1, Term.BY) || tokens.is(organFrom - 2, Term.BY));
    }

    /** The place of "its" before the word, over adjectives: "its previous relevant resolutions". */
    private int its(int at) {
        for (int i = at - 1; i >= Math.max(0, at - 4); i--) {
            if (tokens.is(i, Term.ITS)) {
                return i;
            }
            if (!tokens.isWord(i) || tokens.isCapital(i) || isGoverned(i)) {
                return -1;
            }
        }
        return -1;
    }

    /** A word that belongs to the grammar and cannot stand between "its" and its noun. */
    private boolean isGoverned(int at) {
        return tokens.term(at) != Term.NONE && !tokens.is(at, Term.BOTH);
    }

    /** The organ that "its" refers to, when it stands just before: "by the Human Rights Council in its resolution". */
    private @Nullable Organ owner(int its) {
        if (organEnd < 0 || its - organEnd > POSSESSIVE_REACH || its == organEnd) {
            return null;
        }
        for (int i = organEnd; i < its; i++) {
            boolean joins = tokens.is(i, Term.IN)
                    || tokens.is(i, Term.BY)
                    || tokens.is(i, Term.OF)
                    || tokens.is(i, Term.THROUGH)
                    || tokens.is(i, ',');
            if (!joins) {
                return null;
            }
        }
        if (organ instanceof Entry.OrganName name) {
            return name.organ();
        }
        if (organ instanceof Entry.OrganNoun noun) {
            Organ adopting = memory.adopting();
            return adopting != null && noun.organs().contains(adopting)
                    ? adopting
                    : memory.lastNamed(noun.organs()).orElse(null);
        }
        return null;
    }

    /** A name in capitals that is no organ of ours: "Executive Board decision". */
    private boolean isForeign(int at) {
        boolean name = tokens.term(at) == Term.NONE && tokens.length(at) > 1 && tokens.isWord(at - 1);
        return tokens.isCapital(at) && (name || tokens.is(at, Term.BODY));
    }

    private boolean isSingular(int at) {
        char last = tokens.text().charAt(tokens.end(at) - 1);
        return last == 'n' || last == 'N';
    }

    private @Nullable Found anaphora(int at, CitationKind kind, List<Found> found) {
        for (int i = found.size() - 1; i >= 0; i--) {
            Found before = found.get(i);
            if (before.kind == kind && before.number != null) {
                Found pointing = new Found(kind, Mention.ANAPHORA, tokens.start(at - 1), tokens.end(at), at + 1);
                pointing.candidates = before.candidates;
                return pointing.decide(before.target, "points-back", 0.9);
            }
        }
        return null;
    }

    /** The numbered item at a token, or null where the number is none of ours. */
    @Nullable
    Found item(int at) {
        CitedNumber number = NumberGrammar.at(tokens, at);
        if (number == null || !isCited(number, at)) {
            return null;
        }
        Series list = series;
        boolean adjacent = list != null && isAdjacent(list.end, at);
        if (list == null) {
            list = new Series(CitationKind.RESOLUTION, Source.BARE, at);
        }
        Dated date = DateGrammar.attached(tokens, number.end());
        int end = date == null ? number.end() : date.end();
        Found item = new Found(list.kind, Mention.NUMBER, tokens.start(at), tokens.end(end - 1), end);
        item.number = number;
        item.adjacent = adjacent && !list.items.isEmpty();
        if (date != null) {
            item.date = date.date();
        }
        Issuers.decide(list, item, memory);
        list.items.add(item);
        list.end = end;
        if (date != null) {
            shareDate(list, item);
        }
        memory.cite(list, item);
        return item;
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
            return true;
        }
        Series list = series;
        if (list == null) {
            return false;
        }
        if (isAdjacent(list.end, at) || DateGrammar.attached(tokens, number.end()) != null) {
            return true;
        }
        boolean listed = tokens.is(at - 1, ',') || tokens.is(at - 1, Term.AND) || tokens.is(at - 1, Term.INCLUDING);
        return listed && (!tokens.isWord(number.end()) || NumberGrammar.isFollower(tokens, number.end()));
    }

    /** Whether only commas, "and", "or" and "as well as" stand between two tokens. */
    private boolean isAdjacent(int from, int to) {
        if (to - from > 4) {
            return false;
        }
        for (int i = from; i < to; i++) {
            boolean joins = tokens.is(i, ',')
                    || tokens.is(i, Term.AND)
                    || tokens.is(i, Term.OR)
                    || tokens.is(i, Term.TO)
                    || tokens.is(i, Term.BOTH)
                    || tokens.is(i, Term.IN)
                    || tokens.is(i, Term.INCLUDING)
                    || tokens.is(i, ';');
            if (!joins) {
                return false;
            }
        }
        return true;
    }

    // grammar: shared-date = number *( ("," / "and") number ) date
    private void shareDate(Series list, Found dated) {
        for (int i = list.items.size() - 2; i >= 0; i--) {
            Found item = list.items.get(i);
            if (!list.items.get(i + 1).adjacent || item.date != null) {
                return;
            }
            if (dated.date != null && agrees(list, item, dated)) {
                item.date = dated.date;
            }
        }
    }

    private static boolean agrees(Series list, Found item, Found dated) {
        CitedNumber number = item.number;
        if (number == null || dated.date == null) {
            return false;
        }
        if (list.organ != null) {
            return Issuers.fits(list.organ, item, dated.date.getYear());
        }
        return dated.number == null || number.session() == dated.number.session();
    }

    // grammar: parts = number letter *( ("," / "and") letter )          68/1 A and B
    int parts(Found first, List<Found> found, int from) {
        CitedNumber number = first.number;
        Series list = series;
        int at = from;
        if (number == null || number.letter().isEmpty() || list == null || first.date != null) {
            return at;
        }
        while ((tokens.is(at, ',') || tokens.is(at, Term.AND)) && NumberGrammar.isLetter(tokens, at + 1)) {
            String letter = tokens.slice(at + 1, at + 2);
            CitedNumber next = number.part(letter, at + 2);
            Dated date = DateGrammar.attached(tokens, next.end());
            int end = date == null ? next.end() : date.end();
            Found part = new Found(first.kind, Mention.NUMBER, tokens.start(at + 1), tokens.end(end - 1), end);
            part.number = next;
            part.adjacent = true;
            part.function = first.function;
            Issuers.decide(list, part, memory);
            list.items.add(part);
            list.end = end;
            found.add(part);
            if (date != null) {
                part.date = date.date();
                shareDate(list, part);
                return end;
            }
            at = end;
        }
        return at;
    }

    /** The item may have grown by a pinpoint behind it. */
    void taken(Found item) {
        Series list = series;
        if (list != null && !list.items.isEmpty() && list.items.get(list.items.size() - 1) == item) {
            list.end = item.end;
        }
    }
}
