package io.rapporteur.document;

import java.util.Arrays;
import java.util.List;

/**
 * The text of a node as a reader takes it in: its pieces joined across page breaks and footnote blocks, white space folded to
 * single spaces, emphasis marks and link addresses of Markdown gone, footnote calls gone, no-break and soft hyphens settled.
 * Each character remembers where it stood, so that whatever is found here has a {@link Span} in the text as received.
 *
 * <p>A grammar runs over {@link #text()} and never sees an artefact of the page; {@link #span} leads back.
 */
public final class Reading {

    private final String text;
    private final int[] origins;
    private final int end;

    private Reading(String text, int[] origins, int end) {
        this.text = text;
        this.origins = origins;
        this.end = end;
    }

    /** Reads a node of a document. */
    public static Reading of(Document document, int node) {
        Node read = document.nodes().get(node);
        return of(document.text(), read.spans(), read.calls());
    }

    /** Reads the given stretches of a text without the calls. Both lists are in order. */
    public static Reading of(String source, List<Span> spans, List<FootnoteCall> calls) {
        return new Reader(source, calls).read(spans);
    }

    public String text() {
        return text;
    }

    public int length() {
        return text.length();
    }

    /** Offset in the text as received of the character at {@code index}; of the end for {@code index == length()}. */
    public int origin(int index) {
        return index == text.length() ? end : origins[index];
    }

    /** The stretch of the received text from which the characters {@code from} to {@code to} (exclusive) were read. */
    public Span span(int from, int to) {
        if (from == to) {
            return new Span(origin(from), origin(from));
        }
        return new Span(origins[from], origins[to - 1] + 1);
    }

    /** Takes in one character at a time; the state is what has been written so far. */
    private static final class Reader {

        private final String source;
        private final List<FootnoteCall> calls;
        private final StringBuilder out = new StringBuilder();
        private int[] origins = new int[64];
        private int call;

        Reader(String source, List<FootnoteCall> calls) {
            this.source = source;
            this.calls = calls;
        }

        Reading read(List<Span> spans) {
            int end = spans.isEmpty() ? 0 : spans.get(0).start();
            for (Span span : spans) {
                if (!out.isEmpty() && endsWord() && span.start() > end) {
                    write(' ', span.start());
                }
                take(span);
                end = span.end();
            }
            int length = out.length();
            while (length > 0 && out.charAt(length - 1) == ' ') {
                length--;
            }
            out.setLength(length);
            int last = length == 0 ? end : origins[length - 1] + 1;
            return new Reading(out.toString(), Arrays.copyOf(origins, length), last);
        }

        private boolean endsWord() {
            return out.charAt(out.length() - 1) != ' ';
        }

        private void take(Span span) {
            int at = span.start();
            while (at < span.end()) {
                at = step(at, span.end());
            }
        }

        private int step(int at, int end) {
            while (call < calls.size() && calls.get(call).span().end() <= at) {
                call++;
            }
            if (call < calls.size() && calls.get(call).span().contains(at)) {
                return Math.min(end, calls.get(call).span().end());
            }
            char c = source.charAt(at);
            if (isSpace(c)) {
                if (!out.isEmpty() && endsWord()) {
                    write(' ', at);
                }
                return at + 1;
            }
            switch (c) {
                case '*', '\u00ad', '\u200b', '\ufeff', '\u200e', '\u200f' -> {}
                    // Heading and quotation marks of Markdown.
                case '#', '>' -> {
                    if (!out.isEmpty()) {
                        write(c, at);
                    }
                }
                case '\u2010', '\u2011' -> write('-', at);
                case '[' -> {
                    int address = linkAddress(at, end);
                    if (address < 0) {
                        write(c, at);
                    }
                }
                case ']' -> {
                    int close = addressEnd(at, end);
                    if (close > 0) {
                        return close;
                    }
                    write(c, at);
                }
                default -> write(c, at);
            }
            return at + 1;
        }

        /** Offset of the {@code ](} that belongs to a Markdown link opening at {@code at}, or -1. Links are short. */
        private int linkAddress(int at, int end) {
            int limit = Math.min(end, at + 300);
            for (int i = at + 1; i < limit; i++) {
                char c = source.charAt(i);
                if (c == '[') {
                    return -1;
                }
                if (c == ']') {
                    return addressEnd(i, end) > 0 ? i : -1;
                }
            }
            return -1;
        }

        /** Offset behind {@code ](address)} when it starts at {@code at}, or -1. */
        private int addressEnd(int at, int end) {
            if (at + 1 >= end || source.charAt(at + 1) != '(') {
                return -1;
            }
            int limit = Math.min(end, at + 2000);
            for (int i = at + 2; i < limit; i++) {
                char c = source.charAt(i);
                if (c == ')') {
                    return looksLikeAddress(at + 2, i) ? i + 1 : -1;
                }
                if (isSpace(c) || c == ']') {
                    return -1;
                }
            }
            return -1;
        }

        private boolean looksLikeAddress(int from, int to) {
            String address = source.substring(from, to);
            return address.isEmpty()
                    || address.charAt(0) == '#'
                    || address.charAt(0) == '/'
                    || address.contains("://")
                    || address.startsWith("mailto:");
        }

        private static boolean isSpace(char c) {
            return c <= ' ' || Character.isWhitespace(c) || c == '\u00a0' || c == '\u2007' || c == '\u202f';
        }

        private void write(char c, int origin) {
            if (out.length() == origins.length) {
                origins = Arrays.copyOf(origins, origins.length * 2);
            }
            origins[out.length()] = origin;
            out.append(c);
        }
    }
}
