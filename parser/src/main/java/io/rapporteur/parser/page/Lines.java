package io.rapporteur.parser.page;

import io.rapporteur.parser.text.Chars;
import java.util.ArrayList;
import java.util.List;

/** Cuts a text into lines at line feeds, carriage returns and form feeds; together they are the whole text. */
final class Lines {

    private static final int TAB = 4;

    private final String text;
    private final List<Line> lines;
    private int start;
    private int from = -1;
    private int to;
    private int column;
    private int gap;
    private int tabs;
    private int tabsBehind;

    private Lines(String text) {
        this.text = text;
        this.lines = new ArrayList<>(text.length() / 60 + 1);
    }

    static List<Line> of(String text) {
        return new Lines(text).cut();
    }

    private List<Line> cut() {
        for (int at = 0; at < text.length(); at++) {
            char c = text.charAt(at);
            if (!Chars.isSpace(c)) {
                word(at);
            } else if (isBreak(c, at)) {
                end(at, at + 1, c == '\f');
            } else {
                space(c);
            }
        }
        if (start < text.length()) {
            end(text.length(), text.length(), false);
        }
        return lines;
    }

    private boolean isBreak(char c, int at) {
        boolean lone = c == '\r' && (at + 1 >= text.length() || text.charAt(at + 1) != '\n');
        return c == '\n' || c == '\f' || c == '\u2028' || lone;
    }

    private void word(int at) {
        if (from < 0) {
            from = at;
        } else if (at > to) {
            gap = Math.max(gap, at - to);
            tabs += tabsBehind;
        }
        tabsBehind = 0;
        to = at + 1;
    }

    private void space(char c) {
        if (from < 0) {
            column += c == '\t' ? TAB : 1;
        } else {
            tabsBehind += c == '\t' ? 1 : 0;
        }
    }

    private void end(int end, int next, boolean endsPage) {
        boolean blank = from < 0;
        lines.add(new Line(start, blank ? end : from, blank ? end : to, next, column, gap, tabs, endsPage));
        start = next;
        from = -1;
        column = 0;
        gap = 0;
        tabs = 0;
        tabsBehind = 0;
    }
}
