package io.rapporteur.parser.page;

import io.rapporteur.parser.lexicon.Lexicon;
import io.rapporteur.parser.page.Layout.Role;
import io.rapporteur.parser.text.Chars;
import io.rapporteur.parser.text.Label;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Cuts the body lines into pieces of paragraphs: at blank lines, furniture and notes, and inside a block of lines where the
 * next line visibly begins something new (its label, its opening verb, its indent, the closing words).
 */
final class ParagraphCutter {

    private final Layout layout;
    private final Breaks breaks;
    private int number;

    private ParagraphCutter(Layout layout, Lexicon lexicon) {
        this.layout = layout;
        this.breaks = new Breaks(layout, lexicon);
    }

    static List<LineRange> cut(Layout layout, Lexicon lexicon) {
        return new ParagraphCutter(layout, lexicon).cut();
    }

    private List<LineRange> cut() {
        List<LineRange> pieces = new ArrayList<>();
        int first = -1;
        for (int i = 0; i < layout.size(); i++) {
            if (!layout.is(i, Role.BODY)) {
                continue;
            }
            boolean opens = first < 0 || !layout.is(i - 1, Role.BODY) || opensNew(i - 1, i);
            if (opens) {
                first = i;
                remember(i);
                pieces.add(new LineRange(i, i));
            } else {
                pieces.set(pieces.size() - 1, new LineRange(first, i));
            }
        }
        return pieces;
    }

    private void remember(int index) {
        Optional<Label> label = breaks.label(index).filter(found -> found.kind() == Label.Kind.NUMBER);
        if (label.isPresent()) {
            number = label.get().number();
        } else if (breaks.opensDue(index, number + 1)) {
            number++;
        }
    }

    private boolean opensNew(int previous, int index) {
        char end = breaks.lastMark(previous);
        if (breaks.isTableRow(previous) || breaks.isTableRow(index)) {
            return !(breaks.isTableRow(previous) && breaks.isTableRow(index));
        }
        if (!layout.mayBreakBehind(previous)
                || breaks.hasColumns(previous)
                || breaks.hasColumns(index)
                || (breaks.isCutShort(previous, index) && !breaks.startsLower(index))) {
            return true;
        }
        if (breaks.isEnacting(index)
                || breaks.isEnacting(previous)
                || breaks.isIdentity(index)
                || breaks.isIdentity(previous)
                || breaks.isDraftHeading(index)
                || breaks.isDraftHeading(previous)) {
            return true;
        }
        Optional<Label> label = breaks.label(index);
        if (label.isPresent()) {
            return opensItem(end, label.get(), previous);
        }
        if (((end == ';' || end == ':') && breaks.pointedLabel(index).isPresent())
                || (Breaks.isStop(end) && breaks.opensDue(index, number + 1))) {
            return true;
        }
        return (Breaks.isStop(end) && breaks.opensParagraph(index))
                || (Breaks.isStop(end) && end != ',' && isIndented(previous, index))
                || (Breaks.isStop(end) && end != ',' && (breaks.isClosing(index) || breaks.isNumberHeading(index)))
                || ((end == ']' || breaks.isClosing(previous)) && breaks.isNumberHeading(index));
    }

    private boolean opensItem(char end, Label label, int previous) {
        return switch (label.kind()) {
            case NUMBER -> Breaks.isStop(end) && label.number() == number + 1;
            case BRACKETED -> end == ';' || end == ':' || ((end == ',' || end == '.') && !isReference(previous));
            case BULLET -> Breaks.isStop(end);
        };
    }

    // rule: "subparagraphs (a)," breaks before "(b)" like an item would
    private boolean isReference(int previous) {
        Line line = layout.line(previous);
        int at = line.to();
        String text = layout.text();
        while (at > line.from() && !Chars.isSpace(text.charAt(at - 1))) {
            at--;
        }
        return text.charAt(at) == '(';
    }

    private boolean isIndented(int previous, int index) {
        int deeper = layout.line(index).column() - layout.line(previous).column();
        return deeper > 1 && deeper < 13;
    }
}
