package io.rapporteur.ingest.text.epub;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
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
 * rule = selector *( "," selector ) "{" declarations "}"     ; at the top level
 * selector = one of names, classes and ids, or several below one another
 * </pre>
 */
final class EpubStyles {

    private static final int MAX_SHEET = 500_000;
    private static final int MAX_RULES = 2_000;
    private static final Pattern COMMENT = Pattern.compile("/\\*.*?\\*/", Pattern.DOTALL);
    private static final Pattern RULE = Pattern.compile("([^{}]{1,2000})\\{([^{}]*)}");
    private static final Pattern SELECTOR = Pattern.compile("[A-Za-z0-9.#_-]+(?:[ >]+[A-Za-z0-9.#_-]+){0,4}");
    private static final Pattern TOLD = Pattern.compile(
            "font-style:(?:italic|oblique)|vertical-align:super|display:none|(?:page-)?break-(?:before|after):(?:always|page)");

    private final List<Rule> rules = new ArrayList<>();

    /** What is told of the elements that a selector finds. */
    private record Rule(String selector, String style) {}

    /** Takes a sheet in. */
    void read(String sheet) {
        if (sheet.length() > MAX_SHEET) {
            return;
        }
        Matcher rule = RULE.matcher(COMMENT.matcher(sheet).replaceAll(""));
        while (rule.find()) {
            String declarations = rule.group(2).toLowerCase(Locale.ROOT).replaceAll("\\s", "");
            String style = TOLD.matcher(declarations)
                    .results()
                    .map(told -> told.group())
                    .collect(Collectors.joining(";"));
            if (!style.isEmpty()) {
                selectors(rule.group(1)).forEach(selector -> rules.add(new Rule(selector, style)));
            }
        }
    }

    /** Writes into the elements of a page what the sheets say of them. */
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
