package io.rapporteur.enricher.citation.reader;

import io.rapporteur.enricher.citation.context.DiscourseContext;
import io.rapporteur.enricher.citation.grammar.DateGrammar;
import io.rapporteur.enricher.citation.grammar.DateGrammar.Dated;
import io.rapporteur.enricher.citation.lexicon.Entry;
import io.rapporteur.enricher.citation.lexicon.KnownOrgans;
import io.rapporteur.enricher.citation.lexicon.Lexicon;
import io.rapporteur.enricher.citation.mention.Extent;
import io.rapporteur.enricher.citation.mention.Mention;
import io.rapporteur.enricher.citation.mention.Mentions;
import io.rapporteur.enricher.citation.mention.Reference;
import io.rapporteur.enricher.citation.mention.Resolution;
import io.rapporteur.enricher.citation.result.Naming;
import io.rapporteur.enricher.citation.result.Rule;
import io.rapporteur.enricher.citation.token.Cursor;
import io.rapporteur.enricher.citation.token.NameTrie;
import io.rapporteur.enricher.citation.token.Tokens;
import io.rapporteur.model.language.Term;
import io.rapporteur.model.organ.Organ;
import org.jspecify.annotations.Nullable;

/**
 * Reads meetings of organs: "at its 542nd meeting", "Official Records of the Security Council, Tenth Year, 702nd meeting". The
 * symbol of the record follows from the number where the organ counts its meetings on, and from the session where it does not.
 *
 * <pre>{@code
 * meeting = ordinal *( ("," / "and" / "to") ordinal ) ["plenary"] "meeting" ["of" ["the"] organ] [[","] ["held"] "on" date]
 * }</pre>
 */
final class MeetingReader {

    /** The General Assembly counted its plenary meetings on until its thirtieth session; the last was the 2444th. */
    private static final int LAST_COUNTED = 2444;

    /** More plenary meetings than any session of the General Assembly holds. */
    private static final int MAX_OF_SESSION = 250;

    /** The Economic and Social Council counted its meetings on until 1977. */
    private static final int LAST_OF_ECONOMIC = 2110;

    private final Lexicon lexicon;
    private final Tokens tokens;
    private final DiscourseContext context;
    private PartSetting setting = PartSetting.SILENT;
    private int organEnd = -1;

    MeetingReader(Lexicon lexicon, Tokens tokens, DiscourseContext context) {
        this.lexicon = lexicon;
        this.tokens = tokens;
        this.context = context;
    }

    void start(PartSetting part) {
        setting = part;
        organEnd = -1;
    }

    /** The name of an organ ends before this token. */
    void organ(int end) {
        organEnd = end;
    }

    /** The meeting whose ordinal is at a token, or null. */
    @Nullable
    Reference at(int at, Mentions mentions) {
        if (setting == PartSetting.SILENT || !isOrdinal(at) || at < 2) {
            return null;
        }
        int word = word(at);
        if (word < 0 || isLineOfAdoption(at)) {
            return null;
        }
        return meeting(at, at, word, Naming.NUMBER);
    }

    /** "Ibid., Thirty-fourth Year, 2119th meeting". */
    @Nullable
    Reference recorded(int ibid, int at) {
        int word = setting != PartSetting.SILENT && isOrdinal(at) ? word(at) : -1;
        return word < 0 ? null : meeting(ibid, at, word, Naming.IBID);
    }

    private @Nullable Reference meeting(int from, int at, int word, Naming naming) {
        Dated date = date(word + 1);
        Organ organ = organ(at, word);
        String target = organ == null ? null : target(organ, tokens.value(at), date);
        if (target == null) {
            return null;
        }
        boolean last = word == at + 2 || (word == at + 3 && !isOrdinal(at + 3));
        int end = last ? word + 1 : at + 2;
        Dated own = last ? date : null;
        Rule rule = naming == Naming.IBID ? Rule.IBID_MEETING : Rule.MEETING;
        return Reference.of(
                new Mention.Meeting(naming, own == null ? null : own.date()),
                Extent.of(tokens, from, own == null ? end : own.end()),
                Resolution.of(target, rule));
    }

