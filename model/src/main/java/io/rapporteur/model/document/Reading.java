package io.rapporteur.model.document;

import java.util.List;

/**
 * The text of a node as a reader takes it in: its pieces joined across page breaks and footnote blocks, white space folded to
 * single spaces, emphasis marks and link addresses of Markdown gone, footnote calls gone, no-break and soft hyphens settled, and
 * the other signs for hyphen and stroke written as these.
 * Each character remembers where it stood, so that whatever is found here has a {@link Span} in the text as received.
 *
 * <p>A grammar works on {@link #text()} and never sees an artefact of the page; {@link #span} leads back.
 */
public final class Reading {

    private final String text;
    private final Origins origins;
    private final int end;

    private Reading(String text, Origins origins, int end) {
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
        return new Reader(source, spans, calls).read();
    }

    public String text() {
        return text;
    }

    public int length() {
        return text.length();
    }

    /** Offset in the text as received of the character at {@code index}; of the end for {@code index == length()}. */
    public int origin(int index) {
        return index == text.length() ? end : origins.origin(index);
    }

    /** The stretch of the received text from which the characters {@code from} to {@code to} (exclusive) were read. */
    public Span span(int from, int to) {
        if (from == to) {
            return new Span(origin(from), origin(from));
        }
        return new Span(origin(from), origin(to - 1) + 1);
    }

    /** What is read of one stretch without calls, for callers that need no way back. */
    public static String textOf(String source, Span span) {
        char[] text = new char[span.length()];
        source.getChars(span.start(), span.end(), text, 0);
        return verbatimEnd(text, 0, text.length) == text.length
                ? new String(text)
                : of(source, List.of(span), List.of()).text();
    }

    /** Behind the characters from {@code from} on that are read as they stand: words and single spaces between them. */
    private static int verbatimEnd(char[] text, int from, int to) {
        int at = from;
        int before = CharacterKinds.BLANK;
        while (at < to) {
            int kind = CharacterKinds.of(text[at]);
            // Both kept, or one of them a blank: one branch for each character, and a foreseeable one.
            if (before + kind > CharacterKinds.BLANK) {
                break;
            }
            before = kind;
            at++;
        }
        return before == CharacterKinds.BLANK && at > from ? at - 1 : at;
    }

    /** Takes in one stretch at a time; the state is what has been written so far. */
    private static final class Reader {

        private final String source;
        private final List<Span> spans;
        private final List<FootnoteCall> calls;
        private final char[] out;
        private final Origins origins = new Origins();
        private int length;
        private int call;

        Reader(String source, List<Span> spans, List<FootnoteCall> calls) {
            this.source = source;
            this.spans = spans;
            this.calls = calls;
            int room = spans.size();
            for (Span span : spans) {
                room += span.length();
            }
            this.out = new char[room];
        }

        Reading read() {
            int end = spans.isEmpty() ? 0 : spans.get(0).start();
            for (Span span : spans) {
                if (endsWord() && span.start() > end) {
                    write(' ', span.start());
                }
                take(span);
                end = span.end();
            }
            while (length > 0 && out[length - 1] == ' ') {
                length--;
            }
            int last = length == 0 ? end : origins.origin(length - 1) + 1;
            return new Reading(new String(out, 0, length), origins, last);
        }

        private boolean endsWord() {
            return length > 0 && out[length - 1] != ' ';
        }

        private void take(Span span) {
            int at = span.start();
            while (at < span.end()) {
                while (call < calls.size() && calls.get(call).span().end() <= at) {
                    call++;
                }
                if (call == calls.size()) {
                    at = takeWords(at, span.end(), span.end());
                } else if (calls.get(call).span().contains(at)) {
                    at = Math.min(span.end(), calls.get(call).span().end());
                } else {
                    at = takeWords(
                            at, Math.min(span.end(), calls.get(call).span().start()), span.end());
                }
            }
        }

        /**
         * Takes what stands before {@code to}; a link may reach beyond it, up to {@code end}. The characters are copied at once
         * and closed up in place: what is written never overtakes what is read.
         */
        private int takeWords(int from, int to, int end) {
            source.getChars(from, to, out, length);
            int shift = from - length;
            int at = from;
            while (at < to) {
                int verbatim = verbatimEnd(out, at - shift, to - shift) + shift;
                if (verbatim > at) {
                    origins.put(length, at);
                    closeUp(at - shift, verbatim - at);
                    at = verbatim;
                } else {
                    char c = out[at - shift];
                    at = takeOther(c, CharacterKinds.of(c), at, end);
                }
            }
            return at;
        }

        private void closeUp(int from, int count) {
            if (from > length) {
                System.arraycopy(out, from, out, length, count);
            }
            length += count;
        }

        private int takeOther(char c, byte kind, int at, int end) {
            switch (kind) {
                case CharacterKinds.BLANK, CharacterKinds.SPACE -> {
                    if (endsWord()) {
                        write(' ', at);
                    }
                }
                case CharacterKinds.HYPHEN -> write('-', at);
                case CharacterKinds.STROKE -> write('/', at);
                case CharacterKinds.HEAD_MARK -> {
                    if (length > 0) {
                        write(c, at);
                    }
                }
                case CharacterKinds.LINK -> {
                    if (linkAddress(at, end) < 0) {
                        write(c, at);
                    }
                }
                case CharacterKinds.LINK_END -> {
                    int close = addressEnd(at, end);
                    if (close > 0) {
                        return close;
                    }
                    write(c, at);
                }
                default -> {}
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
            byte kind = CharacterKinds.of(c);
            return kind == CharacterKinds.SPACE || kind == CharacterKinds.BLANK;
        }

        private void write(char c, int origin) {
            origins.put(length, origin);
            out[length] = c;
            length++;
        }
    }
}
