package io.rapporteur.parser.page;

import io.rapporteur.model.document.Limit;
import io.rapporteur.model.document.ReadingLimits;
import io.rapporteur.parser.text.Chars;
import io.rapporteur.parser.text.Finds;
import java.util.ArrayList;
import java.util.List;

/** Cuts a text into lines at line feeds, carriage returns and form feeds; together they are the whole text. */
final class Lines {

    private static final int TAB = 4;

    private static final List<String> BREAKS = List.of("\n", "\f", "\r", "\u2028");

    /** What a line may have that does not just have single spaces between its words. */
    private static final List<String> WIDE = List.of("  ", "\t", "\u00a0", "\u202f", "\u3000");

    private final String text;
    private final Finds breaks;
    private final Finds wide;

    private Lines(String text) {
        this.text = text;
        this.breaks = new Finds(text, BREAKS);
        this.wide = new Finds(text, WIDE);
    }

    static List<Line> of(String text, ReadingLimits limits) {
        Lines lines = new Lines(text);
        List<Line> cut = new ArrayList<>(text.length() / 60 + 1);
        int start = 0;
        while (start < text.length()) {
            Line line = lines.from(start);
            cut.add(line);
            limits.check(Limit.LINES, cut.size());
            start = line.next();
        }
        return cut;
    }

    private Line from(int start) {
        int end = breakAt(start);
        int to = Chars.trimEnd(text, start, end);
        int next = Math.min(end + 1, text.length());
        boolean endsPage = end < text.length() && text.charAt(end) == '\f';
        if (to == start) {
            return new Line(start, end, end, next, column(start, end), 0, 0, endsPage);
        }
        int from = Chars.skipSpaces(text, start, to);
        boolean plain = wide.next(from) >= to;
        int gap = plain ? 1 : gap(from, to);
        return new Line(start, from, to, next, column(start, from), gap, plain ? 0 : tabs(from, to), endsPage);
    }

    // rule: a carriage return before a line feed is part of the break
    private int breakAt(int start) {
        int at = breaks.next(start);
        boolean pair = text.startsWith("\r\n", at);
        return pair ? at + 1 : at;
    }

    private int column(int from, int to) {
        return to - from + (TAB - 1) * tabs(from, to);
    }

    private int tabs(int from, int to) {
        int tabs = 0;
        for (int at = from; at < to; at++) {
            tabs += text.charAt(at) == '\t' ? 1 : 0;
        }
        return tabs;
    }

    private int gap(int from, int to) {
        int gap = 0;
        int run = 0;
        for (int at = from; at < to; at++) {
            run = Chars.isSpace(text.charAt(at)) ? run + 1 : 0;
            gap = Math.max(gap, run);
        }
        return gap;
    }
}
