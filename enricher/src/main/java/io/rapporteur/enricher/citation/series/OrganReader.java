package io.rapporteur.enricher.citation.series;

import io.rapporteur.enricher.citation.context.DiscourseContext;
import io.rapporteur.enricher.citation.issuer.Attribution;
import io.rapporteur.enricher.citation.issuer.NumberList;
import io.rapporteur.enricher.citation.lexicon.Entry;
import io.rapporteur.enricher.citation.mention.Issuer;
import io.rapporteur.enricher.citation.result.Evidence;
import io.rapporteur.enricher.citation.token.Cursor;
import io.rapporteur.enricher.citation.token.Tokens;
import io.rapporteur.enricher.citation.token.Vocabulary;
import io.rapporteur.model.language.Term;
import io.rapporteur.model.organ.Organ;
import io.rapporteur.model.organ.Organs;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Reads which organ the words before and behind a list of numbers name.
 *
 * <pre>{@code
 * owner    = list [","] ["adopted" / "contained"] ("of" / "by") ["the"] organ
 * genitive = ("resolution" / "decision") "of" ["the"] organ number
 * }</pre>
 */
final class OrganReader {

    /** How far "its" may stand from the organ that it refers to: "the Council, in its". */
    private static final int POSSESSIVE_REACH = 3;

    /** Most words between a possessor and what is its: "the Council's most recent resolution". */
    private static final int MAX_ATTRIBUTES = 2;

    /** How far a resolution may stand behind the organ that acts in it, in the same clause. */
    private static final int ACT_REACH = 40;

    private final Tokens tokens;
    private final DiscourseContext context;

    private @Nullable Entry organ;
    private int from = -1;
    private int end = -1;

    OrganReader(Tokens tokens, DiscourseContext context) {
        this.tokens = tokens;
        this.context = context;
    }

    /** Forgets the paragraph before. */
    void start() {
        organ = null;
        from = -1;
        end = -1;
    }

    /** An organ stands here. */
    void stands(Entry entry, int at, int behind) {
        organ = entry;
        from = at;
        end = behind;
    }

    /** The words of the organ read last, as evidence. */
    private Evidence words() {
        return context.node().evidence(Evidence.What.ORGAN, tokens, from, end);
    }

    /** How the words before its head word name the organ of a list. */
    Attribution before(int at, boolean behindVerb) {
        String implied = tokens.label(at);
        if (!implied.isEmpty() && !implied.equals(Vocabulary.PLURAL)) {
            Organ named = Organs.known()
                    .withCode(implied)
                    .orElseThrow(() -> new IllegalStateException("organs.tsv must hold " + implied));
            return new Attribution.Named(
                    new Issuer(named, context.node().evidence(Evidence.What.ORGAN, tokens.start(at), tokens.end(at))));
        }
        Entry before = organ;
        if (before != null && (end == at || isAdoptionBy(at) || isPossessor(at))) {
            return by(before);
        }
        int its = its(at);
        if (its >= 0) {
            if (organ instanceof Entry.OtherBody && isJoined(its)) {
                return new Attribution.Foreign(true);
            }
            boolean pointsAhead = tokens.is(its - 1, Term.IN) || tokens.is(its - 1, Term.BY);
            return new Attribution.Possessive(owner(its), pointsAhead);
        }
        if (before != null && acts(at)) {
            return before instanceof Entry.OrganName name
                    ? new Attribution.Actor(new Issuer(name.organ(), words()))
                    : by(before);
        }
        return !behindVerb && at > 0 && isForeign(at - 1)
                ? new Attribution.Foreign(tokens.is(at - 1, Term.BODY))
                : new Attribution.Bare(tokens.is(at - 1, Term.IN) || tokens.is(at - 1, Term.BY));
    }

