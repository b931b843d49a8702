package io.rapporteur.ingest.text.html;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/** Names that sites give to what stands around a document: words of classes and ids, as the common site builders write them. */
final class SiteNames {

    /** Words of classes and ids, as sites build them, that name what is no document. */
    private static final Set<String> WORDS = Set.of(
            "nav",
            "navbar",
            "navigation",
            "breadcrumb",
            "breadcrumbs",
            "crumbs",
            "menu",
            "sidebar",
            "cookie",
            "cookies",
            "consent",
            "gdpr",
            "onetrust",
            "share",
            "sharing",
            "social",
            "addthis",
            "sharethis",
            "skip",
            "skiplink",
            "skiplinks",
            "newsletter",
            "subscribe",
            "pager",
            "pagination",
            "toolbar",
            "popup",
            "modal",
            "advert",
            "ads",
            "promo",
            "footer",
            "topbar",
            "copyright",
            "related",
            "feedback",
            "login",
            "search",
            "comments");

    /** Words that name what only a machine or a screen reader is to find. */
    private static final Set<String> UNSEEN = Set.of(
            "sr-only",
            "visually-hidden",
            "visuallyhidden",
            "screen-reader-text",
            "element-invisible",
            "noprint",
            "no-print");

    private static final Pattern WORD_END = Pattern.compile("[\\s_-]+|(?<=[a-z])(?=[A-Z])|(?<=\\D)(?=\\d)");
    private static final Pattern SITE_HEAD =
            Pattern.compile(".*\\b(?:site|page|global|main|top)[_-]?(?:header|head|banner)\\b.*");

    private SiteNames() {}

    /** Whether its class or id says that it is furniture of the site. */
    static boolean nameIt(Element element) {
        String names = element.className() + " " + element.id();
        if (names.isBlank()) {
            return false;
        }
        if (SITE_HEAD.matcher(names.toLowerCase(Locale.ROOT)).matches()) {
            return true;
        }
        for (String word : WORD_END.split(names, -1)) {
            if (WORDS.contains(word.toLowerCase(Locale.ROOT))) {
                return true;
            }
        }
        return false;
    }

    /** Whether its class or style says that nobody sees it. */
    static boolean hideIt(Element element) {
        return element.classNames().stream().anyMatch(UNSEEN::contains)
                || element.attr("style").replace(" ", "").contains("visibility:hidden");
    }
}
