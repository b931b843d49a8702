package io.rapporteur.ingest.text.markdown;

import java.util.List;
import java.util.regex.Pattern;

/**
 * The head of YAML or TOML that document tools put before a text; it says things about the file, not of the document.
 *
 * <pre>
 * head = "---" LF 1*( key ":" … / "-" … / "#" … / blank / SP … ) ( "---" / "..." ) LF     ; at the beginning
 *      / "+++" LF 1*( key "=" … / "[" … / "#" … / blank / SP … ) "+++" LF
 * </pre>
 */
final class FrontMatter {

    private static final int MAX_LINES = 200;
    private static final Pattern YAML =
            Pattern.compile("\\s*|\\s+\\S.*|#.*|-(?:\\s.*)?|[\\w.\"'@$-][\\w .\"'@$/-]{0,80}:(?:\\s.*)?|[\\]}],?");
    private static final Pattern TOML = Pattern.compile("\\s*|#.*|\\[.*|[\\w.\"'-]{1,80}\\s*=.*|\\s+\\S.*|],?");

    private FrontMatter() {}

    /** The number of its lines; 0 where there is none. What is never closed, or holds a line of prose, is none. */
    static int length(List<String> lines) {
        String rule = lines.get(0).stripTrailing();
        boolean toml = rule.equals("+++");
        if (!rule.equals("---") && !toml) {
            return 0;
        }
        boolean filled = false;
        for (int i = 1; i < Math.min(lines.size(), MAX_LINES); i++) {
            String line = lines.get(i).stripTrailing();
            if (line.equals(rule) || (line.equals("...") && !toml)) {
                return filled ? i + 1 : 0;
            }
            if (!(toml ? TOML : YAML).matcher(line).matches()) {
                return 0;
            }
            filled |= line.indexOf(toml ? '=' : ':') > 0;
        }
        return 0;
    }
}
