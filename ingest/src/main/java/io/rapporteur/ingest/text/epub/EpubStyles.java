package io.rapporteur.ingest.text.epub;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * What style sheets say of the text: which words are italic, raised or hidden, and where pages end. Programs that make books often
 * say it there alone.
 *
 * <pre>
 * rule = selector *( "," selector ) "{" declarations "}"     ; at the top level or in another rule, such as @media
 * selector = one of names, classes and ids, or several below one another
 * </pre>
 */
final class EpubStyles {

    private static final int MAX_SHEET = 500_000;
    private static final int MAX_RULES = 2_000;
    private static final int MAX_SELECTORS = 2_000;
    private static final Pattern SELECTOR = Pattern.compile("[A-Za-z0-9.#_-]+(?:[ >]+[A-Za-z0-9.#_-]+){0,4}");
    private static final Pattern TOLD = Pattern.compile(
            "font-style:(?:italic|oblique)|vertical-align:super|display:none|(?:page-)?break-(?:before|after):(?:always|page)");

    private final List<Rule> rules = new ArrayList<>();

    /** What is told of the elements that a selector finds. */
    private record Rule(String selector, String style) {}

    private EpubStyles() {}

    /** Reads a sheet, in one pass; of a longer one nothing. */
    static EpubStyles of(String sheet) {
        EpubStyles styles = new EpubStyles();
        String told = sheet.length() > MAX_SHEET ? "" : withoutComments(sheet);
        int begin = 0;
        int selector = 0;
        int open = -1;
        for (int at = 0; at < told.length(); at++) {
            char c = told.charAt(at);
            if (c == '{') {
                selector = begin;
                open = at;
                begin = at + 1;
            } else if (c == '}') {
                if (open >= 0) {
                    styles.take(told.substring(selector, open), told.substring(open + 1, at));
                }
                open = -1;
                begin = at + 1;
            }
        }
        return styles;
    }

    /** In one pass, as a comment that never ends is looked for but once. */
    private static String withoutComments(String sheet) {
        StringBuilder told = new StringBuilder();
        int from = 0;
        for (int comment = sheet.indexOf("/*"); comment >= 0; comment = sheet.indexOf("/*", from)) {
            told.append(sheet, from, comment);
            int end = sheet.indexOf("*/", comment + 2);
            if (end < 0) {
                return told.toString();
            }
            from = end + 2;
        }
        return told.append(sheet, from, sheet.length()).toString();
    }

    private void take(String selectors, String declarations) {
        String style = TOLD.matcher(declarations.toLowerCase(Locale.ROOT).replaceAll("\\s", ""))
                .results()
                .map(told -> told.group())
                .collect(Collectors.joining(";"));
        if (!style.isEmpty() && selectors.length() <= MAX_SELECTORS) {
            selectors(selectors).forEach(selector -> rules.add(new Rule(selector, style)));
        }
    }

    /** Writes into the elements of a page what the sheet says of them. */
    void applyTo(Document page) {
        for (Rule rule : rules.subList(0, Math.min(MAX_RULES, rules.size()))) {
            for (Element element : page.select(rule.selector())) {
                element.attr("style", element.attr("style") + ";" + rule.style());
            }
        }
    }

    private static Stream<String> selectors(String list) {
        return Stream.of(list.split(",", -1)).map(String::strip).filter(selector -> SELECTOR.matcher(selector)
                .matches());
    }
}
