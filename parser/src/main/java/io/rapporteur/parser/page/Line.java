package io.rapporteur.parser.page;

import io.rapporteur.model.document.Span;

/**
 * One line of the text as received.
 *
 * @param start offset of its first character
 * @param from offset of its first character that is no space; {@code to} when it is blank
 * @param to offset behind its last character that is no space
 * @param next offset behind its line break
 * @param column indent in columns
 * @param gap the longest run of spaces between its words
 * @param tabs how many tabs stand between its words
 * @param endsPage whether a form feed ends it
 */
record Line(int start, int from, int to, int next, int column, int gap, int tabs, boolean endsPage) {

    boolean blank() {
        return from == to;
    }

    int length() {
        return to - from;
    }

    boolean contains(String text, char c) {
        int at = from;
        while (at < to && text.charAt(at) != c) {
            at++;
        }
        return at < to;
    }

    Span content() {
        return new Span(from, to);
    }
}
