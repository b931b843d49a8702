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

    private static final Pattern NUMBERED_RULE = Pattern.compile("\\s*(?:<[^>]{0,80}>\\s*){0,4}\\{\\d{1,5}}\\s*-{10,}\\s*");
    private static final Pattern COMMAND =
            Pattern.compile("\\s*(?:\\\\(?:newpage|pagebreak|clearpage)|<!--\\s*page[ _-]?break\\s*-->)\\s*");
    private static final Pattern LINK = Pattern.compile("\\[([^\\[\\]]{0,40})]\\(\\S{0,400}\\)");
    private static final Pattern NUMBER = Pattern.compile("(?:[-–—=*_#<!\\[{(]|\\s){1,20}(?:page|p\\.)\\s*[:#=]?\\s*\\d{1,5}"
            + "(?:\\s*(?:of|/)\\s*\\d{1,5})?(?:[-–—=*_#>!\\])}:]|\\s){0,20}");

    private MarkdownPages() {}

    static List<String> read(List<String> lines) {
        List<String> read = new ArrayList<>(lines.size());
        for (String line : lines) {
            if (isMark(line)) {
                breakPage(read);
            } else if (line.indexOf('\f') >= 0) {
                String[] pages = line.split("\f", -1);
                read.add(pages[0]);
                for (int i = 1; i < pages.length; i++) {
                    breakPage(read);
                    read.add(pages[i]);
                }
            } else {
                read.add(line);
            }
        }
        return read;
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

    private static void breakPage(List<String> lines) {
        int last = lines.size() - 1;
        while (last >= 0 && lines.get(last).isBlank()) {
            last--;
        }
        if (last < 0) {
            return;
        }
        String before = lines.get(last).strip();
        boolean words = !before.endsWith("|") && !before.endsWith(">") && !isRule(before);
        if (words) {
            lines.set(last, lines.get(last) + BREAK);
        } else {
            lines.add("");
            lines.add(BREAK);
        }
        lines.add("");
    }

    private static boolean isRule(String line) {
        return line.chars().allMatch(c -> " -_*=~`".indexOf(c) >= 0);
    }
}
