package io.rapporteur.ingest.text.html;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.Elements;
import org.jsoup.select.NodeFilter;
import org.jspecify.annotations.Nullable;

/**
 * Tells what a site puts around a document: navigation, headers and footers, asides, cookie bars, breadcrumbs, links for
 * sharing, what a style hides. Elements, their roles and the words of their classes say what may go; the text has the last word:
 * whatever holds paragraphs or notes of a document stays ({@link HtmlFacts}).
 */
final class HtmlChrome {

    private static final Set<String> FURNITURE = Set.of("nav", "aside", "menu", "dialog", "search", "form");
    private static final Set<String> ENDS = Set.of("header", "footer");
    private static final Set<String> ROLES = Set.of(
            "navigation",
            "banner",
            "contentinfo",
            "complementary",
            "search",
            "dialog",
            "alertdialog",
            "menu",
            "menubar",
            "toolbar",
            "tablist");

    private static final Pattern WITHIN_PAGE =
            Pattern.compile("#(?:|top|main|content|main-?content|page-?top|start|skip.*)");
    private static final Set<String> BLOCKS = Set.of("ul", "p", "div", "td", "tr", "table", "center");
    private static final Pattern BREADCRUMBS = Pattern.compile("[^»›>→]{1,40}(?:\\s[»›>→]\\s[^»›>→]{1,80}){1,8}");
    /** In the languages in which organizations have sites. */
    private static final Pattern SITE_WORDS = Pattern.compile(
            "privacy|terms of use|terms and conditions|contact us|site ?map|accessibility|fraud alert|confidentialité"
                    + "|plan du site|mentions légales|contactez|privacidad|aviso legal|mapa del sitio|contáctenos|impressum|datenschutz"
                    + "|конфиденциальност|карта сайта|隐私|网站地图|الخصوصية",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private static final Pattern COPYRIGHT =
            Pattern.compile("(?:copyright\\b|©|\\(c\\) ?\\d|all rights reserved)", Pattern.CASE_INSENSITIVE);
    private static final int MAX_COPYRIGHT = 200;
    /** So many paragraphs in one cell of a table make it a page. */
    private static final int LAYOUT = 3;

    private static final int MAX_ROW = 2_000;
    private static final int MAX_LINK_WORDS = 40;
    private static final int MAX_COOKIE_BAR = 800;

    private final HtmlFacts facts;
    private final Element body;
    private final boolean mainHoldsAll;
    private final boolean mainIsTitled;
    private final HiddenByStyle hidden;

    private HtmlChrome(Element body, HiddenByStyle hidden) {
        this.body = body;
        this.hidden = hidden;
        this.facts = HtmlFacts.read(body);
        Elements mains = body.select("main, [role=main]");
        this.mainHoldsAll = mains.stream()
                .anyMatch(main -> facts.of(main).proofs() >= 2
                        && facts.of(main).proofs() == facts.of(body).proofs());
        this.mainIsTitled = mains.stream().anyMatch(main -> main.selectFirst("h1, h2") != null);
    }

    /** The elements of a page that are no document. */
    static Set<Element> of(Document page) {
        HtmlChrome chrome = new HtmlChrome(page.body(), HiddenByStyle.of(page));
        chrome.openLayout();
        Set<Element> found = new HashSet<>();
        page.body().filter((node, depth) -> {
            boolean drop =
                    depth > 0 && node instanceof Element element && chrome.isChrome(element) && found.add(element);
            return drop ? NodeFilter.FilterResult.SKIP_ENTIRELY : NodeFilter.FilterResult.CONTINUE;
        });
        return found;
    }

    /** A cell that holds the paragraphs of a document is no cell: old sites lay out their pages in tables. */
    private void openLayout() {
        for (Element cell : body.select("td")) {
            // One that was opened with its neighbour is no cell any more.
            if (cell.normalName().equals("td") && facts.of(cell).proofs() >= LAYOUT) {
                for (Element at = cell; at != null && !at.normalName().equals("table"); at = at.parent()) {
                    at.children().stream()
                            .filter(child -> child.normalName().equals("td")
                                    || child.normalName().equals("th"))
                            .forEach(child -> child.tagName("div"));
                    at.tagName("div");
                }
            }
        }
    }

    /** Whether the page calls this its main element. */
    static boolean isMain(Element element) {
        return element.normalName().equals("main") || element.attr("role").equals("main");
    }

    private boolean isChrome(Element element) {
        if (isFurniture(element) || hidden.hides(element) || SiteNames.hideIt(element)) {
            return !holdsDocument(element);
        }
        return isWayOfPage(element)
                || isCookieBar(element)
                || isRowOfLinks(element)
                || isCopyright(element)
                || isOutsideMain(element);
    }

    private boolean holdsDocument(Element element) {
        HtmlFacts.Facts within = facts.of(element);
        int all = facts.of(body).letters();
        // Half of a page is never furniture, whatever its class is called: sites name the columns of their layout so.
        return within.proofs() > 0 || within.hasMainWithin() || (!within.isLinks() && within.letters() * 2L > all);
    }

    private boolean isFurniture(Element element) {
        String name = element.normalName();
        if (isMain(element) || name.equals("article") || name.equals("body")) {
            return false;
        }
        if (ENDS.contains(name)
                || element.id().equals("header")
                || element.className().equals("header")) {
            return isOfSite(element);
        }
        return FURNITURE.contains(name)
                || ROLES.contains(element.attr("role").toLowerCase(Locale.ROOT))
                || SiteNames.nameIt(element);
    }

    /** The head and the foot of an article are its own; those of the page are the site's, if it says so in any way. */
    private boolean isOfSite(Element element) {
        if (facts.of(element).isWithinMain()) {
            return SiteNames.nameIt(element) && facts.of(element).isLinks();
        }
        boolean footer = element.normalName().equals("footer");
        boolean bare = facts.of(element).links() == 0 && facts.of(element).controls() == 0;
        return footer || !bare || facts.of(body).hasMainWithin() || SiteNames.nameIt(element);
    }

    /** A link to the top of the page, or to its text, that stands alone. */
    private boolean isWayOfPage(Element element) {
        if (!element.normalName().equals("a")
                || !WITHIN_PAGE
                        .matcher(element.attr("href").toLowerCase(Locale.ROOT))
                        .matches()) {
            return false;
        }
        String words = element.text();
        Element around = element.parent();
        boolean alone = around != null
                && facts.of(around).letters() == facts.of(element).letters();
        return words.length() <= MAX_LINK_WORDS
                && words.chars().noneMatch(Character::isDigit)
                && (alone || (isEdge(element.previousSibling()) && isEdge(element.nextSibling())));
    }

    /** Whether no words of the same line stand there. */
    private static boolean isEdge(@Nullable Node node) {
        return node == null
                || (node instanceof TextNode text && text.isBlank())
                || (node instanceof Element element && element.isBlock());
    }

    /** A box with a button that speaks of cookies, whatever it is called. */
    private boolean isCookieBar(Element element) {
        return element.isBlock()
                && facts.of(element).letters() > 0
                && facts.of(element).letters() <= MAX_COOKIE_BAR
                && facts.of(element).proofs() == 0
                && !facts.of(element).hasMainWithin()
                && facts.of(element).controls() > 0
                && element.text().toLowerCase(Locale.ROOT).contains("cookie");
    }

    /** Blocks of links before the first paragraph of the document, or behind its last and with words that each site has. */
    private boolean isRowOfLinks(Element element) {
        HtmlFacts.Facts own = facts.of(element);
        if (!BLOCKS.contains(element.normalName())
                || own.links() == 0
                || own.proofs() > 0
                || own.placesInPage() > 0
                || own.isWithinMain()
                || own.hasMainWithin()
                || own.letters() > MAX_ROW) {
            return false;
        }
        int all = facts.of(body).proofs();
        if (all > 0 && own.proofsBefore() == 0) {
            return (own.links() >= 3 && own.isLinks())
                    || BREADCRUMBS.matcher(element.text().strip()).matches();
        }
        return all > 0
                && own.proofsBefore() == all
                && own.isLinks()
                && SITE_WORDS.matcher(element.text()).find();
    }

    /** The line of a site on whose it is, behind the document. */
    private boolean isCopyright(Element element) {
        HtmlFacts.Facts own = facts.of(element);
        return BLOCKS.contains(element.normalName())
                && own.proofs() == 0
                && own.letters() > 0
                && own.letters() <= MAX_COPYRIGHT
                && own.proofsBefore() == facts.of(body).proofs()
                && COPYRIGHT.matcher(element.text().strip()).lookingAt();
    }

    /** Where all paragraphs of the document stand in the main element, what stands beside it is the site's. */
    private boolean isOutsideMain(Element element) {
        HtmlFacts.Facts own = facts.of(element);
        return mainHoldsAll
                && !isMain(element)
                && !element.normalName().equals("article")
                && !own.hasMainWithin()
                && !own.isWithinMain()
                // A title set above the main element belongs to it, if that has none.
                && (mainIsTitled || own.titles() == 0);
    }
}
