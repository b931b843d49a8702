package io.rapporteur.parser.page;

import io.rapporteur.parser.text.Chars;
import java.util.ArrayList;
import java.util.List;

/** Cuts a text into lines at line feeds, carriage returns and form feeds; together they are the whole text. */
final class Lines {

    private static final int TAB = 4;

    private final Characters text;

    private Lines(Characters text) {
        this.text = text;
    }

    static List<Line> of(Characters text) {
        Lines lines = new Lines(text);
        List<Line> cut = new ArrayList<>(text.length() / 60 + 1);
        int start = 0;
        while (start < text.length()) {
            Line line = lines.from(start);
            cut.add(line);
            start = line.next();
        }
        return cut;
    }

    private Line from(int start) {
        int end = breakAt(start);
        int to = end;
        while (to > start && Chars.isSpace(text.at(to - 1))) {
            to--;
        }
        int next = Math.min(end + 1, text.length());
        boolean endsPage = end < text.length() && text.at(end) == '\f';
        if (to == start) {
            return new Line(start, end, end, next, column(start, end), 0, 0, endsPage);
        }
        int from = start;
        while (Chars.isSpace(text.at(from))) {
            from++;
        }
        boolean plain = isPlain(from, to);
        int gap = plain ? 1 : gap(from, to);
        return new Line(start, from, to, next, column(start, from), gap, plain ? 0 : tabs(from, to), endsPage);
    }

    private int breakAt(int start) {
        int at = start;
        while (at < text.length() && !(Chars.isBreak(text.at(at)) && isBreak(at))) {
            at++;
        }
        return at;
    }

    // rule: a carriage return before a line feed is part of the break
    private boolean isBreak(int at) {
        return text.at(at) != '\r' || at + 1 >= text.length() || text.at(at + 1) != '\n';
    }

    private int column(int from, int to) {
        return to - from + (TAB - 1) * tabs(from, to);
    }

    private int tabs(int from, int to) {
        int tabs = 0;
        for (int at = from; at < to; at++) {
            tabs += text.at(at) == '\t' ? 1 : 0;
        }
        return tabs;
    }

    /** Whether single spaces part the words, as in most lines. */
    private boolean isPlain(int from, int to) {
        int before = 0;
        for (int at = from; at < to; at++) {
            int space = Chars.spaces(text.at(at));
            if (before + space > 1 || text.at(at) == '\t') {
                return false;
            }
            before = space;
        }
        return true;
    }

    private int gap(int from, int to) {
        int gap = 0;
        int run = 0;
        for (int at = from; at < to; at++) {
            run = Chars.isSpace(text.at(at)) ? run + 1 : 0;
            gap = Math.max(gap, run);
        }
        return gap;
    }
}