    /** "Adopted at the 702nd meeting", "At its 30th plenary meeting, … the Assembly decided". */
    private boolean isLineOfAdoption(int at) {
        int before = at - 1;
        while (before > 0 && (tokens.isNumber(before) || tokens.is(before, ',') || isJoint(before))) {
            before--;
        }
        boolean determined = tokens.is(before, Term.THE) || tokens.is(before, Term.ITS);
        return before <= 1 || (determined && (before < 2 || tokens.is(before - 2, Term.THROUGH)));
    }

    private boolean isOrdinal(int at) {
        return tokens.isNumber(at) && tokens.isGlued(at + 1) && tokens.is(at + 1, Term.ORDINAL);
    }

    private boolean isJoint(int at) {
        return tokens.is(at, ',') || tokens.is(at, Term.AND) || tokens.is(at, Term.TO);
    }

    /** The word "meeting" behind a list of ordinals, or -1. */
    private int word(int from) {
        int at = from + 2;
        for (int i = 0; i < MAX_OF_SESSION; i++) {
            int next = tokens.is(at, ',') && tokens.is(at + 1, Term.AND) ? at + 2 : isJoint(at) ? at + 1 : at;
            if (next == at || !isOrdinal(next)) {
                break;
            }
            at = next + 2;
        }
        if (tokens.is(at, Term.PLENARY)) {
            at++;
        }
        return tokens.is(at, Term.MEETING) && !tokens.isCapital(at) ? at : -1;
    }

    private @Nullable Dated date(int behind) {
        var cursor = new Cursor(tokens, behind);
        cursor.skip(',');
        cursor.skip(Term.HELD);
        return cursor.skip(Term.ON)
                ? DateGrammar.date(tokens, cursor.position())
                : DateGrammar.attached(tokens, behind);
    }

    /** Whose meeting it is: "of the Security Council", "the Council, at its", or as the part of the document has it. */
    private @Nullable Organ organ(int at, int word) {
        int of = word + 1;
        if (tokens.is(of, Term.OF)) {
            NameTrie.Match<Entry> match =
                    lexicon.names().longest(tokens, tokens.is(of + 1, Term.THE) ? of + 2 : of + 1);
            if (match != null && match.value() instanceof Entry.OrganName name) {
                return name.organ();
            }
            boolean noun = match != null && match.value() instanceof Entry.OrganNoun;
            return noun ? context.organs().adopting() : null;
        }
        boolean own = setting == PartSetting.TEXT && !tokens.is(at - 1, Term.ITS);
        Organ last = own ? context.organs().adopting() : context.organs().last();
        boolean councilInPlenary = KnownOrgans.SECURITY_COUNCIL.equals(last) && tokens.is(word - 1, Term.PLENARY);
        return councilInPlenary || isStrangers(at) ? null : last;
    }

    /** "the Commission for Rivers at its 19th meeting": of a body that no gazetteer knows. */
    private boolean isStrangers(int at) {
        int name = tokens.is(at - 3, ',') ? at - 4 : at - 3;
        return tokens.is(at - 1, Term.ITS) && tokens.isCapital(name) && organEnd != name + 1;
    }

    private static @Nullable String target(Organ organ, int number, @Nullable Dated date) {
        return switch (organ.code()) {
            case "SC" -> number > 0 ? "S/PV." + number : null;
            case "GA" -> assembly(number, date);
            case "ECOSOC" -> number > MAX_OF_SESSION && number <= LAST_OF_ECONOMIC ? "E/SR." + number : null;
            default -> null;
        };
    }

    private static @Nullable String assembly(int number, @Nullable Dated date) {
        if (date == null) {
            return number > MAX_OF_SESSION && number <= LAST_COUNTED ? "A/PV." + number : null;
        }
        int session = date.date().getYear() - (date.date().getMonthValue() >= 9 ? 1945 : 1946);
        if (session > 30) {
            return number <= MAX_OF_SESSION ? "A/" + session + "/PV." + number : null;
        }
        return number <= LAST_COUNTED ? "A/PV." + number : null;
    }
}
