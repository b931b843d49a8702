package io.rapporteur.ingest.text.markdown;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Where converters say that a page ends. It becomes a break at the end of what stands before it, so that lists and paragraphs go
 * on behind it.
 *
 * <pre>
 * page mark = "{" number "}" 10*"-"                                  ; marker
 *           / dashes "page" number [ "of" number ] dashes            ; dashes, signs of headings, comments, brackets
 *           / "\newpage" / "&lt;!-- page break -->" / FF
 * </pre>
 */
final class MarkdownPages {

    private static final String BREAK = "<span style=\"page-break-before:always\"></span>";

    private static final Pattern NUMBERED_RULE =
            Pattern.compile("\\s*(?:<[^>]{0,80}>\\s*){0,4}\\{\\d{1,5}}\\s*-{10,}\\s*");
    private static final Pattern COMMAND =
            Pattern.compile("\\s*(?:\\\\(?:newpage|pagebreak|clearpage)|<!--\\s*page[ _-]?break\\s*-->)\\s*");
    private static final Pattern LINK = Pattern.compile("\\[([^\\[\\]]{0,40})]\\(\\S{0,400}\\)");
    private static final Pattern NUMBER =
            Pattern.compile("(?:[-–—=*_#<!\\[{(]|\\s){1,20}(?:page|p\\.)\\s*[:#=]?\\s*\\d{1,5}"
                    + "(?:\\s*(?:of|/)\\s*\\d{1,5})?(?:[-–—=*_#>!\\])}:]|\\s){0,20}");

    private final List<String> read = new ArrayList<>();
    private int lastWords = -1;

    private MarkdownPages() {}

    static List<String> read(List<String> lines) {
        MarkdownPages pages = new MarkdownPages();
        for (String line : lines) {
            if (isMark(line)) {
                pages.breakPage();
            } else {
                pages.add(line);
            }
        }
        return pages.read;
    }

    private void add(String line) {
        int from = 0;
        for (int at = line.indexOf('\f'); at >= 0; at = line.indexOf('\f', from)) {
            addWords(line.substring(from, at));
            breakPage();
            from = at + 1;
        }
        addWords(line.substring(from));
    }

    private void addWords(String line) {
        if (!line.isBlank()) {
            lastWords = read.size();
        }
        read.add(line);
    }

    static boolean isMark(String line) {
        if (line.length() > 500 || line.isBlank() || Character.isLetterOrDigit(line.charAt(0))) {
            return false;
        }
        String lower = line.toLowerCase(Locale.ROOT);
        return NUMBERED_RULE.matcher(lower).matches()
                || COMMAND.matcher(lower).matches()
                || NUMBER.matcher(LINK.matcher(lower).replaceAll("$1")).matches();
    }

    private void breakPage() {
        if (lastWords < 0) {
            return;
        }
        String before = read.get(lastWords).strip();
        if (before.endsWith("|") || isRule(before)) {
            read.add("");
            read.add(BREAK);
        } else if (!before.endsWith(BREAK)) {
            read.set(lastWords, read.get(lastWords) + BREAK);
        }
        read.add("");
    }

    private static boolean isRule(String line) {
        return line.chars().allMatch(c -> " -_*=~`".indexOf(c) >= 0);
    }
}
