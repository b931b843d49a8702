package io.rapporteur.ingest.text.html;

import io.rapporteur.ingest.text.form.Enumerators;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/**
 * What stands in each element of a page, counted in one pass: how much text, how much of it in links, and how many blocks that only
 * a document has.
 *
 * <pre>
 * proof = numbered paragraph / note with its mark / preambular paragraph
 * numbered   = number or bracketed letter, then words, or an item of a numbered list that ends as a paragraph does
 * preambular = words in italics, or forty characters, that end in a comma or a semicolon
 * </pre>
 */
final class HtmlFacts implements NodeVisitor {

    private static final int MIN_WORDS = 12;
    private static final int MIN_PREAMBULAR = 40;
    private static final String GOES_ON = ",;،؛，；、";
    private static final String ENDS = ".;:。；：";
    private static final Set<String> ITALIC = Set.of("i", "em");

    private static final Set<String> CONTROLS = Set.of("nav", "form", "button", "input", "img");
    private static final Facts NOTHING = new Facts();

    private final Map<Element, Facts> facts = new HashMap<>();
    private final Set<String> called;
    private int links;
    private int proofs;

    private HtmlFacts(Set<String> called) {
        this.called = called;
    }

    /** What stands in one element and below. */
    static final class Facts {
        private int letters;
        private int linked;
        private int links;
        private int proofs;
        private int proofsBefore;
        private boolean mainWithin;
        private boolean withinMain;
        private boolean blockWithin;
        private int controls;
        private int titles;
        private int placesInPage;

        int letters() {
            return letters;
        }

        int links() {
            return links;
        }

        /** Blocks that only a document has. */
        int proofs() {
            return proofs;
        }

        /** Blocks of that kind that end before this element begins. */
        int proofsBefore() {
            return proofsBefore;
        }

        /** Whether the element that the page calls its main one, or an article, stands within. */
        boolean hasMainWithin() {
            return mainWithin;
        }

        /** Whether it stands in the main element or in an article. */
        boolean isWithinMain() {
            return withinMain;
        }

        /** What a document has none of: buttons, forms, navigation; and pictures. */
        int controls() {
            return controls;
        }

        /** Headings of the first rank that are no links. */
        int titles() {
            return titles;
        }

        /** Links that lead to a place of this page. */
        int placesInPage() {
            return placesInPage;
        }

        /** Whether links are nearly all there is. */
        boolean isLinks() {
            return links > 0 && linked * 4L >= letters * 3L;
        }
    }

    static HtmlFacts read(Element body) {
        HtmlFacts facts = new HtmlFacts(calledNotes(body));
        body.traverse(facts);
        return facts;
    }

    Facts of(Element element) {
        return facts.getOrDefault(element, NOTHING);
    }

    @Override
    public void head(Node node, int depth) {
        if (node instanceof Element element) {
            open(element);
        } else if (node instanceof TextNode text && text.parentNode() instanceof Element parent) {
            count(text.getWholeText(), of(parent));
        }
    }

    private void open(Element element) {
        Facts own = new Facts();
        Element parent = element.parent();
        if (parent != null && facts.containsKey(parent)) {
            own.withinMain = of(parent).withinMain || isMainOrArticle(parent);
        }
        own.proofsBefore = proofs;
        facts.put(element, own);
        links += isLink(element) ? 1 : 0;
    }

    private static boolean isMainOrArticle(Element element) {
        return HtmlChrome.isMain(element) || element.normalName().equals("article");
    }

    private void count(String text, Facts of) {
        int letters = 0;
        for (int i = 0; i < text.length(); i++) {
            letters += Character.isLetterOrDigit(text.charAt(i)) ? 1 : 0;
        }
        of.letters += letters;
        of.linked += links > 0 ? letters : 0;
    }

    @Override
    public void tail(Node node, int depth) {
        if (!(node instanceof Element element)) {
            return;
        }
        Facts own = of(element);
        if (isLink(element)) {
            links--;
            own.links++;
            own.placesInPage += element.attr("href").startsWith("#") ? 1 : 0;
        }
        own.controls += CONTROLS.contains(element.normalName()) ? 1 : 0;
        own.titles += element.normalName().equals("h1") && own.links == 0 ? 1 : 0;
        boolean block = element.isBlock() || element.normalName().equals("td");
        if (called.contains(element.id()) || (block && !own.blockWithin && isProof(element, own))) {
            own.proofs++;
            proofs++;
        }
        if (element.parent() != null && facts.containsKey(element.parent())) {
            addTo(of(element.parent()), own, element, block);
        }
    }

    private static void addTo(Facts parent, Facts own, Element element, boolean block) {
        parent.letters += own.letters;
        parent.linked += own.linked;
        parent.links += own.links;
        parent.proofs += own.proofs;
        parent.mainWithin |= own.mainWithin || isMainOrArticle(element);
        parent.controls += own.controls;
        parent.titles += own.titles;
        parent.placesInPage += own.placesInPage;
        parent.blockWithin |= own.blockWithin || block;
    }

    private static boolean isLink(Element element) {
        return element.normalName().equals("a") && element.hasAttr("href");
    }

    private static boolean isProof(Element block, Facts facts) {
        if (facts.letters < MIN_WORDS || facts.linked * 5L > facts.letters * 3L) {
            return false;
        }
        String text = block.text().strip();
        char last = text.charAt(text.length() - 1);
        boolean numbered = Enumerators.begins(text) && "•–—●▪".indexOf(text.charAt(0)) < 0;
        boolean counted = block.normalName().equals("li")
                && block.parent() != null
                && block.parent().normalName().equals("ol")
                && ENDS.indexOf(last) >= 0;
        boolean preambular = GOES_ON.indexOf(last) >= 0 && (text.length() >= MIN_PREAMBULAR || opensInItalics(block));
        return numbered || counted || preambular || isNote(block, text);
    }

    private static boolean opensInItalics(Element block) {
        Element first = block.firstElementChild();
        return first != null
                && ITALIC.contains(first.normalName())
                && block.ownText().length() < block.text().length();
    }

    /** A note begins with its mark. */
    private static boolean isNote(Element block, String text) {
        Element first = block.firstElementChild();
        boolean raised = first != null
                && first.normalName().equals("sup")
                && !first.text().isBlank()
                && text.startsWith(first.text().strip());
        return raised || "¹²³⁴⁵⁶⁷⁸⁹".indexOf(text.charAt(0)) >= 0;
    }

    private static Set<String> calledNotes(Element body) {
        Set<String> called = new HashSet<>();
        for (Element link : body.select("sup a[href^=#], a[href^=#]:has(sup)")) {
            String target = link.attr("href").substring(1);
            if (!target.isEmpty()) {
                called.add(target);
            }
        }
        return called;
    }
}
