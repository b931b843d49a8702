package io.rapporteur.parser.page;

import io.rapporteur.model.document.Limit;
import io.rapporteur.model.document.ReadingLimits;
import io.rapporteur.parser.lexicon.Lexicon;
import io.rapporteur.parser.lexicon.WordClass;
import io.rapporteur.parser.page.Layout.Role;
import io.rapporteur.parser.text.Chars;
import io.rapporteur.parser.text.Label;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Joins again what the page cut. A paragraph goes on behind a page break, a running header or a block of notes when it had
 * not ended, or when what follows begins in the middle of a sentence; behind a mere blank line only when both agree.
 */
final class ParagraphJoiner {

    private static final int MIN_RUNNING_TEXT_LENGTH = 60;

    private final Layout layout;
    private final Lexicon lexicon;
    private final Breaks breaks;

    private ParagraphJoiner(Layout layout, Lexicon lexicon) {
        this.layout = layout;
        this.lexicon = lexicon;
        this.breaks = new Breaks(layout, lexicon);
    }

    static List<LineRange> join(Layout layout, List<LineRange> pieces, Lexicon lexicon, ReadingLimits limits) {
        ParagraphJoiner joiner = new ParagraphJoiner(layout, lexicon);
        List<LineRange> joined = new ArrayList<>();
        for (LineRange piece : pieces) {
            int end = joined.size() - 1;
            if (end >= 0 && joiner.continues(joined.get(end), piece)) {
                joined.set(end, new LineRange(joined.get(end).first(), piece.last()));
            } else {
                joined.add(piece);
                limits.check(Limit.PARAGRAPHS, joined.size());
            }
        }
        return joined;
    }

    private boolean continues(LineRange previous, LineRange next) {
        if (isBareLabel(previous)) {
            return !breaks.isClosing(next.first())
                    && !breaks.isAnnexHeading(next.first())
                    && breaks.label(next.first()).isEmpty();
        }
        if (next.first() == previous.last() + 1
                || breaks.isTableRow(next.first())
                || breaks.isTableRow(previous.last())) {
            return false;
        }
        boolean mayContinue = isCut(previous.last(), next.first())
                ? continuesBehindCut(previous, next)
                : continuesBehindBlank(previous, next);
        return mayContinue && !opensItem(previous, next) && isRunningText(previous);
    }

    private boolean isBareLabel(LineRange piece) {
        Optional<Label> label = breaks.label(piece.first());
        return piece.first() == piece.last()
                && label.isPresent()
                && label.get().end() == layout.line(piece.first()).to();
    }

    private boolean isRunningText(LineRange piece) {
        return piece.last() > piece.first()
                || layout.line(piece.first()).length() > MIN_RUNNING_TEXT_LENGTH
                || breaks.label(piece.first()).isPresent()
                || breaks.opensParagraph(piece.first());
    }

    private boolean opensItem(LineRange previous, LineRange next) {
        int index = next.first();
        boolean ended = Breaks.isStop(breaks.lastMark(previous.last()));
        Optional<Label> label = breaks.label(index);
        if (label.isPresent()) {
            return ended || label.get().kind() == Label.Kind.NUMBER || endsInListWord(previous);
        }
        if (breaks.pointedLabel(index).isPresent() && endsInListWord(previous)) {
            return true;
        }
        return (ended && breaks.opensParagraph(index))
                || (announcesParagraph(previous) && (breaks.opensParagraph(index) || breaks.opensNumber(index)))
                || breaks.isClosing(index)
                || breaks.isAnnexHeading(index);
    }

    // rule: "…; or" and "… and" announce one more item; "or" without a mark before it may stand between any two words
    private boolean endsInListWord(LineRange previous) {
        Line line = layout.line(previous.last());
        String text = layout.text();
        int word = line.to();
        while (word > line.from() && Chars.isLetter(text.charAt(word - 1))) {
            word--;
        }
        if (word < line.from() + 2 || text.charAt(word - 1) != ' ') {
            return false;
        }
        char mark = text.charAt(word - 2);
        return lexicon.match(WordClass.CONJUNCTION, text, word) == line.to()
                || ((mark == ';' || mark == ',') && lexicon.match(WordClass.LIST_WORD, text, word) == line.to());
    }

    // rule: "…; and" announces one more paragraph
    private boolean announcesParagraph(LineRange previous) {
        Line line = layout.line(previous.last());
        String text = layout.text();
        int word = text.lastIndexOf(' ', line.to() - 1) + 1;
        boolean mark = word > line.from() + 1 && (text.charAt(word - 2) == ';' || text.charAt(word - 2) == ',');
        return mark && lexicon.match(WordClass.CONJUNCTION, text, word) == line.to();
    }

    private boolean isCut(int last, int first) {
        for (int i = last + 1; i < first; i++) {
            if (layout.is(i, Role.FURNITURE) || layout.is(i, Role.NOTE)) {
                return true;
            }
        }
        return false;
    }

    private boolean continuesBehindCut(LineRange previous, LineRange next) {
        int last = previous.last();
        int first = next.first();
        if (breaks.endsOpen(last) || breaks.startsLower(first)) {
            return true;
        }
        if (next.first() == next.last() && breaks.mayBeHeading(first)) {
            return false;
        }
        return breaks.lastMark(last) == ','
                || (layout.wrapped()
                        && breaks.lastMark(last) == '.'
                        && breaks.isFull(last, first)
                        && sameIndent(previous, next));
    }

    private boolean sameIndent(LineRange previous, LineRange next) {
        return layout.line(previous.last()).column()
                == layout.line(next.first()).column();
    }

    private boolean continuesBehindBlank(LineRange previous, LineRange next) {
        return breaks.endsOpen(previous.last())
                && (breaks.startsLower(next.first()) || breaks.endsWithSmallWord(previous.last()));
    }
}
