package io.rapporteur.ingest.text.markdown;

import java.util.ArrayDeque;
import java.util.BitSet;
import java.util.Deque;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Attributes of pandoc, which are meant for a style sheet: {@code # Kites {#kites .unnumbered}}, {@code [Urges]{.underline}}.
 *
 * <pre>
 * attributes = "{" 1*( "#" id / "." class / key "=" value / "-" ) "}"
 * span       = "[" words "]" attributes                               ; only the words stay
 * </pre>
 */
final class PandocAttributes {

    private static final String ONE = "(?:[#.][\\w:.-]++|[\\w:-]++=(?:\"[^\"\\n]{0,200}\"|[^\\s\"{}]++)|-)";
    private static final Pattern ALL = Pattern.compile("\\{\\s{0,3}" + ONE + "(?:\\s{1,3}" + ONE + ")*+\\s{0,3}}");

    private final String text;
    private final BitSet dropped;
    private final Deque<Integer> open = new ArrayDeque<>();
    private int lastOpen = -1;
    private int lastClose = -1;

    private PandocAttributes(String text) {
        this.text = text;
        this.dropped = new BitSet(text.length());
    }

    static String drop(String text) {
        if (text.indexOf('{') < 0) {
            return text;
        }
        PandocAttributes reading = new PandocAttributes(text);
        reading.readAll();
        return reading.rest();
    }

    private void readAll() {
        Matcher attributes = ALL.matcher(text);
        int at = 0;
        while (at < text.length()) {
            char c = text.charAt(at);
            if (c == '{' && attributes.region(at, text.length()).lookingAt()) {
                dropped.set(at, attributes.end());
                if (lastClose == at - 1 && lastOpen >= 0) {
                    dropped.set(lastOpen);
                    dropped.set(lastClose);
                }
                at = attributes.end();
            } else {
                read(c, at);
                at += c == '\\' ? 2 : 1;
            }
        }
    }

    private void read(char c, int at) {
        if (c == '[') {
            open.push(at);
        } else if (c == ']' && !open.isEmpty()) {
            lastOpen = open.pop();
            lastClose = at;
        } else if (c == '\n' && at > 0 && text.charAt(at - 1) == '\n') {
            open.clear();
        }
    }

    private String rest() {
        StringBuilder rest = new StringBuilder(text.length());
        for (int from = dropped.nextClearBit(0); from < text.length(); ) {
            int to = dropped.nextSetBit(from);
            int end = to < 0 ? text.length() : to;
            rest.append(text, from, end);
            from = dropped.nextClearBit(end);
        }
        return rest.toString();
    }
}
