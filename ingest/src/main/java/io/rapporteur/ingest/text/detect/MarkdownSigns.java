package io.rapporteur.ingest.text.detect;

import java.util.EnumSet;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Whether a text that does not say so by its name is Markdown beyond doubt: two signs of different kinds that nobody types into
 * plain text. Italics between asterisks and numbers in brackets are none of them.
 */
final class MarkdownSigns {

    private static final int ENOUGH = 2;
    private static final int MAX_LINE = 2_000;

    /** The kinds of signs. */
    private enum Sign {
        HEADING("#{1,6} {1,3}[^#\\s].*"),
        BOLD_LINE("\\*\\*[^*]{2,200}\\*\\*"),
        ESCAPED_NUMBER("\\d{1,3}\\\\[.)] .*|\\\\\\([a-z]{1,3}\\\\\\) .*"),
        DASHED_NUMBER("- \\d{1,3}\\. .*"),
        FOOTNOTE("\\[\\^[\\w-]{1,20}]: .*"),
        LINK(".{0,1000}?\\[[^\\[\\]]{1,200}]\\((?:https?:/|#|/)[^()\\s]{0,300}\\).*"),
        IMAGE("!\\[[^\\[\\]]{0,200}]\\(.*|<!-- ?(?:image|page ?break) ?-->.*"),
        RAISED(".{0,1000}?<sup>\\s?(?:\\[?\\d{1,3}]?|[a-z*])\\s?</sup>.*"),
        ATTRIBUTES(".{0,1000}?(?:]\\{\\.[a-z]|\\{#[a-z][\\w-]{0,80}[ }]).*"),
        PAGE("(?:<span[^>]{0,80}></span>)?\\{\\d{1,4}}-{20,}"),
        TABLE("\\|(?: ?:?-{3,}:? ?\\|){2,}");

        private final Pattern line;

        Sign(String line) {
            this.line = Pattern.compile(line);
        }
    }

    private MarkdownSigns() {}

    /** Whether they are certain in the first lines of a text. */
    static boolean areCertain(String head) {
        Set<Sign> found = EnumSet.noneOf(Sign.class);
        int from = 0;
        while (from < head.length() && found.size() < ENOUGH) {
            int end = head.indexOf('\n', from);
            int to = end < 0 ? head.length() : end;
            if (to - from < MAX_LINE && mayHold(head, from, to)) {
                add(head.substring(from, to).strip(), found);
            }
            from = to + 1;
        }
        return found.size() >= ENOUGH;
    }

    private static void add(String line, Set<Sign> found) {
        for (Sign sign : Sign.values()) {
            if (!found.contains(sign) && sign.line.matcher(line).matches()) {
                found.add(sign);
            }
        }
    }

    /** Most lines of plain text have none of the characters that signs are made of; looking for them costs little. */
    private static boolean mayHold(String text, int from, int to) {
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            boolean pair = i + 1 < to && (c == '*' || c == ']' || c == '-') && "*({ ".indexOf(text.charAt(i + 1)) >= 0;
            if (pair || c == '#' || c == '\\' || c == '^' || c == '<' || c == '{' || c == '|' || c == '!') {
                return true;
            }
        }
        return false;
    }
}
