package io.rapporteur.enricher.citation;

import io.rapporteur.enricher.citation.DateGrammar.Dated;
import io.rapporteur.model.organ.Numbering.Form;
import java.util.List;
import java.util.Objects;

/** Reads what holds a list together: shared dates, lettered parts, ranges. */
final class ListReader {

    /** Longest range that is read as one: "resolutions 61/1 to 61/5". */
    private static final int LONGEST_RANGE = 60;

    /** More numbers than the ranges of any document leave out; guards the space that a hostile one can take. */
    private static final int MOST_LEFT_OUT = 2_000;

    private final Tokens tokens;
    private final Memory memory;
    private int leftOut;

    ListReader(Tokens tokens, Memory memory) {
        this.tokens = tokens;
        this.memory = memory;
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
        return tokens.is(at, ',') || tokens.is(at, Term.AND) || tokens.is(at, Term.OR) || tokens.is(at, ';');
    }

    private boolean isWide(int at) {
        return isTo(at) || tokens.is(at, Term.BOTH) || tokens.is(at, Term.IN) || tokens.is(at, Term.INCLUDING);
    }

    private boolean isTo(int at) {
        return tokens.is(at, Term.TO) || tokens.is(at, '-') || tokens.is(at, '\u2013');
    }

    /** A date may stand behind the organ: "resolution 61/180 of the General Assembly of 20 December 2006". */
    void dateBehind(Series list, int organEnd) {
        Dated date = DateGrammar.attached(tokens, organEnd);
        Found last = list.items.get(list.items.size() - 1);
        if (date != null && last.date == null) {
            last.date = date.date();
            last.dated = memory.evidence(Evidence.What.DATE, tokens.start(date.start()), tokens.end(date.end() - 1));
        }
    }

    /** Gives the date of the last item to those before it. */
    // grammar: shared-date = number *( ("," / "and") number ) date
    void shareDate(Series list) {
        Found dated = list.items.get(list.items.size() - 1);
        for (int i = list.items.size() - 2; i >= 0; i--) {
            Found item = list.items.get(i);
            if (!list.items.get(i + 1).adjacent || item.date != null) {
                return;
            }
            if (dated.date != null && agrees(item, dated)) {
                item.date = dated.date;
                item.dated =
                        dated.dated != null ? dated.dated : memory.evidence(Evidence.What.DATE, dated.from, dated.to);
            }
        }
    }

    private static boolean agrees(Found item, Found dated) {
        CitedNumber number = item.number;
        if (number == null || dated.date == null) {
            return false;
        }
        if (item.organ != null) {
            return Plausible.fits(item.organ, item, dated.date.getYear());
        }
        return dated.number == null || number.session() == dated.number.session();
    }

    // grammar: more = *( ("," / "and") letter / "to" letter )          68/1 A and B, 68/2 C to F
    //          range = number "to" number                              61/1 to 61/5
    int more(Series list, Found first, List<Found> found, int from) {
        spanRange(list, first, found);
        CitedNumber number = first.number;
        int at = from;
        Found last = first;
        while (number != null && !number.letter().isEmpty() && last.date == null && isLetter(at, number)) {
            if (isTo(at) && leftOut < MOST_LEFT_OUT) {
                lettersTo(list, last, tokens.first(at + 1), at, found);
            }
            last = part(list, last, tokens.slice(at + 1, at + 2), at + 1, at + 2);
            found.add(last);
            at = last.end;
        }
        return at;
    }

    private boolean isLetter(int at, CitedNumber number) {
        if (!NumberGrammar.isLetter(tokens, at + 1)) {
            return false;
        }
        boolean joined = tokens.is(at, ',') || tokens.is(at, Term.AND);
        return joined || (isTo(at) && tokens.first(at + 1) > number.letter().charAt(0));
    }

    /** The parts that a range leaves out; the word between its ends stands for them. */
    private void lettersTo(Series list, Found first, char end, int joint, List<Found> found) {
        CitedNumber number = Plausible.number(first);
        for (char letter = (char) (number.letter().charAt(0) + 1); letter < end; letter++) {
            leftOut++;
            found.add(add(list, first, number.part(String.valueOf(letter), joint + 1), joint, joint + 1));
        }
    }

    private Found part(Series list, Found before, String letter, int from, int behind) {
        CitedNumber next = Plausible.number(before).part(letter, behind);
        Dated date = DateGrammar.attached(tokens, behind);
        Found part = add(list, before, next, from, date == null ? behind : date.end());
        if (date != null) {
            part.date = date.date();
            shareDate(list);
        }
        return part;
    }

    private Found add(Series list, Found before, CitedNumber number, int from, int end) {
        Found item = new Found(before.kind, Mention.NUMBER, tokens.start(from), tokens.end(end - 1), end);
        item.number = number;
        item.adjacent = true;
        item.function = before.function;
        Issuers.decide(list, item, memory);
        item.place = memory.place(item.from, item.to);
        list.items.add(item);
        list.end = end;
        return item;
    }

    /** "61/1 to 61/5" cites 61/2, 61/3 and 61/4 too; the word between the ends stands for them. */
    private void spanRange(Series list, Found last, List<Found> found) {
        int size = list.items.size();
        if (size < 2 || list.items.get(size - 1) != last || !last.adjacent || leftOut >= MOST_LEFT_OUT) {
            return;
        }
        Found first = list.items.get(size - 2);
        CitedNumber from = Plausible.number(first);
        CitedNumber to = Plausible.number(last);
        int joint = tokens.at(last.core) - 1;
        int count = distance(from, to);
        if (!isTo(joint) || count < 2 || count > LONGEST_RANGE || !Objects.equals(first.organ, last.organ)) {
            return;
        }
        leftOut += count - 1;
        list.items.remove(size - 1);
        for (int i = 1; i < count; i++) {
            Found between = add(list, first, from.plus(i, joint + 1), joint, joint + 1);
            between.date = last.date;
            between.dated = last.dated;
            if (between.target != null) {
                between.rule = Rule.RANGE;
            }
            found.add(found.size() - 1, between);
        }
        list.items.add(last);
        list.end = last.end;
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
