package io.rapporteur.enricher.citation.series;

import io.rapporteur.enricher.citation.context.DiscourseContext;
import io.rapporteur.enricher.citation.grammar.CitedNumber;
import io.rapporteur.enricher.citation.grammar.DateGrammar;
import io.rapporteur.enricher.citation.grammar.DateGrammar.Dated;
import io.rapporteur.enricher.citation.grammar.NumberGrammar;
import io.rapporteur.enricher.citation.issuer.IssuerRules;
import io.rapporteur.enricher.citation.issuer.NumberList;
import io.rapporteur.enricher.citation.issuer.Plausible;
import io.rapporteur.enricher.citation.mention.Extent;
import io.rapporteur.enricher.citation.mention.Issuer;
import io.rapporteur.enricher.citation.mention.Mention.Numbered;
import io.rapporteur.enricher.citation.mention.Mentions;
import io.rapporteur.enricher.citation.mention.Reference;
import io.rapporteur.enricher.citation.mention.Resolution;
import io.rapporteur.enricher.citation.result.Evidence;
import io.rapporteur.enricher.citation.result.Naming;
import io.rapporteur.enricher.citation.result.Rule;
import io.rapporteur.enricher.citation.token.Tokens;
import io.rapporteur.model.language.Term;
import io.rapporteur.model.organ.Numbering.Form;
import io.rapporteur.model.organ.Organ;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Reads what holds a list together: shared dates, lettered parts, ranges.
 *
 * <pre>{@code
 * shared-date = number *( ("," / "and") number ) date
 * parts       = number *( ("," / "and" / "to") letter )            68/1 A and B, 68/2 C to F
 * range       = number ("to" / "-") number / number "-" item       61/1 to 61/5, 61/1-5
 * }</pre>
 */
final class ListReader {

    /** Longest range that is read as one: "resolutions 61/1 to 61/5". */
    private static final int MAX_RANGE_LENGTH = 60;

    /** More numbers than the ranges of any document leave out; guards the space that a hostile one can take. */
    private static final int MAX_LEFT_OUT = 2_000;

    private final Tokens tokens;
    private final DiscourseContext context;
    private final Mentions mentions;
    private int leftOut;

    ListReader(Tokens tokens, DiscourseContext context, Mentions mentions) {
        this.tokens = tokens;
        this.context = context;
        this.mentions = mentions;
    }

    /** What an item stands for; the items behind it go by its organ. */
    Resolution decide(NumberList list, Numbered item, boolean first) {
        Resolution decided = IssuerRules.decide(list, item, first, context);
        Organ organ = decided.organ();
        if (organ != null && item.number().form() != Form.YEAR) {
            list.settle(new Issuer(organ, decided.basis()));
        }
        return decided;
    }

    /** Whether only commas, "and", "or" and "as well as" stand between two tokens. */
    boolean isAdjacent(int from, int to) {
        if (to - from > 4) {
            return false;
        }
        for (int i = from; i < to; i++) {
            if (!isJoint(i) && !isWide(i)) {
                return false;
            }
        }
        return true;
    }

    private boolean isJoint(int at) {
        return tokens.is(at, ',')
                || tokens.is(at, Term.AND)
                || tokens.is(at, Term.OR)
                || tokens.is(at, ';')
                || tokens.is(at, '&');
    }

    private boolean isWide(int at) {
        return isTo(at) || tokens.is(at, Term.BOTH) || tokens.is(at, Term.IN) || tokens.is(at, Term.INCLUDING);
    }

    private boolean isTo(int at) {
        return tokens.is(at, Term.TO) || tokens.is(at, '-') || tokens.is(at, '\u2013');
    }

    /** A date may stand behind the organ: "resolution 61/180 of the General Assembly of 20 December 2006". */
    void dateBehind(NumberList list, int organEnd) {
        Dated date = DateGrammar.attached(tokens, organEnd);
        int last = list.size() - 1;
        if (date != null && list.numbered(last).date() == null) {
            Evidence where = context.node().evidence(Evidence.What.DATE, tokens, date.start(), date.end());
            redate(list, last, date, where);
        }
    }

    private static void redate(NumberList list, int index, Dated date, @Nullable Evidence where) {
        list.replace(index, list.item(index).with(list.numbered(index).on(date.date(), where)));
    }

    /** Gives the date of the last item, which stands at an extent, to those before it. */
    void shareDate(NumberList list, Extent extent) {
        Numbered dated = list.numbered(list.size() - 1);
        for (int i = list.size() - 2; i >= 0; i--) {
            Numbered item = list.numbered(i);
            if (!list.numbered(i + 1).adjacent() || item.date() != null) {
                return;
            }
            if (dated.date() != null && agrees(list.item(i), item, dated)) {
                Evidence where = dated.dated() != null
                        ? dated.dated()
                        : context.node().evidence(Evidence.What.DATE, extent.from(), extent.to());
                list.replace(i, list.item(i).with(item.on(dated.date(), where)));
            }
        }
    }

    private static boolean agrees(Reference reference, Numbered item, Numbered dated) {
        Organ organ = reference.resolution().organ();
        return organ != null
                ? Plausible.fits(organ, item.number(), dated.year())
                : item.number().session() == dated.number().session();
    }