    /** The organ that was read last as that of a list. */
    Attribution by(Entry entry) {
        if (entry instanceof Entry.OrganName name) {
            return new Attribution.Named(new Issuer(name.organ(), words()));
        }
        if (entry instanceof Entry.OrganNoun noun) {
            return new Attribution.Noun(noun.organs());
        }
        if (entry instanceof Entry.OtherBody) {
            return new Attribution.Foreign(true);
        }
        throw new IllegalArgumentException("entry must be an organ, got: " + entry);
    }

    /**
     * Whether the organ read last does what the list of numbers tells: "the Council, in resolution 48/13", "the Council recognized
     * that right in resolution 48/13". Of an organ to which something was done nothing follows: "the Council was established in
     * resolution 60/251", "the Council established by resolution 60/251".
     */
    private boolean acts(int at) {
        int joint = overParagraph(at) - 1;
        if (!tokens.is(joint, Term.IN) && !tokens.is(joint, Term.BY) && !tokens.is(joint, Term.THROUGH)) {
            return false;
        }
        if (end == joint || (end == joint - 1 && tokens.is(end, ','))) {
            return true;
        }
        boolean established = joint == end + 1 && !tokens.is(joint, Term.IN);
        return !established
                && !(organ instanceof Entry.OtherBody)
                && joint - end <= ACT_REACH
                && isAct(end)
                && isOneClause(end, joint);
    }

    /** The first word of "paragraph 3 of its resolution". */
    private int overParagraph(int at) {
        boolean paragraph = tokens.is(at - 1, Term.OF) && tokens.isNumber(at - 2) && tokens.is(at - 3, Term.PARAGRAPH);
        return paragraph ? at - 3 : at;
    }

    /** Whether the organ read last does in this clause what "in its resolution" tells: "the Assembly decided, in its resolution". */
    private boolean actsInIts(int its) {
        int joint = overParagraph(its) - 1;
        int last = tokens.is(joint - 1, ',') ? joint - 1 : joint;
        return end >= 0
                && joint > end
                && joint - end <= ACT_REACH
                && (tokens.is(joint, Term.IN) || tokens.is(joint, Term.BY) || tokens.is(joint, Term.THROUGH))
                && isAct(end)
                && isOneClause(end, joint)
                && IntStream.range(end, last).noneMatch(at -> tokens.is(at, ','));
    }

    private boolean isAct(int at) {
        return tokens.is(at, Term.ACTED)
                || tokens.is(at, Term.ADOPTED)
                || (tokens.is(at, Term.HAS) && !tokens.is(at + 1, Term.BEEN));
    }

    private boolean isOneClause(int from, int to) {
        for (int i = from; i < to; i++) {
            if (tokens.is(i, ';') || tokens.is(i, '.') || tokens.is(i, ':')) {
                return false;
            }
        }
        return true;
    }

    /** "the Council's resolution 48/13", "the Assembly's recent resolution 79/1". */
    private boolean isPossessor(int at) {
        if (end < 1 || at <= end || !Vocabulary.isApostrophe(tokens.first(end)) || !tokens.isGlued(end)) {
            return false;
        }
        int behind = tokens.isGlued(end + 1) && tokens.length(end + 1) == 1 && tokens.first(end + 1) == 's'
                ? end + 2
                : end + 1;
        if (at < behind || at > behind + MAX_ATTRIBUTES) {
            return false;
        }
        for (int i = behind; i < at; i++) {
            if (!tokens.isWord(i) || tokens.isCapital(i) || tokens.term(i) != Term.NONE) {
                return false;
            }
        }
        return true;
    }

