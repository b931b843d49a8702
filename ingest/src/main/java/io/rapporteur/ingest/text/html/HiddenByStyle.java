package io.rapporteur.ingest.text.html;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * The classes and ids that the page's own style sheets hide on every medium.
 *
 * <pre>
 * rule = simple *( "," simple ) "{" … ( "display: none" / "visibility: hidden" ) … "}"     ; at the top level
 * simple = ( "." class / "#" id )
 * </pre>
 */
final class HiddenByStyle {

    private static final int MAX_SHEET = 200_000;
    private static final Pattern COMMENT = Pattern.compile("/\\*.*?\\*/", Pattern.DOTALL);
    private static final Pattern SIMPLE = Pattern.compile("[.#][A-Za-z_][\\w-]{0,80}");

    private final Set<String> hidden = new HashSet<>();

    private HiddenByStyle() {}

    static HiddenByStyle of(Document page) {
        HiddenByStyle hidden = new HiddenByStyle();
        for (Element sheet : page.select("style")) {
            String media = sheet.attr("media");
            String css = sheet.data();
            if ((media.isEmpty() || media.equals("all") || media.contains("screen")) && css.length() <= MAX_SHEET) {
                hidden.readSheet(COMMENT.matcher(css).replaceAll(""));
            }
        }
        return hidden;
    }

    boolean hides(Element element) {
        if (hidden.isEmpty() || (element.className().isEmpty() && element.id().isEmpty())) {
            return false;
        }
        return hidden.contains("#" + element.id())
                || element.classNames().stream().anyMatch(name -> hidden.contains("." + name));
    }

    private void readSheet(String css) {
        int depth = 0;
        int from = 0;
        int open = -1;
        for (int at = 0; at < css.length(); at++) {
            char c = css.charAt(at);
            if (c == '{') {
                depth++;
                open = depth == 1 ? at : open;
            } else if (c == '}' && depth > 0) {
                depth--;
                if (depth == 0) {
                    readRule(css.substring(from, open), css.substring(open + 1, at));
                    from = at + 1;
                }
            } else if (c == ';' && depth == 0) {
                from = at + 1;
            }
        }
    }

    private void readRule(String selectors, String declarations) {
        String plain = declarations.toLowerCase(Locale.ROOT).replaceAll("\\s", "");
        boolean hides = !plain.contains("{") && (plain.contains("display:none") || plain.contains("visibility:hidden"));
        if (hides && !selectors.contains("@")) {
            for (String selector : selectors.split(",", -1)) {
                Matcher simple = SIMPLE.matcher(selector.strip());
                if (simple.matches()) {
                    hidden.add(simple.group());
                }
            }
        }
    }
}
