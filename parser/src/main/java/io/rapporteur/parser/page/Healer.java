package io.rapporteur.parser.page;

import io.rapporteur.parser.lexicon.Lexicon;
import io.rapporteur.parser.page.Layout.Role;
import io.rapporteur.parser.text.Label;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Joins again what the page cut. A paragraph goes on behind a page break, a running header or a block of notes when it had
 * not ended, or when what follows begins in the middle of a sentence; behind a mere blank line only when both agree.
 */
final class Healer {

    private static final int SHORTEST_RUNNING_TEXT = 60;

    private final Layout layout;
    private final Breaks breaks;

    private Healer(Layout layout, Lexicon lexicon) {
        this.layout = layout;
        this.breaks = new Breaks(layout, lexicon);
    }

    static List<Piece> heal(Layout layout, List<Piece> pieces, Lexicon lexicon) {
        Healer healer = new Healer(layout, lexicon);
        List<Piece> healed = new ArrayList<>();
        for (Piece piece : pieces) {
            int end = healed.size() - 1;
            if (end >= 0 && healer.continues(healed.get(end), piece)) {
                healed.set(end, new Piece(healed.get(end).first(), piece.last()));
            } else {
                healed.add(piece);
            }
        }
        return healed;
    }

    private boolean continues(Piece previous, Piece next) {
        if (isBareLabel(previous)) {
            return !breaks.isClosing(next.first())
                    && !breaks.isAnnexHeading(next.first())
                    && breaks.label(next.first()).isEmpty();
        }
        if (breaks.isTableRow(next.first()) || breaks.isTableRow(previous.last())) {
            return false;
        }
        if (next.first() == previous.last() + 1 || opensItem(previous, next) || !isRunningText(previous)) {
            return false;
        }
        return isCut(previous.last(), next.first())
                ? continuesBehindCut(previous, next)
                : continuesBehindBlank(previous, next);
    }

    private boolean isBareLabel(Piece piece) {
        Optional<Label> label = breaks.label(piece.first());
        return piece.first() == piece.last()
                && label.isPresent()
                && label.get().end() == layout.line(piece.first()).to();
    }

    private boolean isRunningText(Piece piece) {
        return piece.last() > piece.first()
                || layout.line(piece.first()).length() > SHORTEST_RUNNING_TEXT
                || breaks.label(piece.first()).isPresent()
                || breaks.opensParagraph(piece.first());
    }

    private boolean opensItem(Piece previous, Piece next) {
        int index = next.first();
        boolean ended = Breaks.isStop(breaks.lastMark(previous.last()));
        Optional<Label> label = breaks.label(index);
        if (label.isPresent()) {
            return ended || label.get().kind() == Label.Kind.NUMBER || endsInListWord(previous);
        }
        return (ended && breaks.opensParagraph(index)) || breaks.isClosing(index) || breaks.isAnnexHeading(index);
    }

    private boolean endsInListWord(Piece previous) {
        int last = previous.last();
        String tail = layout.text()
                .substring(
                        Math.max(layout.line(last).from(), layout.line(last).to() - 5),
                        layout.line(last).to());
        return tail.endsWith("; or") || tail.endsWith("; and") || tail.endsWith(" and") || tail.endsWith(", or");
    }

    private boolean isCut(int last, int first) {
        for (int i = last + 1; i < first; i++) {
            if (layout.is(i, Role.FURNITURE) || layout.is(i, Role.NOTE)) {
                return true;
            }
        }
        return false;
    }

    private boolean continuesBehindCut(Piece previous, Piece next) {
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

    private boolean sameIndent(Piece previous, Piece next) {
        return layout.line(previous.last()).column()
                == layout.line(next.first()).column();
    }

    private boolean continuesBehindBlank(Piece previous, Piece next) {
        return breaks.endsOpen(previous.last())
                && (breaks.startsLower(next.first()) || breaks.endsWithSmallWord(previous.last()));
    }
}