    /** "the adoption by the General Assembly of resolution 70/1". */
    private boolean isAdoptionBy(int at) {
        boolean of = tokens.is(at - 1, Term.OF) && end == at - 1;
        return of && (tokens.is(from - 1, Term.BY) || tokens.is(from - 2, Term.BY));
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
    private @Nullable Issuer owner(int its) {
        boolean joined = isJoined(overParagraph(its)) || actsInIts(its);
        if (organ instanceof Entry.OrganName name && (joined || isSubject(its))) {
            return new Issuer(name.organ(), words());
        }
        if (!joined) {
            return null;
        }
        if (organ instanceof Entry.OrganNoun noun) {
            Issuer adopter = context.organs().adopter();
            return adopter != null && noun.organs().contains(adopter.organ())
                    ? adopter
                    : context.organs().lastOf(noun.organs()).orElse(null);
        }
        return null;
    }

    /**
     * Whether the organ read last is the subject of the clause in which "its" stands, of a document that no organ adopted: "The General
     * Assembly spoke of wells in its resolution 64/292".
     */
    private boolean isSubject(int its) {
        return context.organs().adopter() == null
                && end >= 0
                && its > end
                && tokens.is(from - 1, Term.THE)
                && tokens.isCapital(from - 1)
                && isOneClause(end, its)
                && IntStream.range(end, its).noneMatch(at -> tokens.is(at, ','));
    }

    private boolean isJoined(int its) {
        if (end < 0 || its - end > POSSESSIVE_REACH || its == end) {
            return false;
        }
        for (int i = end; i < its; i++) {
            if (!joinsOwner(i)) {
                return false;
            }
        }
        return true;
    }

    private boolean joinsOwner(int at) {
        return tokens.is(at, Term.IN)
                || tokens.is(at, Term.BY)
                || tokens.is(at, Term.OF)
                || tokens.is(at, Term.THROUGH)
                || tokens.is(at, ',');
    }

    /**
     * Whether an organ at a token owns the list before it: "resolution 61/180 of the General Assembly", or "in its resolution
     * 48/141, the Assembly decided", where "its" stands before the organ that it refers to.
     */
    boolean isOwner(int candidate, int behind, NumberList list) {
        if (list.isEmpty()) {
            return false;
        }
        var cursor = new Cursor(tokens, list.end());
        if (list.attribution() instanceof Attribution.Possessive its) {
            boolean ahead = its.pointsAhead() && its.issuer() == null;
            return ahead && cursor.skip(',') && cursor.skip(Term.THE) && cursor.position() == candidate;
        }
        boolean actor = list.attribution() instanceof Attribution.Actor;
        if (!actor && !(list.attribution() instanceof Attribution.Bare)) {
            return false;
        }
        boolean comma = cursor.skip(',');
        if (comma && list.attribution() instanceof Attribution.Bare bare && isAct(behind)) {
            boolean ahead = bare.pointsAhead() && isThe(cursor.position(), candidate);
            boolean inWhich = (tokens.is(cursor.position(), Term.IN) || tokens.is(cursor.position(), Term.BY))
                    && tokens.is(cursor.position() + 1, Term.WHICH)
                    && isThe(cursor.position() + 2, candidate);
            if (ahead || inWhich) {
                return true;
            }
        }
        if (!cursor.skip(Term.THROUGH)) {
            cursor.skip(Term.ADOPTED);
        }
        if (!cursor.skip(Term.OF) && !cursor.skip(Term.BY)) {
            return false;
        }
        cursor.skip(Term.THE);
        return cursor.position() == candidate;
    }

    private boolean isThe(int at, int candidate) {
        return tokens.is(at, Term.THE) ? at + 1 == candidate : at == candidate;
    }

    /** Whether an organ stands between the word and its numbers: "the resolutions of the General Assembly 61/1 and 61/2". */
    boolean isGenitive(int candidate, NumberList list) {
        var cursor = new Cursor(tokens, list.end());
        if (!list.isEmpty() || !(list.attribution() instanceof Attribution.Bare) || !cursor.skip(Term.OF)) {
            return false;
        }
        cursor.skip(Term.THE);
        return cursor.position() == candidate;
    }

    /** A name in capitals that is no organ of ours: "Executive Board decision". */
    private boolean isForeign(int at) {
        boolean name = tokens.term(at) == Term.NONE && tokens.length(at) > 1 && tokens.isWord(at - 1);
        return tokens.isCapital(at) && (name || tokens.is(at, Term.BODY));
    }
}
