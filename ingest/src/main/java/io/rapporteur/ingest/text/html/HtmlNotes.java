package io.rapporteur.ingest.text.html;

import io.rapporteur.ingest.text.form.Superscripts;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * The footnotes of a page: which links are calls and which blocks the notes they call. A call is a link within the page that is
 * raised, or marked as a reference to a note, and whose text is no longer than a mark.
 */
final class HtmlNotes {

    private static final int MAX_MARK_LENGTH = 5;
    private static final String ARROWS = "↑↩⤴⏎^\ufe0e\ufe0f ";

    private final Map<Element, String> calls = new HashMap<>();
    private final Map<Element, String> bodies = new HashMap<>();

    private HtmlNotes() {}

    static HtmlNotes of(Document page) {
        HtmlNotes notes = new HtmlNotes();
        for (Element body : page.getElementsByAttribute(HtmlReader.NOTE)) {
            notes.bodies.put(body, body.attr(HtmlReader.NOTE));
        }
        Map<String, Element> anchors = anchors(page);
        for (Element link : page.select("a[href^=#]")) {
            notes.consider(link, anchors);
        }
        return notes;
    }

    /** The mark when the link calls a note, else null. */
    @Nullable
    String callOf(Element link) {
        return calls.get(link);
    }

    /** The mark when the block is the body of a note, else null. */
    @Nullable
    String bodyOf(Element block) {
        return bodies.get(block);
    }

    /** Whether the link only leads back from a note to its call. */
    static boolean leadsBack(Element link) {
        String described =
                (link.attr("class") + " " + link.attr("role") + " " + link.attr("rel")).toLowerCase(Locale.ROOT);
        String words = link.text().strip();
        boolean arrow = !words.isEmpty()
                && words.chars().allMatch(c -> ARROWS.indexOf(c) >= 0)
                && link.attr("href").startsWith("#");
        return arrow
                || described.contains("backlink")
                || described.contains("footnote-back")
                || described.contains("backref");
    }

    private static Map<String, Element> anchors(Document page) {
        Map<String, Element> anchors = new HashMap<>();
        for (Element element : page.select("[id], a[name]")) {
            anchors.putIfAbsent(element.id().isEmpty() ? element.attr("name") : element.id(), element);
        }
        return anchors;
    }

    private void consider(Element link, Map<String, Element> anchors) {
        String mark = Superscripts.unbracketed(link.text().strip());
        Element target = anchors.get(link.attr("href").substring(1));
        if (mark.isEmpty() || mark.length() > MAX_MARK_LENGTH || target == null || leadsBack(link) || !isRaised(link)) {
            return;
        }
        Element body = block(target);
        if (body != null && !bodies.containsKey(block(link)) && !isRepeatedMark(link, mark)) {
            calls.put(link, mark);
            bodies.putIfAbsent(body, mark);
        }
    }

    /** Whether the link stands in the note of this mark, and leads back to its call. */
    private boolean isRepeatedMark(Element link, String mark) {
        for (Element around = link; around != null; around = around.parent()) {
            if (mark.equals(bodies.get(around))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isRaised(Element link) {
        String described =
                (link.attr("class") + " " + link.attr("role") + " " + link.attr("epub:type")).toLowerCase(Locale.ROOT);
        return described.contains("footnote")
                || described.contains("noteref")
                || link.selectFirst("sup") != null
                || link.closest("sup") != null
                || link.text().strip().startsWith("[");
    }

    /** The block in which an element stands, itself included; null for the body of the page. */
    private static @Nullable Element block(Element element) {
        Element at = element;
        while (at != null && !at.isBlock()) {
            at = at.parent();
        }
        return at == null || at.normalName().equals("body") || at.normalName().equals("html") ? null : at;
    }
}