    /** Reads what the list adds behind its last item; gives the token to go on from. */
    int more(NumberList list, int from) {
        spanRange(list);
        CitedNumber number = list.numbered(list.size() - 1).number();
        if (number.end() == from && numbersTo(list, number, from)) {
            return list.end();
        }
        int at = from;
        while (!number.letter().isEmpty() && list.numbered(list.size() - 1).date() == null && isLetter(at, number)) {
            if (isTo(at) && leftOut < MAX_LEFT_OUT) {
                lettersTo(list, tokens.first(at + 1), at);
            }
            part(list, at + 1);
            at = list.end();
        }
        return at;
    }

    /** The numbers of a range that does not say the session again: "62/4-6"; false where there is none. */
    private boolean numbersTo(NumberList list, CitedNumber number, int dash) {
        boolean sessional = number.form() == Form.SESSION || number.form() == Form.YEARLY;
        if (!sessional || !number.letter().isEmpty() || !NumberGrammar.isShortRange(tokens, dash)) {
            return false;
        }
        int count = tokens.value(dash + 1) - number.item();
        if (count > MAX_RANGE_LENGTH || leftOut >= MAX_LEFT_OUT) {
            return false;
        }
        Reference first = list.last();
        Extent joint = Extent.of(tokens, dash, dash + 1);
        for (int i = 1; i < count; i++) {
            leftOut++;
            Reference between = item(list, first, number.plus(i, dash + 1), joint);
            list.add(mentions.add(
                    between.target() == null
                            ? between
                            : between.with(between.resolution().by(Rule.RANGE))));
        }
        Dated date = DateGrammar.attached(tokens, dash + 2);
        Extent extent = Extent.of(tokens, dash + 1, date == null ? dash + 2 : date.end());
        list.add(mentions.add(item(list, first, number.plus(count, dash + 2), extent)));
        if (date != null) {
            redate(list, list.size() - 1, date, null);
            shareDate(list, extent);
        }
        return true;
    }

    private boolean isLetter(int at, CitedNumber number) {
        if (!NumberGrammar.isLetter(tokens, at + 1)) {
            return false;
        }
        boolean joined = tokens.is(at, ',') || tokens.is(at, Term.AND);
        return joined || (isTo(at) && tokens.first(at + 1) > number.letter().charAt(0));
    }

    /** The parts that a range leaves out; the word between its ends stands for them. */
    private void lettersTo(NumberList list, char end, int joint) {
        Reference first = list.last();
        CitedNumber number = list.numbered(list.size() - 1).number();
        Extent extent = Extent.of(tokens, joint, joint + 1);
        for (char letter = (char) (number.letter().charAt(0) + 1); letter < end; letter++) {
            leftOut++;
            list.add(mentions.add(item(list, first, number.part(String.valueOf(letter), joint + 1), extent)));
        }
    }

    private void part(NumberList list, int at) {
        Reference before = list.last();
        CitedNumber next = list.numbered(list.size() - 1).number().part(tokens.slice(at, at + 1), at + 1);
        Dated date = DateGrammar.attached(tokens, at + 1);
        Extent extent = Extent.of(tokens, at, date == null ? at + 1 : date.end());
        list.add(mentions.add(item(list, before, next, extent)));
        if (date != null) {
            redate(list, list.size() - 1, date, null);
            shareDate(list, extent);
        }
    }

    /** An item that the words do not write out, with what the item before says. */
    private Reference item(NumberList list, Reference before, CitedNumber number, Extent extent) {
        var item = new Numbered(before.kind(), Naming.NUMBER, number, null, null, true);
        return Reference.of(item, extent, decide(list, item, false))
                .placed(before.function(), context.node().place(extent.from(), extent.to()));
    }

    /** "61/1 to 61/5" cites 61/2, 61/3 and 61/4 too; the word between the ends stands for them. */
    private void spanRange(NumberList list) {
        int size = list.size();
        if (size < 2 || leftOut >= MAX_LEFT_OUT) {
            return;
        }
        Reference first = list.item(size - 2);
        Reference last = list.last();
        Numbered to = list.numbered(size - 1);
        CitedNumber from = list.numbered(size - 2).number();
        int joint = tokens.at(last.extent().core()) - 1;
        int count = to.adjacent() ? distance(from, to.number()) : 0;
        boolean sameOrgan =
                Objects.equals(first.resolution().organ(), last.resolution().organ());
        if (!isTo(joint) || count < 2 || count > MAX_RANGE_LENGTH || !sameOrgan) {
            return;
        }
        leftOut += count - 1;
        Extent extent = Extent.of(tokens, joint, joint + 1);
        for (int i = 1; i < count; i++) {
            Reference between = item(list, first, from.plus(i, joint + 1), extent);
            Numbered dated = ((Numbered) between.mention()).on(to.date(), to.dated());
            Resolution decided = between.resolution().by(Rule.RANGE);
            list.addBeforeLast(
                    between.target() == null
                            ? between.with(dated)
                            : between.with(dated).with(decided));
        }
    }

    /** How many numbers the second lies behind the first in the same session; 0 where the two make no range. */
    private static int distance(CitedNumber from, CitedNumber to) {
        boolean comparable = from.form() == to.form()
                && (from.form() == Form.SESSION || from.form() == Form.YEARLY || from.form() == Form.CLIMATE)
                && from.letter().isEmpty()
                && to.letter().isEmpty()
                && from.series().equals(to.series());
        return comparable ? to.item() - from.item() : 0;
    }
}
