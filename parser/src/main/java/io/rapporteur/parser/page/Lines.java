package io.rapporteur.parser.page;

import io.rapporteur.parser.text.Chars;
import java.util.ArrayList;
import java.util.List;

/** Cuts a text into lines at line feeds, carriage returns and form feeds; together they are the whole text. */
final class Lines {

    private static final int TAB = 4;

    private Lines() {}

    static List<Line> of(String text) {
        List<Line> lines = new ArrayList<>();
        int start = 0;
        for (int at = 0; at < text.length(); at++) {
            char c = text.charAt(at);
            if (c == '\n' || c == '\f' || c == '\u2028' || (c == '\r' && !followedByLineFeed(text, at))) {
                lines.add(line(text, start, at, at + 1));
                start = at + 1;
            }
        }
        if (start < text.length()) {
            lines.add(line(text, start, text.length(), text.length()));
        }
        return lines;
    }

    private static boolean followedByLineFeed(String text, int at) {
        return at + 1 < text.length() && text.charAt(at + 1) == '\n';
    }

    private static Line line(String text, int start, int end, int next) {
        int from = Chars.skipSpaces(text, start, end);
        int to = Chars.trimEnd(text, from, end);
        boolean endsPage = next > end && text.charAt(end) == '\f';
        int spaces = 0;
        int gap = 0;
        int tabs = 0;
        for (int at = from; at < to; at++) {
            char c = text.charAt(at);
            spaces = c == ' ' ? spaces + 1 : 0;
            gap = Math.max(gap, spaces);
            tabs += c == '\t' ? 1 : 0;
        }
        return new Line(start, from, to, next, column(text, start, from), gap, tabs, endsPage);
    }

    private static int column(String text, int start, int from) {
        int column = 0;
        for (int at = start; at < from; at++) {
            column += text.charAt(at) == '\t' ? TAB : 1;
        }
        return column;
    }
}
