package io.rapporteur.ingest.text.markdown;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What converters and document tools write beside Markdown, said in the signs of Markdown and HTML.
 *
 * <pre>
 * raised = "^" mark "^" / "$^{" mark "}$"            ; mark = 1*4( letter / digit ) / 1*3"*"
 * note   = "[" mark "]:" words                       ; where the words are no address
 * </pre>
 */
final class MarkdownDialects {

    /** The parser looks at a paragraph again for each of its lines; real ones have no more lines than this. */
    private static final int MAX_LINES = 200;

    private static final int MAX_ROWS = 1_000;

    private static final Pattern FENCE_AROUND =
            Pattern.compile("\\s{0,3}(?:`{3,}|~{3,})\\s*(?:markdown|md|\\{=\\w{1,20}})\\s*");
    private static final Pattern CLOSING_FENCE = Pattern.compile("\\s{0,3}(?:`{3,}|~{3,})\\s*");
    private static final Pattern FENCED_DIV =
            Pattern.compile("\\s*:{3,}\\s*(?:\\{[^{}]{0,200}}|[\\w-]{1,40})?\\s*:*\\s*");
    private static final Pattern GRID_LINE = Pattern.compile("\\s*\\+(?:[-=:]{2,}\\+)+\\s*");

    private static final String SIGN = "((?:\\\\?\\*){1,3}|[0-9A-Za-z†‡§]{1,4})";
    private static final Pattern RAISED = Pattern.compile("(?<![\\[\\\\^])\\^\\\\?\\[?" + SIGN + "\\\\?]?\\^(?!\\^)");
    private static final Pattern RAISED_FORMULA =
            Pattern.compile("\\$\\s?(?:\\{\\s?})?\\s?\\^\\s?\\{?\\s?" + SIGN + "\\s?}?\\s?\\$");
    private static final Pattern LOWERED = Pattern.compile("(?<![~\\\\])~([0-9A-Za-z]{1,4})~(?!~)");
    private static final Pattern SPACE_BEFORE_END =
            Pattern.compile("(?<![*_\\w\\\\])([*_])(\\p{L}[^*_\\n]{0,80}?)\\s\\1(?=\\p{L})");

    private static final Pattern DEFINITION =
            Pattern.compile("(?m)^ {0,3}\\[(\\^?[^\\[\\]\\s]{1,40})]:[ \\t]*+(\\S*+)(.*+)$");
    private static final Pattern REFERENCE = Pattern.compile("(?<!\\\\)\\[(\\^?[^\\[\\]\\s]{1,40})](?![(\\[])");
    private static final Pattern ADDRESS = Pattern.compile(
            "[#/.<].*|www\\..*|[A-Za-z][A-Za-z0-9+.-]{1,20}:.*|.*\\.(?:html?|pdf|docx?|md|aspx|png|jpe?g)(?:[?#].*)?");
    private static final Pattern MARK = Pattern.compile("\\d{1,4}|[a-z]|\\*{1,3}");

    private MarkdownDialects() {}

    /** The same text in the signs of Markdown and HTML alone. */
    static String plain(String markdown) {
        List<String> all = withoutBoxes(List.of(markdown.split("\n", -1)));
        List<String> lines = all.subList(FrontMatter.length(all), all.size());
        String text = LooseBrackets.escape(String.join("\n", withShortBlocks(MarkdownPages.read(lines))));
        text = PandocAttributes.drop(text);
        text = RAISED_FORMULA.matcher(text).replaceAll("<sup>$1</sup>");
        text = RAISED.matcher(text).replaceAll("<sup>$1</sup>");
        text = LOWERED.matcher(text).replaceAll("$1");
        text = SPACE_BEFORE_END.matcher(text).replaceAll("$1$2$1 ");
        return withNotes(text);
    }

    /** Without fences around what is Markdown or HTML itself, and without the lines that draw tables and boxes. */
    private static List<String> withoutBoxes(List<String> lines) {
        List<String> kept = new ArrayList<>(lines.size());
        boolean open = false;
        boolean grid = false;
        for (String line : lines) {
            boolean opening = !open && FENCE_AROUND.matcher(line).matches();
            boolean closing = open && CLOSING_FENCE.matcher(line).matches();
            open = opening || (open && !closing);
            boolean edge = GRID_LINE.matcher(line).matches();
            grid = edge || (grid && line.startsWith("|") && line.length() > 1 && line.endsWith("|"));
            boolean drawn =
                    opening || closing || edge || FENCED_DIV.matcher(line).matches();
            if (!opening || !kept.isEmpty()) {
                kept.add(drawn ? "" : grid ? line.substring(1, line.length() - 1) : line);
            }
        }
        return kept.isEmpty() ? List.of("") : kept;
    }

    private static List<String> withShortBlocks(List<String> lines) {
        List<String> parted = new ArrayList<>(lines.size());
        int together = 0;
        for (String line : lines) {
            together = line.isBlank() ? 0 : together + 1;
            if (together > (line.startsWith("|") ? MAX_ROWS : MAX_LINES)) {
                parted.add("");
                together = 1;
            }
            parted.add(line);
        }
        return parted;
    }

    /** Calls and notes for which Markdown has no definition, or which it takes for the address of a link. */
    private static String withNotes(String text) {
        if (text.indexOf('[') < 0) {
            return text;
        }
        Set<String> footnotes = new HashSet<>();
        Set<String> notes = new HashSet<>();
        Matcher definition = DEFINITION.matcher(text);
        StringBuilder out = new StringBuilder(text.length());
        while (definition.find()) {
            String label = definition.group(1);
            if (label.startsWith("^")) {
                footnotes.add(label.toLowerCase(Locale.ROOT));
            } else if (isNote(definition)) {
                notes.add(label);
                String note = "\n<sup>" + label + "</sup> " + definition.group(2) + definition.group(3) + "\n";
                definition.appendReplacement(out, Matcher.quoteReplacement(note));
            }
        }
        String read = definition.appendTail(out).toString();
        return REFERENCE.matcher(read).replaceAll(reference -> {
            String label = reference.group(1);
            boolean lost = label.startsWith("^") && !footnotes.contains(label.toLowerCase(Locale.ROOT));
            String mark = lost ? label.substring(1) : label;
            String shown = lost || notes.contains(label) ? "<sup>" + mark + "</sup>" : reference.group();
            return Matcher.quoteReplacement(shown);
        });
    }

    private static boolean isNote(Matcher definition) {
        String words = definition.group(2);
        return MARK.matcher(definition.group(1)).matches()
                && !words.isEmpty()
                && !ADDRESS.matcher(words).matches();
    }
}
